"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { type MarkedText, wordDiff } from "#domain/french/word-diff.ts";
import type { OtherText } from "#domain/intervention/schema.ts";
import { plainText } from "#domain/intervention/text.ts";
import { clockTime } from "./save-line.tsx";

type Props = {
  mine: string;
  other: OtherText;
  onChoose: (choice: "mine" | "other") => void;
};

/** Two texts for one intervention: what differs stands out, and nothing is lost whichever is chosen. */
export default function ConflictView({ mine, other, onChoose }: Props) {
  const [copied, setCopied] = useState(false);
  const [wordsOfMine, wordsOfOther] = [plainText(mine), plainText(other.text)];
  // The words, as they are read; the markup only when nothing else differs.
  const pieces = wordsOfMine === wordsOfOther ? wordDiff(other.text, mine) : wordDiff(wordsOfOther, wordsOfMine);

  function copy() {
    void navigator.clipboard.writeText(mine).then(() => setCopied(true));
  }

  return (
    <section
      aria-label="Deux versions de ce texte"
      className="my-4 rounded-md border border-danger bg-danger-wash p-4 font-sans"
    >
      <h3 className="text-danger">Deux versions de ce texte</h3>
      <p className="mt-1">
        {other.savedBy} a enregistré ce texte à {clockTime(other.savedAt)} pendant que vous l’écriviez. Celle que vous
        ne gardez pas reste dans les versions.
      </p>
      <div className="mt-4 grid gap-4 sm:grid-cols-2">
        <Version title="Le vôtre" pieces={pieces.filter((piece) => piece.mark !== "removed")} mark="added" />
        <Version
          title={`Celui de ${other.savedBy}`}
          pieces={pieces.filter((piece) => piece.mark !== "added")}
          mark="removed"
        />
      </div>
      <p className="mt-4 flex flex-wrap gap-2">
        <Button variant="primary" onClick={() => onChoose("mine")}>
          Garder le mien
        </Button>
        <Button onClick={() => onChoose("other")}>Prendre l’autre</Button>
        <Button variant="quiet" onClick={copy}>
          {copied ? "Copié" : "Copier le mien"}
        </Button>
      </p>
    </section>
  );
}

function Version({ title, pieces, mark }: { title: string; pieces: MarkedText; mark: "added" | "removed" }) {
  return (
    <div className="min-w-0">
      <h4 className="mb-1 font-semibold text-sm">{title}</h4>
      <div className="max-h-96 overflow-y-auto whitespace-pre-wrap break-words rounded bg-surface p-3 font-serif">
        {pieces.map((piece, index) => {
          const key = `${index}`;
          return piece.mark === mark ? (
            <mark key={key} className="rounded-sm bg-warning-wash font-semibold text-warning underline">
              {piece.text}
            </mark>
          ) : (
            <span key={key}>{piece.text}</span>
          );
        })}
        {pieces.length === 0 ? <em className="text-ink-soft">Aucun texte</em> : null}
      </div>
    </div>
  );
}
