"use client";

import { memo, useEffect, useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { canBeRight, openDoubts } from "#domain/import/rules.ts";
import type { ProposalDoubt } from "#domain/import/schema.ts";
import { useDesk, useProposal } from "./desk-context.ts";
import { goTo } from "./go-to.ts";

type Props = {
  /** Turns the screen to what was read, where it shows one side at a time. */
  onLeave: () => void;
};

/** What somebody should look at, before all else. F8 goes from one to the next, wherever one is. */
export const DoubtList = memo(function DoubtList({ onLeave }: Props) {
  const proposal = useProposal();
  const { change, mark } = useDesk();
  const doubts = openDoubts(proposal);
  const heading = useRef<HTMLHeadingElement>(null);
  const visited = useRef<string | null>(null);

  function visit(doubt: ProposalDoubt) {
    visited.current = doubt.id;
    onLeave();
    // After the screen has turned to it, on a phone.
    requestAnimationFrame(() => {
      goTo(doubt.about);
      if (doubt.at) mark([doubt.at]);
    });
  }

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const next = event.key === "F8" ? nextDoubt(proposal.doubts, visited.current, event.shiftKey) : undefined;
      if (!next) return;
      event.preventDefault();
      visit(next);
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  });

  return (
    <section aria-labelledby="doutes" className="mb-10">
      <h2 id="doutes" ref={heading} tabIndex={-1} className="font-serif text-xl outline-none">
        À vérifier
      </h2>
      {doubts.length === 0 ? (
        <p className="mt-1 text-ink-soft">Rien n’est douteux. Parcourez la lecture, puis adoptez-la.</p>
      ) : (
        <>
          <p className="mt-1 text-ink-soft text-sm">
            <span className="max-md:hidden">
              <kbd>F8</kbd> mène au suivant.{" "}
            </span>
            Une correction règle le doute ; sinon, dites que c’est juste.
          </p>
          <ol className="mt-3 border-line border-t">
            {doubts.map((doubt) => (
              <li key={doubt.id} className="flex items-start gap-3 border-line border-b py-1.5">
                <button
                  type="button"
                  className="link min-h-9 min-w-0 grow break-words py-1 text-left"
                  onClick={() => visit(doubt)}
                >
                  {doubt.message}
                </button>
                {canBeRight(proposal, doubt.about) ? (
                  <Button
                    size="small"
                    className="shrink-0"
                    aria-label={`C’est juste : ${doubt.message}`}
                    onClick={() => {
                      change({ type: "settle", doubt: doubt.id, settled: true });
                      heading.current?.focus();
                    }}
                  >
                    C’est juste
                  </Button>
                ) : null}
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
});

/** After the one visited last, which may be settled by now. */
function nextDoubt(doubts: ProposalDoubt[], visited: string | null, isBackwards: boolean): ProposalDoubt | undefined {
  const order = isBackwards ? doubts.toReversed() : doubts;
  const at = order.findIndex(({ id }) => id === visited);
  return [...order.slice(at + 1), ...order.slice(0, at + 1)].find(({ settled }) => !settled);
}
