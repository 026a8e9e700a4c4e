"use client";

import type { Ref } from "react";
import type { FieldProps } from "#components/ui/field.tsx";
import { type ComboboxOption, SearchCombobox } from "#components/ui/search-combobox.tsx";
import type { CommuneChoice, RecordedCommune } from "#domain/territory/schema.ts";

type Props = FieldProps & {
  value: RecordedCommune | null;
  onChange: (commune: RecordedCommune | null) => void;
  name?: string;
  onBlur?: () => void;
  ref?: Ref<HTMLInputElement>;
};

type CommuneOption = ComboboxOption & { commune: RecordedCommune };

/**
 * Chooses one of the communes of France, homonyms told apart by their département and population, and says what the
 * choice fills. With react-hook-form, inside a `Controller`: a form holds the code, whoever has the form the commune.
 */
export function CommunePicker({ value, onChange, label, ...rest }: Props) {
  return (
    <div className="min-w-0">
      <SearchCombobox
        {...rest}
        label={label}
        placeholder="Quelques lettres du nom, ou un code postal"
        value={value && knownOption(value)}
        search={searchByAddress}
        onChange={(option) => onChange(option?.commune ?? null)}
      />
      <p className="mt-1.5 break-words text-ink-soft text-sm" aria-live="polite">
        {value ? fills(value) : "Le département, la région et l’intercommunalité suivent."}
      </p>
    </div>
  );
}

async function searchByAddress(query: string): Promise<CommuneOption[]> {
  if (query.trim() === "") return [];
  const response = await fetch(`/espace/territoire/communes?q=${encodeURIComponent(query)}`);
  if (!response.ok) throw new Error(`Recherche des communes : ${response.status}`);
  const { communes }: { communes: CommuneChoice[] } = await response.json();
  return communes.map(foundOption);
}

function foundOption(found: CommuneChoice): CommuneOption {
  const commune = {
    code: found.code,
    commune: found.name,
    departementCode: found.departementCode,
    departement: found.departementName,
    region: found.regionName,
    epci: found.epciName,
  };
  return { ...knownOption(commune), description: `${found.departementName} · ${inhabitants(found.population)}` };
}

function knownOption(commune: RecordedCommune): CommuneOption {
  return { id: commune.code, label: communeInWords(commune), commune };
}

/** "Cysoing (59)". */
export function communeInWords({ commune, departementCode }: RecordedCommune): string {
  return `${commune} (${departementCode})`;
}

function fills({ departement, region, epci }: RecordedCommune): string {
  // Paris, Mayotte or La Réunion are their own région or département: said once.
  return [...new Set([departement, region, epci])].filter((name) => name !== null).join(" · ");
}

function inhabitants(population: number): string {
  return `${population.toLocaleString("fr-FR").replaceAll("\u202f", "\u00a0")}\u00a0habitant${population > 1 ? "s" : ""}`;
}
