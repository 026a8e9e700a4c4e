"use client";

import { type ComboboxOption, SearchCombobox } from "#components/ui/search-combobox.tsx";
import type { ActionResult } from "#components/ui/use-action-form.ts";
import { bodyKindLabels } from "#domain/directory/labels.ts";
import { proposedArticle } from "#domain/directory/rules.ts";
import type { Body, SearchBodiesInput } from "#domain/directory/schema.ts";
import type { HeldBody } from "./held-body.ts";

export type SearchBodies = (input: SearchBodiesInput) => Promise<ActionResult<Body[]>>;

type Props = {
  value: HeldBody | null;
  onChange: (body: HeldBody | null) => void;
  search: SearchBodies;
  label?: string;
  error?: string | undefined;
};

type Option = ComboboxOption & { body: HeldBody };

/** One field for every place where an office may be held; what does not exist yet becomes an organisation. */
export function BodyPicker({ value, onChange, search, label = "Lieu ou organisme", error }: Props) {
  return (
    <SearchCombobox<Option>
      label={label}
      error={error}
      optional
      placeholder="Commune, intercommunalité, organisme…"
      value={value ? optionOf(value) : null}
      onChange={(option) => onChange(option?.body ?? null)}
      search={async (query) => {
        const result = await search({ query });
        if (!result.ok) throw new Error(result.message);
        return result.value.map(optionOf);
      }}
      onCreate={(name) => onChange(newOrganisation(name))}
      createLabel={(typed) => `Créer l’organisme « ${typed} »`}
    />
  );
}

function newOrganisation(name: string): HeldBody {
  return { kind: "newOrganisation", id: crypto.randomUUID(), name, acronym: null, ...proposedArticle(name) };
}

function optionOf(body: HeldBody): Option {
  if (body.kind === "newOrganisation") {
    return { id: `new-${body.id}`, label: body.name, description: "Nouvel organisme", body };
  }
  const number = body.departementCode ? ` (${body.departementCode})` : "";
  const acronym = body.acronym ? ` (${body.acronym})` : "";
  return {
    id: `${body.kind}-${body.id}`,
    label: `${body.name}${number}${acronym}`,
    description: [bodyKindLabels[body.kind], body.hint].filter(Boolean).join(", "),
    body,
  };
}
