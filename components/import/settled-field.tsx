"use client";

import { type ComponentProps, type KeyboardEvent, useCallback, useEffect, useId, useRef, useState } from "react";
import { TextArea, TextField } from "#components/ui/text-field.tsx";
import { useDesk } from "./desk-context.ts";

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
  const [typed, setTyped] = useState<string | null>(null);
  // Beside the state, for a field that is left in the same breath: Escape moves the focus before anything is drawn again.
  const draft = useRef<string | null>(null);
  const latest = useRef({ value, onSettled });
  latest.current = { value, onSettled };

  const hold = useCallback(
    (words: string | null) => {
      draft.current = words;
      setTyped(words);
      if (words === null) drafts.drop(field);
    },
    [drafts, field],
  );
  const settle = useCallback(() => {
    const words = draft.current;
    hold(null);
    if (words !== null && words !== latest.current.value) latest.current.onSettled(words);
  }, [hold]);
  useEffect(() => () => drafts.drop(field), [drafts, field]);

  return {
    typed: typed ?? value,
    type: (words: string) => {
      hold(words);
      drafts.set(field, settle);
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
