"use client";

import { Button } from "#components/ui/button.tsx";
import type { Proposal } from "#domain/import/schema.ts";
import type { Returned } from "./corrections.ts";
import { goTo } from "./go-to.ts";
import { placeOfChange } from "./place-of-change.ts";
import { wordsOfChange } from "./words-of-change.ts";

type Props = {
  returned: readonly Returned[];
  proposal: Proposal;
  putBack: (returned: Returned) => void;
  forget: (returned: Returned) => void;
  /** Turns the screen to what was read, where it shows one side at a time. */
  onLeave: () => void;
};

/** Corrections that could not be saved: nothing of them is lost before somebody says so. */
export function ReturnedCorrections({ returned, proposal, putBack, forget, onLeave }: Props) {
  /** What was told goes: the keyboard goes on at the value. */
  function answer(correction: Returned, act: (returned: Returned) => void) {
    act(correction);
    onLeave();
    const place = placeOfChange(correction.change, proposal);
    requestAnimationFrame(() => place && goTo(place));
  }

  return (
    <div role="status">
      {returned.map((correction) => (
        <div key={correction.key} className="mt-2 border-danger border-l-2 bg-danger-wash px-4 py-3">
          <p className="wrap-anywhere">
            Non enregistré : {wordsOfChange(correction.change, proposal)}. {correction.why}
          </p>
          <p className="mt-2 flex flex-wrap gap-2">
            <Button size="small" onClick={() => answer(correction, putBack)}>
              Remettre la mienne
            </Button>
            <Button size="small" variant="quiet" onClick={() => answer(correction, forget)}>
              L’abandonner
            </Button>
          </p>
        </div>
      ))}
    </div>
  );
}
