"use client";

import { useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { limits } from "#domain/import/schema.ts";
import { useDesk } from "./desk-context.ts";
import { useUnfinished } from "./use-drafts.ts";

/** Somebody whom neither the document nor the directory knows; adopting adds them to the directory. */
export function NewPerson({ onAdded }: { onAdded: (key: string) => void }) {
  const { change, drafts } = useDesk();
  const [open, setOpen] = useState(false);
  const [firstName, setFirstName] = useState("");
  const [lastName, setLastName] = useState("");
  const button = useRef<HTMLButtonElement>(null);
  useUnfinished(drafts, `${firstName}${lastName}`.trim() !== "");

  function close() {
    setOpen(false);
    setFirstName("");
    setLastName("");
    button.current?.focus();
  }

  function add() {
    const key = crypto.randomUUID();
    const person = {
      key,
      personId: null,
      isSomebodyElse: false,
      gender: "masculine",
      officeGender: "masculine",
    } as const;
    change({ type: "person", value: { ...person, firstName: firstName.trim(), lastName: lastName.trim() } });
    onAdded(key);
    close();
  }

  return (
    <div>
      <Button ref={button} size="small" aria-expanded={open} onClick={() => (open ? close() : setOpen(true))}>
        Ajouter quelqu’un de nouveau
      </Button>
      {open ? (
        <div className="mt-3 flex flex-wrap items-end gap-4">
          <TextField
            label="Prénom"
            className="w-48"
            maxLength={limits.name}
            value={firstName}
            onChange={(event) => setFirstName(event.target.value)}
          />
          <TextField
            label="Nom"
            className="w-56"
            maxLength={limits.name}
            value={lastName}
            onChange={(event) => setLastName(event.target.value)}
          />
          <Button disabled={lastName.trim() === ""} onClick={add}>
            Ajouter
          </Button>
          <p className="basis-full text-ink-soft text-sm">Sa civilité se corrige parmi les intervenants.</p>
        </div>
      ) : null}
    </div>
  );
}
