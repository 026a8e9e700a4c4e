"use client";

import type { ComponentProps } from "react";
import { TextArea, TextField } from "#components/ui/text-field.tsx";
import type { Refuse } from "./refuse-typed.ts";
import { useDraft } from "./use-draft.ts";

type Settled = {
  value: string;
  /** Why what is typed cannot be kept: then it stays in its field. */
  refuse?: Refuse;
  /** Told once the field is left, or with Enter, if something changed. */
  onSettled: (value: string) => void;
};
type Props = Omit<ComponentProps<typeof TextField>, "value" | "onChange" | "defaultValue" | "id"> & Settled;

/** A line that is a correction once it is left. Escape gives back what was there. */
export function SettledField({ value, refuse, onSettled, ...field }: Props) {
  const draft = useDraft({ value, refuse, onSettled });
  return (
    <TextField
      {...field}
      id={draft.id}
      error={draft.error ?? field.error}
      value={draft.typed}
      onChange={(event) => draft.type(event.target.value)}
      onBlur={draft.settle}
      onKeyDown={draft.onKeyDown}
    />
  );
}

type AreaProps = Omit<ComponentProps<typeof TextArea>, "value" | "onChange" | "defaultValue" | "id"> & Settled;

/** The same for several lines. */
export function SettledArea({ value, refuse, onSettled, ...field }: AreaProps) {
  const draft = useDraft({ value, refuse, onSettled });
  return (
    <TextArea
      {...field}
      id={draft.id}
      error={draft.error ?? field.error}
      value={draft.typed}
      onChange={(event) => draft.type(event.target.value)}
      onBlur={draft.settle}
      onKeyDown={draft.onEscape}
    />
  );
}
