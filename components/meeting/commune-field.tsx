"use client";

import type { Ref } from "react";
import type { FieldProps } from "#components/ui/field.tsx";
import { type ComboboxOption, SearchCombobox } from "#components/ui/search-combobox.tsx";
import type { ActionResult } from "#components/ui/use-action-form.ts";
import type { CommuneChoice } from "#domain/territory/schema.ts";

type Props = FieldProps & {
  value: CommuneChoice | null;
  onChange: (commune: CommuneChoice | null) => void;
  onBlur: () => void;
  search: (input: { query: string }) => Promise<ActionResult<CommuneChoice[]>>;
  ref: Ref<HTMLInputElement>;
};

type Option = ComboboxOption & { commune: CommuneChoice };

/** The commune, and what follows from it: département, région and EPCI. */
export function CommuneField({ value, onChange, search, ...field }: Props) {
  return (
    <div className="grid gap-2">
      <SearchCombobox<Option>
        {...field}
        value={value && optionOf(value)}
        onChange={(option) => onChange(option?.commune ?? null)}
        search={async (query) => answered(await search({ query })).map(optionOf)}
      />
      {value ? (
        <p className="text-ink-soft" aria-live="polite">
          {[value.departementName, value.regionName, value.epciName].filter(Boolean).join(" · ")}
        </p>
      ) : null}
    </div>
  );
}

function optionOf(commune: CommuneChoice): Option {
  const { code, name, departementCode, departementName, population } = commune;
  const inhabitants = new Intl.NumberFormat("fr-FR").format(population);
  return {
    id: code,
    label: `${name} (${departementCode})`,
    description: `${departementName}, ${inhabitants} habitants`,
    commune,
  };
}

function answered<Value>(result: ActionResult<Value>): Value {
  if (!result.ok) throw new Error(result.message);
  return result.value;
}
