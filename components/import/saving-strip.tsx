"use client";

import { useSyncExternalStore } from "react";
import type { Corrections, Shown } from "./corrections.ts";
import { ReturnedCorrections } from "./returned-corrections.tsx";
import { SavingLine } from "./saving-line.tsx";
import type { Drafts } from "./use-drafts.ts";

type Props = {
  shown: Shown;
  corrections: Corrections;
  drafts: Drafts;
  onSignIn: () => void;
  onLeave: () => void;
};

/** Whether all is saved, and what could not be: in sight wherever one is on the screen. */
export function SavingStrip({ shown: { proposal, saving, returned }, corrections, drafts, onSignIn, onLeave }: Props) {
  const isTyping = useSyncExternalStore(
    drafts.subscribe,
    () => !drafts.isEmpty(),
    () => false,
  );
  const unsaved = returned.length > 0 ? "returned" : isTyping ? "typing" : null;
  return (
    <div className="sticky top-0 z-20 mb-4 max-h-[40dvh] overflow-y-auto bg-paper py-2">
      <SavingLine
        state={saving === "saved" ? (unsaved ?? saving) : saving}
        onRetry={corrections.flush}
        onSignIn={onSignIn}
      />
      <ReturnedCorrections
        returned={returned}
        proposal={proposal}
        putBack={corrections.putBack}
        forget={corrections.forget}
        onLeave={onLeave}
      />
    </div>
  );
}
