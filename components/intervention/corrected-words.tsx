import type { ReactNode } from "react";
import type { MarkedText } from "#domain/french/word-diff.ts";

/** Word by word, what a correction takes away and puts in. Spaces that nobody would see are shown and said. */
export function CorrectedWords({ pieces }: { pieces: MarkedText }) {
  return pieces.map(({ text, mark }, index) => {
    const key = `${index}-${mark}`;
    if (mark === "same") return <span key={key}>{text}</span>;
    const next = pieces[index + 1];
    // A space that only becomes another is one change for who looks.
    if (mark === "removed" && isSpace(text) && next?.mark === "added" && isSpace(next.text)) return null;
    if (mark === "removed")
      return (
        <del key={key} className="rounded-sm bg-danger-wash text-danger decoration-1">
          <span className="sr-only">[retiré : </span>
          {visible(text)}
          <span className="sr-only">]</span>
        </del>
      );
    return (
      <ins key={key} className="rounded-sm bg-success-wash text-success decoration-1 underline-offset-4">
        <span className="sr-only">[ajouté : </span>
        {visible(text)}
        <span className="sr-only">]</span>
      </ins>
    );
  });
}

const spaceNames: Record<string, string> = {
  " ": "espace",
  "\u00a0": "espace insécable",
  "\u202f": "espace fine insécable",
};

function isSpace(text: string): boolean {
  return text !== "" && Array.from(text).every((character) => character in spaceNames);
}

function visible(text: string): ReactNode[] {
  return text.split(/([ \u00a0\u202f])/).map((part, index) => {
    const name = spaceNames[part];
    const key = `${index}-${part}`;
    if (name === undefined) return <span key={key}>{part}</span>;
    return (
      <span key={key} title={name}>
        <span aria-hidden="true" className="px-px font-bold">
          ·
        </span>
        <span className="sr-only">{name}</span>
      </span>
    );
  });
}
