"use client";

import { type KeyboardEvent, useCallback, useEffect, useId, useRef, useState } from "react";
import { useDesk } from "./desk-context.ts";
import { type Draft, outcomeOf, troubleOf } from "./draft.ts";
import type { Refuse } from "./refuse-typed.ts";

type Field = {
  value: string;
  refuse?: Refuse | undefined;
  /** What a value is called where it does not say it itself. */
  inWords?: (value: string) => string;
  onSettled: (value: string) => void;
};

const takeAll: Refuse = () => undefined;
const asItIs = (value: string) => value;

/** What is typed in one field of the desk, until it is a correction; `id` is the id of what one types in. */
export function useDraft({ value, refuse = takeAll, inWords = asItIs, onSettled }: Field) {
  const { drafts } = useDesk();
  const id = useId();
  const [shown, setShown] = useState<Draft | null>(null);
  // Beside the state, for a field that is left in the same breath: Escape moves the focus before anything is drawn again.
  const draft = useRef<Draft | null>(null);
  const latest = useRef({ value, refuse, onSettled });
  latest.current = { value, refuse, onSettled };

  const hold = useCallback(
    (next: Draft | null) => {
      draft.current = next;
      setShown(next);
      if (next === null) drafts.drop(id);
    },
    [drafts, id],
  );
  const settle = useCallback(() => {
    if (draft.current === null) return;
    const { words, upon } = draft.current;
    const { value: now, ...field } = latest.current;
    const outcome = outcomeOf(draft.current, now, field.refuse);
    if (outcome === "refused") return hold({ words, upon, trouble: "refused" });
    if (outcome === "changed") return hold({ words, upon: now, trouble: "changed" });
    hold(null);
    if (outcome === "correction") field.onSettled(words);
  }, [hold]);
  /** Of all fields at once: what somebody else has changed is written over by nobody who has not come back to it. */
  const settleUnasked = useCallback(() => {
    if (draft.current?.trouble !== "changed") settle();
  }, [settle]);
  useEffect(() => () => drafts.drop(id), [drafts, id]);

  const error = shown === null ? undefined : troubleOf(shown, inWords(value), refuse);
  // By something else than this field: an end that came before its beginning, once the beginning is put right.
  const isMended = shown?.trouble === "refused" && error === undefined;
  useEffect(() => {
    if (isMended && document.activeElement?.id !== id) settle();
  }, [isMended, id, settle]);

  return {
    id,
    typed: shown?.words ?? value,
    error,
    type: (words: string) => {
      hold({ words, upon: draft.current?.upon ?? latest.current.value, trouble: draft.current?.trouble ?? null });
      drafts.set(id, settleUnasked);
    },
    settle,
    /** For a line, that Enter leaves. */
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === "Enter") settle();
      onEscape(event);
    },
    onEscape,
  };

  function onEscape(event: KeyboardEvent) {
    if (event.key !== "Escape" || draft.current === null) return;
    // The first Escape gives the words back; what is around the field closes with the next.
    event.preventDefault();
    hold(null);
  }
}
