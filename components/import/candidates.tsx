"use client";

import { Button } from "#components/ui/button.tsx";
import type { ProposalDoubt } from "#domain/import/schema.ts";
import { goTo } from "./go-to.ts";
import { usePeople } from "./use-people.ts";

type Props = { personKey: string; candidates: NonNullable<ProposalDoubt["candidates"]> };

/** Those of the directory who may be the one who spoke. */
export function Candidates({ personKey, candidates }: Props) {
  const { correct, link } = usePeople();
  const [only, ...others] = candidates;
  /** The buttons go with their doubt: the keyboard stays at the person. */
  const goOnAt = (key: string) => goTo({ kind: "person", key });

  function refuse() {
    correct(personKey, { personId: null, isSomebodyElse: true });
    goOnAt(personKey);
  }

  return (
    <p className="mt-1.5 flex flex-wrap gap-2">
      {candidates.map((candidate) => (
        <Button key={candidate.id} size="small" onClick={() => goOnAt(link(personKey, candidate))}>
          {only && others.length === 0
            ? "Oui, c’est cette personne"
            : [candidate.name, candidate.hint].filter((words) => words !== "").join(", ")}
        </Button>
      ))}
      <Button size="small" onClick={refuse}>
        Non, quelqu’un d’autre
      </Button>
    </p>
  );
}
