"use client";

import { memo, useMemo, useRef } from "react";
import { correctedPlaces } from "#components/intervention/corrected-places.ts";
import { CorrectedWords } from "#components/intervention/corrected-words.tsx";
import { Button } from "#components/ui/button.tsx";
import { useStatus } from "#components/ui/status-line.tsx";
import { corrector, type Typography } from "#domain/french/typography.ts";
import type { Proposal } from "#domain/import/schema.ts";
import { correctedText } from "#domain/intervention/corrected-text.ts";
import { plainText } from "#domain/intervention/text.ts";
import { remembering } from "#domain/remembering.ts";
import { useDesk } from "./desk-context.ts";
import { savedOrNot } from "./saved-or-not.ts";

type Props = { typography: Typography; blocks: Proposal["blocks"] };
type Corrected = { id: string; before: string; after: string };

/** What the typographic corrector would change in the texts, place by place. Nothing changes before it is accepted. */
export const TypographyProposals = memo(function TypographyProposals({ typography, blocks }: Props) {
  const { latest, change, save } = useDesk();
  const { announce } = useStatus();
  const summary = useRef<HTMLElement>(null);
  const correct = useMemo(() => {
    const set = corrector(typography);
    return remembering((text: string) => correctedText(text, set));
  }, [typography]);
  const corrections = useMemo(
    () =>
      blocks.flatMap((block) => {
        if (block.type === "sequence") return [];
        const after = correct(block.text);
        return after === block.text ? [] : [{ id: block.id, before: block.text, after }];
      }),
    [blocks, correct],
  );
  if (corrections.length === 0) return null;

  function changeTexts(texts: Text[]) {
    for (const value of inPieces(texts)) change({ type: "texts", value });
  }

  function acceptAll() {
    changeTexts(corrections.map(({ id, after }) => ({ id, text: after })));
    announce("Typographie corrigée.", {
      undo: async () => {
        changeTexts(untouchedSince(corrections, latest()));
        return savedOrNot(await save());
      },
    });
  }

  function acceptOne({ id, after }: Corrected) {
    change({ type: "texts", value: [{ id, text: after }] });
    // The button goes with its text: the keyboard stays near, or goes on to what follows.
    if (corrections.length > 1) summary.current?.focus();
    else document.getElementById("deroule")?.focus();
  }

  return (
    <section aria-labelledby="typographie" className="mb-12">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="typographie" className="font-serif text-xl">
          Typographie
        </h2>
        <Button size="small" onClick={acceptAll}>
          Tout corriger
        </Button>
      </div>
      <p className="mt-1 text-ink-soft text-sm">
        {corrections.length === 1 ? "Un texte est" : `${corrections.length} textes sont`} à corriger : espaces,
        guillemets, apostrophes.
      </p>
      <details className="mt-2">
        <summary ref={summary} className="link min-h-8 cursor-pointer">
          Voir chaque correction
        </summary>
        <ul className="mt-2 grid gap-2">
          {corrections.map((correction) => (
            <li key={correction.id} className="flex items-start justify-between gap-3 border-line border-t py-2">
              <div className="min-w-0 font-serif">
                <Places before={correction.before} after={correction.after} />
              </div>
              <Button size="small" className="shrink-0" onClick={() => acceptOne(correction)}>
                Corriger
              </Button>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
});

/** What « Annuler » puts back: no text that was changed again meanwhile. */
function untouchedSince(corrections: readonly Corrected[], { blocks }: Pick<Proposal, "blocks">): Text[] {
  const texts = new Map(blocks.map((block) => [block.id, block.type === "intervention" ? block.text : null]));
  return corrections.flatMap(({ id, before, after }) => (texts.get(id) === after ? [{ id, text: before }] : []));
}

type Text = { id: string; text: string };

/** In bytes: the server takes a megabyte at once. */
const longestSending = 500_000;

function inPieces(texts: readonly Text[]): Text[][] {
  const pieces: Text[][] = [];
  let room = 0;
  for (const text of texts) {
    const size = new Blob([JSON.stringify(text)]).size;
    if (size > room) {
      pieces.push([]);
      room = longestSending;
    }
    pieces.at(-1)?.push(text);
    room -= size;
  }
  return pieces;
}

const Places = memo(function Places({ before, after }: { before: string; after: string }) {
  return correctedPlaces(plainText(before), plainText(after)).map((pieces, index) => {
    const key = `${index}`;
    return (
      <p key={key} className="break-words">
        <CorrectedWords pieces={pieces} />
      </p>
    );
  });
});
