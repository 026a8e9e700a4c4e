"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useRef, useState } from "react";
import { type ActionFailure, type ActionResult, send } from "#components/ui/action-result.ts";
import { FieldError } from "#components/ui/field.tsx";
import { useStatus } from "#components/ui/status-line.tsx";
import { longestTitle, type RenameSequenceInput } from "#domain/meeting/schema.ts";

type Props = {
  sequence: { id: string; version: number; title: string };
  label: string;
  action: (input: RenameSequenceInput) => Promise<ActionResult<{ version: number }>>;
};

/** The title of a séquence, edited where it stands: Enter or leaving saves it, Escape takes it back. */
export function SequenceTitle({ sequence, label, action }: Props) {
  const { id, version, title } = sequence;
  const router = useRouter();
  const { announce } = useStatus();
  const field = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState(title);
  const [saved, setSaved] = useState({ version, title });
  const [error, setError] = useState<string | null>(null);
  const [isTold, setTold] = useState(false);
  const saving = useRef(false);
  const latest = useRef(typed);
  latest.current = typed;

  // Saved elsewhere: what stands here follows. What somebody is typing stays, and replaces the other once that is told.
  if (version > saved.version && (typed === saved.title || isTold)) {
    setSaved({ version, title });
    if (typed === saved.title) setTyped(title);
    setTold(false);
  }

  async function save(over = saved): Promise<void> {
    const sent = latest.current;
    if (saving.current || sent === over.title) return;
    if (sent.trim() === "") return setError("Donnez un titre à la séquence.");
    saving.current = true;
    const result = await send(action, { id, version: over.version, title: sent });
    saving.current = false;
    if (!result.ok) return refused(sent, result);
    const now = { version: result.value.version, title: sent };
    setError(null);
    setSaved(now);
    // Left meanwhile: nothing else would save what was typed since.
    if (document.activeElement !== field.current) await save(now);
  }

  function refused(sent: string, { code, message }: ActionFailure) {
    setError(message);
    if (field.current === null) announce(`Le titre « ${sent} » n’est pas enregistré. ${message}`, { tone: "error" });
    if (code !== "conflict") return;
    setTold(true);
    router.refresh();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Enter") {
      event.preventDefault();
      void save();
    }
    if (event.key === "Escape") {
      setTyped(saved.title);
      setError(null);
    }
  }

  return (
    <>
      <textarea
        ref={field}
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        rows={1}
        maxLength={longestTitle}
        value={typed}
        onChange={(event) => setTyped(event.target.value.replaceAll("\n", " "))}
        onBlur={() => void save()}
        onKeyDown={onKeyDown}
        className="field-sizing-content -mx-2 block w-[calc(100%+1rem)] resize-none rounded-md border border-transparent bg-transparent px-2 py-1 font-semibold font-serif text-ink text-xl hover:border-line-strong focus-visible:bg-surface"
      />
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </>
  );
}
