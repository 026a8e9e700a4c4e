"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useStatus } from "#components/ui/status-line.tsx";
import { UnsavedGuard } from "#components/ui/unsaved-guard.tsx";
import { foundAgain, useKeptDraft } from "#components/ui/use-kept-draft.ts";
import { SpeakerPicker } from "./speaker-picker.tsx";
import type { SpeakerPickerActions, TypedSpeaker } from "./speaker-picker-props.ts";

type Props = {
  /** Who adds them. */
  staffId: string;
  actions: SpeakerPickerActions;
  /** "YYYY-MM-DD" in Paris. */
  today: string;
};

/** Adds somebody from one line, or leads to them when they are there already. */
export function NewPerson({ staffId, actions, today }: Props) {
  const router = useRouter();
  const { announce } = useStatus();
  const kept = useKeptDraft<TypedSpeaker>(staffId, "personne.nouvelle");
  const [begun, setBegun] = useState<TypedSpeaker>();
  const [unsaved, setUnsaved] = useState(false);
  const found = useRef(false);

  useEffect(() => {
    const draft = kept.take();
    if (!draft) return;
    setBegun(draft);
    announce(foundAgain);
  });

  function onTyped(typed: TypedSpeaker) {
    const nothing = found.current || typed.line.trim() === "";
    setUnsaved(!nothing);
    if (nothing) kept.drop();
    else kept.put(typed);
  }

  return (
    <div className="max-w-2xl">
      <UnsavedGuard unsaved={unsaved} isKept={kept.isKept} />
      <SpeakerPicker
        // What was begun comes once the page is there: the field starts again with it.
        key={begun ? "begun" : "new"}
        label="Qui est-ce ?"
        description="Écrivez comme dans un compte rendu : « Christophe Pilch, maire de Courrières (62), président de la CA d’Hénin-Carvin »."
        value={null}
        date={today}
        actions={actions}
        autoFocus
        begun={begun}
        onTyped={onTyped}
        onPick={({ id }) => {
          found.current = true;
          router.push(`/espace/annuaire/${id}`);
        }}
      />
    </div>
  );
}
