"use client";

import { TimeField } from "#components/ui/time-field.tsx";
import { timeInWords } from "#domain/french/dates.ts";
import { fieldLabels } from "#domain/meeting/labels.ts";
import type { Refuse } from "./refuse-typed.ts";
import { useDraft } from "./use-draft.ts";

type Props = {
  name: "startTime" | "endTime";
  value: string | null;
  refuse: Refuse;
  onSettled: (time: string | null) => void;
};

/** When it began, or ended, as one types it. */
export function HourField({ name, value, refuse, onSettled }: Props) {
  const draft = useDraft({
    value: value ?? "",
    refuse,
    inWords: (time) => (time === "" ? "" : timeInWords(time)),
    onSettled: (time) => onSettled(time === "" ? null : time),
  });
  return (
    <TimeField
      id={draft.id}
      label={fieldLabels[name]}
      optional
      error={draft.error}
      value={draft.typed}
      onChange={draft.type}
      onBlur={draft.settle}
      onKeyDown={draft.onKeyDown}
    />
  );
}
