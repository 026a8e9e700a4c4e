"use client";

import { useId } from "react";
import type { Gender } from "#domain/directory/schema.ts";

type Props = {
  label: string;
  words: Record<Gender, string>;
  /** Null until somebody says which. */
  value: Gender | null;
  onChange: (gender: Gender) => void;
};

/** Feminine or masculine, in the words of what it is about. */
export function GenderChoice({ label, words, value, onChange }: Props) {
  const name = useId();
  return (
    <div className="flex flex-wrap gap-x-5" role="radiogroup" aria-label={label}>
      {(["feminine", "masculine"] as const).map((gender) => (
        <label key={gender} className="flex min-h-8 items-center gap-1.5">
          <input type="radio" name={name} checked={value === gender} onChange={() => onChange(gender)} />
          {words[gender]}
        </label>
      ))}
    </div>
  );
}
