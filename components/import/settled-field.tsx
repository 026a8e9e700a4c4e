"use client";

import { type ComponentProps, type KeyboardEvent, useState } from "react";
import { TextArea, TextField } from "#components/ui/text-field.tsx";

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
  const [typed, setTyped] = useState<string | null>(null);
  return {
    typed: typed ?? value,
    type: setTyped,
    settle: () => {
      if (typed !== null && typed !== value) onSettled(typed);
      setTyped(null);
    },
    onEscape: (event: KeyboardEvent) => {
      if (event.key === "Escape") setTyped(null);
    },
  };
}
