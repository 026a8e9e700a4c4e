"use client";

import { Button } from "#components/ui/button.tsx";
import { fullName } from "#domain/directory/rules.ts";
import type { ProposalChange } from "#domain/import/schema.ts";
import { plainText } from "#domain/intervention/text.ts";
import type { Returned } from "./corrections.ts";

type Props = {
  returned: readonly Returned[];
  putBack: (returned: Returned) => void;
  forget: (returned: Returned) => void;
};

/** Corrections that could not be saved: nothing of them is lost before somebody says so. */
export function ReturnedCorrections({ returned, putBack, forget }: Props) {
  return (
    <div role="status">
      {returned.map((correction) => (
        <div key={correction.key} className="mb-4 border-danger border-l-2 bg-danger-wash px-4 py-3">
          <p className="line-clamp-6 break-words">
            {wordsOf(correction.change)} n’est pas enregistré : {correction.why}
          </p>
          <p className="mt-2 flex flex-wrap gap-2">
            <Button size="small" onClick={() => putBack(correction)}>
              Remettre la mienne
            </Button>
            <Button size="small" variant="quiet" onClick={() => forget(correction)}>
              L’abandonner
            </Button>
          </p>
        </div>
      ))}
    </div>
  );
}

function wordsOf(change: ProposalChange): string {
  switch (change.type) {
    case "heading":
      return quoted(Object.values(change.value).flat().join(", "));
    case "person":
      return quoted(fullName(change.value));
    case "block":
      return quoted(change.value.type === "sequence" ? change.value.title : plainText(change.value.text));
    case "texts":
      return "La typographie corrigée";
    case "settle":
      return "« C’est juste »";
  }
}

function quoted(words: string): string {
  return words.trim() === "" ? "Ce que vous avez effacé" : `« ${words.trim()} »`;
}
