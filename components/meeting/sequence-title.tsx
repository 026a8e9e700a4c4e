"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import { type ActionResult, send } from "#components/ui/action-result.ts";
import { FieldError } from "#components/ui/field.tsx";
import { longestTitle, type RenameSequenceInput } from "#domain/meeting/schema.ts";

type Props = {
  sequence: { id: string; version: number; title: string };
  label: string;
  action: (input: RenameSequenceInput) => Promise<ActionResult<{ version: number }>>;
};

/** The title of a séquence, edited where it stands: Enter or leaving saves it, Escape takes it back. */
export function SequenceTitle({ sequence, label, action }: Props) {
  const { id, version, title } = sequence;
  const [typed, setTyped] = useState(title);
  const [saved, setSaved] = useState(sequence);
  const [error, setError] = useState<string | null>(null);
  const saving = useRef(false);

  // Saved elsewhere: what stands here follows, unless somebody is typing here.
  if (version > saved.version) {
    setSaved(sequence);
    if (typed === saved.title) setTyped(title);
  }

  async function save() {
    if (saving.current || typed === saved.title) return;
    if (typed.trim() === "") return setError("Donnez un titre à la séquence.");
    saving.current = true;
    const result = await send(action, { id, version: saved.version, title: typed });
    saving.current = false;
    if (!result.ok) return setError(result.message);
    setError(null);
    setSaved({ id, version: result.value.version, title: typed });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Enter") {
      event.preventDefault();
      save();
    }
    if (event.key === "Escape") {
      setTyped(saved.title);
      setError(null);
    }
  }

  return (
    <>
      <textarea
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        rows={1}
        maxLength={longestTitle}
        value={typed}
        onChange={(event) => setTyped(event.target.value.replaceAll("\n", " "))}
        onBlur={save}
        onKeyDown={onKeyDown}
        className="field-sizing-content -mx-2 block w-[calc(100%+1rem)] resize-none rounded-md border border-transparent bg-transparent px-2 py-1 font-semibold font-serif text-ink text-xl hover:border-line-strong focus-visible:bg-surface"
      />
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </>
  );
}
