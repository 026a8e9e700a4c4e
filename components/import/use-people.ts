"use client";

import type { Gender } from "#domain/directory/schema.ts";
import type { ProposedIntervention, ProposedPerson } from "#domain/import/schema.ts";
import { useDesk } from "./desk-context.ts";

type Picked = { id: string; name: string; officeGender?: Gender };

/** How what was read of somebody is corrected. */
export function usePeople() {
  const { latest, change } = useDesk();

  function correct(key: string, value: Partial<Omit<ProposedPerson, "key" | "at">>) {
    const person = latest().people.find((candidate) => candidate.key === key);
    if (!person) return;
    const { at: _, ...known } = person;
    change({ type: "person", value: { ...known, ...value } });
  }

  /**
   * Says who in the directory it is. Where another of the document is that person already, the two are one. Answers the key
   * under which they go on.
   */
  function link(key: string, { id, name, officeGender }: Picked): string {
    const same = latest().people.find((person) => person.personId === id && person.key !== key);
    if (same) {
      merge(key, same.key);
      return same.key;
    }
    correct(key, { personId: id, isSomebodyElse: false, ...namePartsOf(name), ...(officeGender && { officeGender }) });
    return key;
  }

  function merge(key: string, into: string) {
    const { blocks, doubts } = latest();
    for (const block of blocks)
      if (block.type === "intervention" && block.speakers.some(({ person }) => person === key))
        change({ type: "block", value: { ...block, speakers: mergedSpeakers(block.speakers, key, into) } });
    for (const { id, about, settled } of doubts)
      if (!settled && about.kind === "person" && about.key === key)
        change({ type: "settle", doubt: id, settled: true });
  }

  return { correct, link };
}

type Speakers = ProposedIntervention["speakers"];

/** Who spoke twice under two names spoke once, in every capacity. */
function mergedSpeakers(speakers: Speakers, key: string, into: string): Speakers {
  const capacities = speakers.find(({ person }) => person === key)?.capacities ?? [];
  if (!speakers.some(({ person }) => person === into))
    return speakers.map((speaker) => (speaker.person === key ? { ...speaker, person: into } : speaker));
  return speakers
    .filter(({ person }) => person !== key)
    .map((speaker) =>
      speaker.person === into
        ? { ...speaker, capacities: [...new Set([...speaker.capacities, ...capacities])] }
        : speaker,
    );
}

/** The last word of a name is taken for the surname, as a proposal: the directory gives names whole. */
export function namePartsOf(name: string): { firstName: string; lastName: string } {
  const words = name.trim().split(/\s+/);
  return { firstName: words.slice(0, -1).join(" "), lastName: words.at(-1) ?? "" };
}
