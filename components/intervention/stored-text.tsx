"use client";

import { type ReactNode, Suspense, useContext, useMemo } from "react";
import { normalProse } from "#domain/intervention/prose.ts";
import { KnownTexts } from "./known-texts.ts";
import { RichText } from "./rich-text.tsx";
import { useMarkedRoot } from "./text-reader.ts";

type Props = { markdown: string; head?: ReactNode };

/** A text as it is read. Only one that was written since the page came may need something fetched: it shows its marks. */
export function StoredText({ markdown, head }: Props) {
  const known = useContext(KnownTexts);
  const root = useMemo(() => known.get(markdown) ?? normalProse(markdown), [known, markdown]);
  if (root) return <RichText root={root} head={head} />;
  return (
    <Suspense
      fallback={
        <p className="whitespace-pre-line">
          {head}
          {markdown}
        </p>
      }
    >
      <MarkedText markdown={markdown} head={head} />
    </Suspense>
  );
}

function MarkedText({ markdown, head }: Props) {
  return <RichText root={useMarkedRoot(markdown)} head={head} />;
}
