"use client";

import { useMemo } from "react";
import { correctedPlaces } from "#components/intervention/corrected-places.ts";
import { CorrectedWords } from "#components/intervention/corrected-words.tsx";
import { Button } from "#components/ui/button.tsx";
import { useStatus } from "#components/ui/status-line.tsx";
import { corrector, type Typography } from "#domain/french/typography.ts";
import { correctedText } from "#domain/intervention/corrected-text.ts";
import { plainText } from "#domain/intervention/text.ts";
import { remembering } from "#domain/remembering.ts";
import { useDesk } from "./desk-context.ts";

/** What the typographic corrector would change in the texts, place by place. Nothing changes before it is accepted. */
export function TypographyProposals({ typography }: { typography: Typography }) {
  const { proposal, change } = useDesk();
  const { announce } = useStatus();
  const correct = useMemo(() => {
    const set = corrector(typography);
    return remembering((text: string) => correctedText(text, set));
  }, [typography]);
  const corrections = proposal.blocks.flatMap((block) => {
    if (block.type === "sequence") return [];
    const after = correct(block.text);
    return after === block.text ? [] : [{ id: block.id, before: block.text, after }];
  });
  if (corrections.length === 0) return null;

  function acceptAll() {
    change({ type: "texts", value: corrections.map(({ id, after }) => ({ id, text: after })) });
    announce("Typographie corrigée.", {
      undo: async () => {
        change({ type: "texts", value: corrections.map(({ id, before }) => ({ id, text: before })) });
        return { ok: true, value: null };
      },
    });
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
        {corrections.length === 1 ? "Un texte est" : `${corrections.length} textes sont`} à corriger : espaces,
        guillemets, apostrophes.
      </p>
      <details className="mt-2">
        <summary className="link min-h-8 cursor-pointer">Voir chaque correction</summary>
        <ul className="mt-2 grid gap-2">
          {corrections.map(({ id, before, after }) => (
            <li key={id} className="flex items-start justify-between gap-3 border-line border-t py-2">
              <div className="min-w-0 font-serif">
                <Places before={plainText(before)} after={plainText(after)} />
              </div>
              <Button
                size="small"
                className="shrink-0"
                onClick={() => change({ type: "texts", value: [{ id, text: after }] })}
              >
                Corriger
              </Button>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function Places({ before, after }: { before: string; after: string }) {
  return correctedPlaces(before, after).map((pieces, index) => {
    const key = `${index}`;
    return (
      <p key={key} className="break-words">
        <CorrectedWords pieces={pieces} />
      </p>
    );
  });
}
