"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { TitleInput } from "./section-heading.tsx";

/** Another séquence, planned while one writes: its title is typed where it will stand. */
export function NewSequence({ onPlan }: { onPlan: (title: string) => void }) {
  const [typed, setTyped] = useState<string | null>(null);

  function accept() {
    const title = typed?.trim() ?? "";
    setTyped(null);
    if (title !== "") onPlan(title);
  }

  return (
    <div className="mt-8">
      {typed === null ? (
        <Button variant="secondary" size="small" onClick={() => setTyped("")}>
          Ajouter une séquence
        </Button>
      ) : (
        <TitleInput
          label="Titre de la nouvelle séquence"
          value={typed}
          onChange={setTyped}
          onAccept={accept}
          onCancel={() => setTyped(null)}
        />
      )}
    </div>
  );
}
