"use client";

import type { SpeakerPickerActions } from "#components/directory/speaker-picker-props.ts";
import { SearchCombobox } from "#components/ui/search-combobox.tsx";
import type { SpeakerChoice } from "#domain/directory/schema.ts";

export type SpeakerSearchProps = {
  /** Day of the meeting: the offices shown are those in force then. */
  date: string;
  search: SpeakerPickerActions["search"];
};

type Props = SpeakerSearchProps & { label: string; onPick: (person: SpeakerChoice) => void };
type Option = { id: string; label: string; description: string; person: SpeakerChoice };

/** Finds somebody of the directory, and adds nobody to it: that is for adopting. */
export function DirectorySearch({ label, date, search, onPick }: Props) {
  async function find(query: string): Promise<Option[]> {
    if (query === "") return [];
    const result = await search({ query, date });
    if (!result.ok) throw new Error(result.message);
    return result.value.people.map((person) => ({
      id: person.id,
      label: person.name,
      description: person.capacities.join(", "),
      person,
    }));
  }

  return (
    <SearchCombobox
      label={label}
      placeholder="Prénom Nom"
      className="max-w-96"
      value={null}
      clearOnChoice
      search={find}
      onChange={(option) => option && onPick(option.person)}
    />
  );
}
