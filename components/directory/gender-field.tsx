"use client";

import { RadioGroup } from "#components/ui/radio-group.tsx";
import type { Gender } from "#domain/directory/schema.ts";

type Genders = { gender: Gender; officeGender: Gender };
type Props = {
  name: string;
  value: Partial<Genders>;
  onChange: (genders: Genders) => void;
  error?: string | undefined;
};

const choices = {
  feminine: { gender: "feminine", officeGender: "feminine" },
  feminineAsMasculine: { gender: "feminine", officeGender: "masculine" },
  masculine: { gender: "masculine", officeGender: "masculine" },
  masculineAsFeminine: { gender: "masculine", officeGender: "feminine" },
} as const satisfies Record<string, Genders>;

type Choice = keyof typeof choices;

const options: { value: Choice; label: string; description?: string }[] = [
  { value: "feminine", label: "Madame", description: "la Maire, la Présidente" },
  { value: "feminineAsMasculine", label: "Madame, titres au masculin", description: "le Maire, le Président" },
  { value: "masculine", label: "Monsieur", description: "le Maire, le Président" },
];

/** Whether one says Madame or Monsieur, and how the offices of this person are said: one choice for both. */
export function GenderField({ name, value, onChange, error }: Props) {
  const chosen = (Object.keys(choices) as Choice[]).find(
    (choice) => choices[choice].gender === value.gender && choices[choice].officeGender === value.officeGender,
  );
  return (
    <RadioGroup
      label="Civilité et titres"
      name={name}
      options={options}
      value={chosen ?? ""}
      error={error}
      onChange={(event) => onChange(choices[event.target.value as Choice])}
    />
  );
}
