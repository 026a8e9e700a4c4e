"use client";

import { useId } from "react";
import type { ActionResult } from "#components/ui/action-result.ts";
import { Button } from "#components/ui/button.tsx";
import { useStatus } from "#components/ui/status-line.tsx";
import { useAction } from "#components/ui/use-action.ts";
import type { KnowWordInput } from "#domain/review/schema.ts";

type Actions = {
  know: (input: KnowWordInput) => Promise<ActionResult<void>>;
  forget: (input: KnowWordInput) => Promise<ActionResult<void>>;
};
type Props = { words: readonly string[]; actions: Actions };

/** What was added to the dictionary beside a text, each taken off at once. */
export function KnownWords({ words, actions }: Props) {
  const id = useId();
  return (
    <div>
      <h3 id={id} className="font-semibold">
        Dictionnaire
      </h3>
      <p className="mb-2 text-ink-soft text-sm">
        {words.length === 0
          ? "« Ajouter au dictionnaire », à côté d’un texte, met ici les mots que la maison écrit ainsi."
          : "Les mots ajoutés à côté d’un texte. Un mot retiré est de nouveau remarqué, sans attendre l’enregistrement."}
      </p>
      {words.length === 0 ? null : (
        <ul aria-labelledby={id} className="flex flex-wrap gap-2">
          {words.map((word) => (
            <KnownWord key={word} word={word} actions={actions} />
          ))}
        </ul>
      )}
    </div>
  );
}

function KnownWord({ word, actions }: { word: string; actions: Actions }) {
  const { announce } = useStatus();
  const forgetting = useAction(actions.forget);
  return (
    <li className="flex max-w-full items-center rounded-md border border-line pl-3">
      <span className="wrap-anywhere min-w-0">{word}</span>
      <Button
        variant="quiet"
        size="small"
        aria-label={`Retirer « ${word} »`}
        pending={forgetting.pending}
        onClick={() =>
          forgetting.run({ word }, () =>
            announce(`« ${word} » n’est plus dans le dictionnaire.`, { undo: () => actions.know({ word }) }),
          )
        }
      >
        Retirer
      </Button>
    </li>
  );
}
