"use client";

import { useRouter } from "next/navigation";
import { SpeakerPicker } from "./speaker-picker.tsx";
import type { SpeakerPickerActions } from "./speaker-picker-props.ts";

/** Adds somebody from one line, or leads to them when they are there already. */
export function NewPerson({ actions, today }: { actions: SpeakerPickerActions; today: string }) {
  const router = useRouter();
  return (
    <div className="max-w-2xl">
      <SpeakerPicker
        label="Qui est-ce ?"
        description="Écrivez comme dans un compte rendu : « Christophe Pilch, maire de Courrières (62), président de la CA d’Hénin-Carvin »."
        value={null}
        date={today}
        actions={actions}
        autoFocus
        onPick={({ id }) => router.push(`/espace/annuaire/${id}`)}
      />
    </div>
  );
}
