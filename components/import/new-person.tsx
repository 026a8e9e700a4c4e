"use client";

import { useId, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { Gender } from "#domain/directory/schema.ts";
import { limits } from "#domain/import/schema.ts";
import { useDesk } from "./desk-context.ts";
import { GenderChoice } from "./gender-choice.tsx";
import { useUnfinished } from "./use-drafts.ts";

/** Somebody whom neither the document nor the directory knows; adopting adds them to the directory. */
export function NewPerson({ onAdded }: { onAdded: (key: string) => void }) {
  const { change, drafts } = useDesk();
  const [open, setOpen] = useState(false);
  const [firstName, setFirstName] = useState("");
  const [lastName, setLastName] = useState("");
  const [gender, setGender] = useState<Gender | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const isTried = useUnfinished(drafts, id, open && `${firstName}${lastName}`.trim() !== "");

  /** What is typed is found again. */
  function close() {
    setOpen(false);
    button.current?.focus();
  }

  function add(gender: Gender) {
    const key = crypto.randomUUID();
    const person = { key, personId: null, isSomebodyElse: false, gender, officeGender: gender };
    change({ type: "person", value: { ...person, firstName: firstName.trim(), lastName: lastName.trim() } });
    onAdded(key);
    setFirstName("");
    setLastName("");
    setGender(null);
    close();
  }

  return (
    <div>
      <Button ref={button} size="small" aria-expanded={open} onClick={() => (open ? close() : setOpen(true))}>
        Ajouter quelqu’un de nouveau
      </Button>
      {open ? (
        <fieldset
          aria-label="Quelqu’un de nouveau"
          className="mt-3 flex min-w-0 flex-wrap items-end gap-4"
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            // It closes alone: the passage around it stays open.
            event.preventDefault();
            close();
          }}
        >
          <TextField
            label="Prénom"
            className="w-48"
            maxLength={limits.name}
            value={firstName}
            onChange={(event) => setFirstName(event.target.value)}
          />
          <TextField
            id={id}
            label="Nom"
            error={isTried ? "Terminez par « Ajouter », ou videz ces champs." : undefined}
            className="w-56"
            maxLength={limits.name}
            value={lastName}
            onChange={(event) => setLastName(event.target.value)}
          />
          <GenderChoice
            label="Civilité"
            words={{ feminine: "Madame", masculine: "Monsieur" }}
            value={gender}
            onChange={setGender}
          />
          <Button disabled={lastName.trim() === "" || gender === null} onClick={() => gender && add(gender)}>
            Ajouter
          </Button>
        </fieldset>
      ) : null}
    </div>
  );
}
