import type { ListedPerson, Reading, ReadPerson } from "./schema.ts";

/** What was read, for other programs: one entry for each person in each turn, and each doubt with the field it is about. */
export function readingAsJson(reading: Reading) {
  const sequences = reading.blocks.filter((block) => block.type === "sequence");
  let sequence: number | null = null;
  const interventions: (ReturnType<typeof personAsJson> & { sequence: number | null; text: string })[] = [];
  for (const block of reading.blocks) {
    if (block.type === "sequence") sequence = sequence === null ? 0 : sequence + 1;
    if (block.type !== "intervention") continue;
    const here = { sequence: block.part === "sequence" ? sequence : null, text: block.words };
    if (block.speakers.length === 0)
      interventions.push({
        speaker: null,
        capacities: block.office === null ? [] : [block.office.value],
        commune: block.office?.commune ?? null,
        departement: block.office?.departement ?? null,
        organisation: block.office?.organisation ?? null,
        ...here,
      });
    for (const speaker of block.speakers) interventions.push({ ...personAsJson(speaker), ...here });
  }
  return {
    title: reading.title.value,
    date: reading.date.value,
    proposedDates: reading.proposedDates,
    place: reading.place.value,
    region: reading.region.value,
    host: reading.host?.value ?? null,
    attendance: reading.attendance?.value ?? null,
    attendanceCount: reading.attendanceCount,
    partners: reading.partners.map(({ value }) => value),
    sequences: sequences.map(({ title, ordinal }) => ({ title: title.value, ordinal })),
    interventions,
    listed: reading.listed
      .filter(({ presence }) => presence !== "greeted")
      .map((person) => ({ ...personAsJson(person), presence: person.presence })),
    // Thanked or excused: they were not announced, and need not have been there.
    greeted: reading.listed.filter(({ presence }) => presence === "greeted").map(personAsJson),
    doubts: doubtsOf(reading),
  };
}

function personAsJson({ name, capacities, represents }: ReadPerson) {
  const inCommune = capacities.find(({ commune }) => commune !== null);
  return {
    speaker: name.value as string | null,
    capacities: capacities.map(({ value }) => value),
    commune: inCommune?.commune ?? null,
    departement: (inCommune ?? capacities.find(({ departement }) => departement !== null))?.departement ?? null,
    organisation:
      represents?.value ?? capacities.find(({ organisation }) => organisation !== null)?.organisation ?? null,
  };
}

function doubtsOf(reading: Reading): { field: string; message: string }[] {
  const doubts: { field: string; message: string }[] = [];
  const say = (field: string, message: string | null | undefined) => {
    if (message) doubts.push({ field, message });
  };
  for (const field of ["title", "date", "place", "region"] as const) say(field, reading[field].doubt);
  const people = new Set<ReadPerson | ListedPerson>(reading.listed);
  for (const [index, block] of reading.blocks.entries()) {
    if (block.type === "sequence") say(`blocks.${index}.title`, block.title.doubt);
    if (block.type !== "intervention") continue;
    for (const message of block.doubts) say(`blocks.${index}`, message);
    for (const speaker of block.speakers) people.add(speaker);
  }
  for (const { name, capacities } of people) {
    say(name.value, name.doubt);
    for (const capacity of capacities) say(name.value, capacity.doubt);
  }
  return doubts;
}
