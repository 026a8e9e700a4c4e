import type { MeetingRecord, Place, RecordedIntervention, RecordedSequence } from "#domain/intervention/schema.ts";

/** A part of the record as it is read: the opening, a séquence, or the closing. */
export type Section = {
  key: string;
  place: Place;
  /** From 1, for a séquence. */
  number: number | null;
  sequence: RecordedSequence | null;
  interventions: RecordedIntervention[];
};

/** The record from its first word to its last. */
export function sectionsOf({ sequences, interventions }: MeetingRecord): Section[] {
  const inPart = (part: "opening" | "closing"): Section => ({
    key: part,
    place: { part },
    number: null,
    sequence: null,
    interventions: interventions.filter((intervention) => intervention.part === part),
  });
  return [
    inPart("opening"),
    ...sequences.map((sequence, index) => ({
      key: sequence.id,
      place: { part: "sequence" as const, sequenceId: sequence.id },
      number: index + 1,
      sequence,
      interventions: interventions.filter((it) => it.part === "sequence" && it.sequenceId === sequence.id),
    })),
    inPart("closing"),
  ];
}

export function inReadingOrder(sections: Section[]): RecordedIntervention[] {
  return sections.flatMap((section) => section.interventions);
}

export type Spot = { place: Place; afterId: string | null };

/** Where an intervention stands now. */
export function spotOf(sections: Section[], id: string): Spot | null {
  const section = sections.find(({ interventions }) => interventions.some((it) => it.id === id));
  if (!section) return null;
  const index = section.interventions.findIndex((it) => it.id === id);
  return { place: section.place, afterId: section.interventions[index - 1]?.id ?? null };
}

/** Where an intervention goes by one step up or down, across the séquences; null at either end of the record. */
export function stepFrom(sections: Section[], id: string, step: -1 | 1): Spot | null {
  const at = sections.findIndex((section) => section.interventions.some((it) => it.id === id));
  const section = sections[at];
  if (!section) return null;
  const index = section.interventions.findIndex((it) => it.id === id);
  const neighbour = section.interventions[index + step];
  if (neighbour) {
    const afterId = step === 1 ? neighbour.id : (section.interventions[index - 2]?.id ?? null);
    return { place: section.place, afterId };
  }
  const next = sections[at + step];
  if (!next) return null;
  return { place: next.place, afterId: step === 1 ? null : (next.interventions.at(-1)?.id ?? null) };
}
