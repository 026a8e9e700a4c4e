"use client";

import { type ComponentProps, type KeyboardEvent, useCallback, useEffect, useId, useRef, useState } from "react";
import { TextArea, TextField } from "#components/ui/text-field.tsx";
import { useDesk } from "./desk-context.ts";
import { changedMeanwhile, type Draft, outcomeOf } from "./draft.ts";

type Props = Omit<ComponentProps<typeof TextField>, "value" | "onChange" | "defaultValue"> & {
  value: string;
  /** Told once the field is left, or with Enter, if something changed. */
  onSettled: (value: string) => void;
};

/** A line that is a correction once it is left. Escape gives back what was there. */
export function SettledField({ value, onSettled, ...field }: Props) {
  const draft = useDraft(value, onSettled);
  return (
    <TextField
      {...field}
      error={draft.error ?? field.error}
      value={draft.typed}
      onChange={(event) => draft.type(event.target.value)}
      onBlur={draft.settle}
      onKeyDown={(event) => {
        if (event.key === "Enter") draft.settle();
        draft.onEscape(event);
      }}
    />
  );
}

type AreaProps = Omit<ComponentProps<typeof TextArea>, "value" | "onChange" | "defaultValue"> & {
  value: string;
  onSettled: (value: string) => void;
};

/** The same for several lines. */
export function SettledArea({ value, onSettled, ...field }: AreaProps) {
  const draft = useDraft(value, onSettled);
  return (
    <TextArea
      {...field}
      error={draft.error ?? field.error}
      value={draft.typed}
      onChange={(event) => draft.type(event.target.value)}
      onBlur={draft.settle}
      onKeyDown={draft.onEscape}
    />
  );
}

function useDraft(value: string, onSettled: (value: string) => void) {
  const { drafts } = useDesk();
  const field = useId();
  const [shown, setShown] = useState<Draft | null>(null);
  // Beside the state, for a field that is left in the same breath: Escape moves the focus before anything is drawn again.
  const draft = useRef<Draft | null>(null);
  const latest = useRef({ value, onSettled });
  latest.current = { value, onSettled };

  const hold = useCallback(
    (next: Draft | null) => {
      draft.current = next;
      setShown(next);
      if (next === null) drafts.drop(field);
    },
    [drafts, field],
  );
  const settle = useCallback(() => {
    if (draft.current === null) return;
    const { words } = draft.current;
    const now = latest.current.value;
    const outcome = outcomeOf(draft.current, now);
    if (outcome === "changed") return hold({ words, upon: now, trouble: "changed" });
    hold(null);
    if (outcome === "correction") latest.current.onSettled(words);
  }, [hold]);
  /** Of all fields at once: what somebody else has changed is written over by nobody who has not come back to it. */
  const settleUnasked = useCallback(() => {
    if (draft.current?.trouble !== "changed") settle();
  }, [settle]);
  useEffect(() => () => drafts.drop(field), [drafts, field]);

  return {
    typed: shown?.words ?? value,
    error: shown?.trouble === "changed" ? changedMeanwhile(value) : undefined,
    type: (words: string) => {
      hold({ words, upon: draft.current?.upon ?? latest.current.value, trouble: draft.current?.trouble ?? null });
      drafts.set(field, settleUnasked);
    },
    settle,
    onEscape: (event: KeyboardEvent) => {
      if (event.key !== "Escape" || draft.current === null) return;
      // The first Escape gives the words back; what is around the field closes with the next.
      event.preventDefault();
      hold(null);
    },
  };
}
