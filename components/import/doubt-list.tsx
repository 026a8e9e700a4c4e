"use client";

import { useEffect, useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { canBeRight, openDoubts } from "#domain/import/rules.ts";
import { useDesk } from "./desk-context.ts";
import { goTo } from "./linked.tsx";

type Props = {
  /** Turns the screen to what was read, where it shows one side at a time. */
  onLeave: () => void;
};

/** What somebody should look at, before all else. F8 goes from one to the next, wherever one is. */
export function DoubtList({ onLeave }: Props) {
  const { proposal, change } = useDesk();
  const doubts = openDoubts(proposal);
  const heading = useRef<HTMLHeadingElement>(null);
  const at = useRef(-1);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== "F8" || doubts.length === 0) return;
      event.preventDefault();
      at.current = (at.current + (event.shiftKey ? -1 : 1) + doubts.length) % doubts.length;
      const doubt = doubts[at.current];
      if (doubt) goTo(doubt.about);
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
            Une correction règle le doute ; sinon, dites que c’est juste.
          </p>
          <ol className="mt-3 border-line border-t">
            {doubts.map((doubt) => (
              <li key={doubt.id} className="flex items-start gap-3 border-line border-b py-1.5">
                <button
                  type="button"
                  className="link min-h-9 min-w-0 grow break-words py-1 text-left"
                  onClick={() => {
                    onLeave();
                    requestAnimationFrame(() => goTo(doubt.about));
                  }}
                >
                  {doubt.message}
                </button>
                {canBeRight(proposal, doubt.about) ? (
                  <Button
                    size="small"
                    className="shrink-0"
                    aria-label={`C’est juste : ${doubt.message}`}
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
}
