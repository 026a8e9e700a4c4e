"use client";

import { type KeyboardEvent, type Ref, useState } from "react";
import { timeInWords } from "#domain/french/dates.ts";
import { controlClass, Field, type FieldProps } from "./field.tsx";
import { readTypedTime } from "./typed-date.ts";

type Props = FieldProps & {
  /** "HH:MM", "" while empty; what cannot be read as an hour is passed on as typed, for the schema to refuse. */
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  name?: string;
  ref?: Ref<HTMLInputElement>;
};

/** An hour as one types it: « 16h30 », « 9 h ». Inside a `Controller`: `<TimeField label="Début" {...field} />`. */
export function TimeField({ value, onChange, onBlur, onKeyDown, name, ref, ...field }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  // What is typed stands as it is typed, unless another value has been given since.
  const shown = typed !== null && asHour(typed) === value ? typed : readTypedTime(value) ? timeInWords(value) : value;
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          ref={ref}
          name={name}
          type="text"
          inputMode="text"
          autoComplete="off"
          className={`${controlClass} max-w-32 tabular-nums`}
          value={shown}
          onChange={(event) => {
            setTyped(event.target.value);
            onChange(asHour(event.target.value));
          }}
          onKeyDown={onKeyDown}
          onBlur={() => {
            setTyped(null);
            onBlur?.();
          }}
        />
      )}
    </Field>
  );
}

/** What cannot be read is passed on as it is. */
function asHour(typed: string): string {
  return readTypedTime(typed) ?? typed.trim();
}
