"use client";

import { type Ref, useState } from "react";
import type { FieldProps } from "#components/ui/field.tsx";
import { type ComboboxOption, SearchCombobox } from "#components/ui/search-combobox.tsx";
import type { CommuneChoice } from "#domain/territory/schema.ts";

/** A commune as a record already knows it. */
export type KnownCommune = {
  code: string;
  commune: string;
  departementCode: string;
  departement: string;
  region: string;
  epci: string | null;
};

type Props = FieldProps & {
  /** Official code of the commune, "" for none. */
  value: string;
  /** `name` is that of the choice, "Cysoing (59)", for whoever has to say it elsewhere. */
  onChange: (code: string, name: string) => void;
  /** The commune that `value` was at first, so that its name can be shown. */
  initial: KnownCommune | null;
  name?: string;
  onBlur?: () => void;
  ref?: Ref<HTMLInputElement>;
};

type CommuneOption = ComboboxOption & { fills: string };

/**
 * Chooses one of the communes of France, homonyms told apart by their département and population, and says what the
 * choice fills. With react-hook-form: `<Controller … render={({ field }) => <CommunePicker {...field} initial={place} />}`.
 */
export function CommunePicker({ value, onChange, initial, label, ...rest }: Props) {
  const [chosen, setChosen] = useState<CommuneOption | null>(() => (initial ? knownOption(initial) : null));
  const current = chosen?.id === value ? chosen : initial?.code === value ? knownOption(initial) : null;

  return (
    <div className="min-w-0">
      <SearchCombobox
        {...rest}
        label={label}
        placeholder="Quelques lettres du nom, ou un code postal"
        value={current}
        search={searchByAddress}
        onChange={(option) => {
          setChosen(option);
          onChange(option?.id ?? "", option?.label ?? "");
        }}
      />
      <p className="mt-1.5 break-words text-ink-soft text-sm" aria-live="polite">
        {current ? current.fills : "Le département, la région et l’intercommunalité suivent."}
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

function foundOption(commune: CommuneChoice): CommuneOption {
  return {
    id: commune.code,
    label: `${commune.name} (${commune.departementCode})`,
    description: `${commune.departementName} · ${inhabitants(commune.population)}`,
    fills: fills(commune.departementName, commune.regionName, commune.epciName),
  };
}

function knownOption({ code, commune, departementCode, departement, region, epci }: KnownCommune): CommuneOption {
  return { id: code, label: `${commune} (${departementCode})`, fills: fills(departement, region, epci) };
}

function fills(departement: string, region: string, epci: string | null): string {
  // Paris, Mayotte or La Réunion are their own région or département: said once.
  return [...new Set([departement, region, epci])].filter((name) => name !== null).join(" · ");
}

function inhabitants(population: number): string {
  return `${population.toLocaleString("fr-FR").replaceAll("\u202f", "\u00a0")}\u00a0habitant${population > 1 ? "s" : ""}`;
}
