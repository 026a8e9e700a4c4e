"use client";

import { type Ref, useState } from "react";
import { timeInWords } from "#domain/french/dates.ts";
import { controlClass, Field, type FieldProps } from "./field.tsx";
import { readTypedTime } from "./typed-date.ts";

type Props = FieldProps & {
  /** "HH:MM", "" while empty; what cannot be read as an hour is passed on as typed, for the schema to refuse. */
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  name?: string;
  ref?: Ref<HTMLInputElement>;
};

/** An hour as one types it: « 16h30 », « 9 h ». Inside a `Controller`: `<TimeField label="Début" {...field} />`. */
export function TimeField({ value, onChange, onBlur, name, ref, ...field }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
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
          value={typed ?? (readTypedTime(value) ? timeInWords(value) : value)}
          onChange={(event) => {
            setTyped(event.target.value);
            onChange(readTypedTime(event.target.value) ?? event.target.value.trim());
          }}
          onBlur={() => {
            setTyped(null);
            onBlur?.();
          }}
        />
      )}
    </Field>
  );
}
