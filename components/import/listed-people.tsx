"use client";

import { useDesk, useProposal } from "./desk-context.ts";

/** Named without having spoken: nobody who was only greeted is taken for a speaker. */
export function ListedPeople() {
  const proposal = useProposal();
  const { showDocument } = useDesk();
  if (proposal.listed.length === 0) return null;
  return (
    <div className="mt-5">
      <h3 className="font-semibold text-base">Cités, sans prise de parole</h3>
      <p className="text-ink-soft text-sm">
        Ces personnes restent dans le texte, et ne sont pas comptées parmi les intervenants.
      </p>
      <ul className="mt-1 flex flex-wrap gap-x-4">
        {proposal.listed.map(({ name, presence, at }) => (
          <li key={`${name} ${at?.block} ${at?.from}`}>
            {at === null ? (
              <span className="text-sm">{name}</span>
            ) : (
              <button type="button" className="link min-h-8 text-left text-sm" onClick={() => showDocument([at])}>
                {name}
              </button>
            )}{" "}
            <span className="text-ink-soft text-sm">({presences[presence]})</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const presences = { announced: "annoncé·e", greeted: "salué·e", host: "accueille" } as const;
