"use client";

import { type ReactNode, Suspense, useMemo } from "react";
import { normalProse } from "#domain/intervention/prose.ts";
import { RichText } from "./rich-text.tsx";
import { useMarkedRoot } from "./text-reader.ts";

type Props = { markdown: string; head?: ReactNode };

/** A text as it is read. Words alone, as most are, need nothing fetched; until it comes, the others show their marks. */
export function StoredText({ markdown, head }: Props) {
  const prose = useMemo(() => normalProse(markdown), [markdown]);
  if (prose) return <RichText root={prose} head={head} />;
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
