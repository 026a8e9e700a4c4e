"use client";

import type { ReactNode } from "react";
import { canBeRight } from "#domain/import/rules.ts";
import type { ProposalDoubt } from "#domain/import/schema.ts";
import { Candidates } from "./candidates.tsx";
import { elementIdOf, type Place, spotsOf, useDesk, useProposal, useRemarks } from "./desk-context.ts";
import { goTo } from "./go-to.ts";

/** A value that was read: whoever comes to it sees in the document where. */
export function Linked({ about, className, children }: { about: Place; className?: string; children: ReactNode }) {
  const { latest, mark } = useDesk();
  const { doubts, refusal } = useRemarks();
  const isRefused = refusal !== null && elementIdOf(refusal.about) === elementIdOf(about);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it does nothing but hear that one of its fields is come to.
    <div
      id={elementIdOf(about)}
      tabIndex={-1}
      className={`scroll-mt-24 outline-none ${className ?? ""}`}
      onFocus={(event) => {
        // Of two within each other, the inner one says where.
        event.stopPropagation();
        mark(spotsOf(latest(), about));
      }}
    >
      {children}
      {isRefused ? (
        <p role="alert" className="mt-1.5 break-words text-danger text-sm">
          {refusal.message}
        </p>
      ) : null}
      {doubts.get(elementIdOf(about))?.map((doubt) => (
        <Doubt key={doubt.id} doubt={doubt} />
      ))}
    </div>
  );
}

/** What is doubtful about a value, beside it. */
function Doubt({ doubt: { id, about, message, candidates = [] } }: { doubt: ProposalDoubt }) {
  const proposal = useProposal();
  const { change } = useDesk();
  return (
    <div className="mt-1.5 break-words text-sm text-warning">
      {message}{" "}
      {about.kind === "person" && candidates.length > 0 ? (
        <Candidates personKey={about.key} candidates={candidates} />
      ) : canBeRight(proposal, about) ? (
        <button
          type="button"
          className="link min-h-6 text-sm"
          aria-label={`C’est juste : ${message}`}
          onClick={() => {
            change({ type: "settle", doubt: id, settled: true });
            // The button goes with its doubt: the keyboard stays at the value.
            goTo(about);
          }}
        >
          C’est juste
        </button>
      ) : null}
    </div>
  );
}
