"use client";

import { useEffect, useRef, useState } from "react";
import { useStatus } from "#components/ui/status-line.tsx";
import type { ReviewProps } from "./review-panel.tsx";

type ReviewModule = typeof import("./review-panel.tsx");

/** « Relire », fetched when it is asked for. Where it does not come it closes, to be asked for again. */
export function LazyReview(props: ReviewProps) {
  const { announce } = useStatus();
  const [loaded, setLoaded] = useState<ReviewModule | null>(null);
  const close = useRef(props.onClose);
  close.current = props.onClose;

  useEffect(() => {
    let left = false;
    import("./review-panel.tsx").then(
      (review) => !left && setLoaded(() => review),
      () => {
        if (left) return;
        announce("La relecture ne se charge pas. Vérifiez la connexion, puis réessayez.", { tone: "error" });
        close.current();
      },
    );
    return () => {
      left = true;
    };
  }, [announce]);

  return loaded ? <loaded.ReviewPanel {...props} /> : <p className="text-ink-soft text-sm">Relecture en cours…</p>;
}
