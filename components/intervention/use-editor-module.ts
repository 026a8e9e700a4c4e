"use client";

import { useEffect, useState } from "react";

export type EditorModule = typeof import("./editor/mount.ts");

/** The editor, loaded as soon as the page has been drawn: it is there before somebody has read a line. */
export function useEditorModule(wanted: boolean): EditorModule | null {
  const [loaded, setLoaded] = useState<EditorModule | null>(null);

  useEffect(() => {
    if (!wanted) return;
    let stopped = false;
    function load(attempt: number) {
      import("./editor/mount.ts")
        .then((editorModule) => {
          if (!stopped) setLoaded(() => editorModule);
        })
        .catch(() => {
          if (!stopped) setTimeout(() => load(attempt + 1), 1000 * attempt);
        });
    }
    load(1);
    return () => {
      stopped = true;
    };
  }, [wanted]);

  return loaded;
}
