import { normalText } from "../intervention/text.ts";
import { longestTitle } from "../meeting/schema.ts";
import type { Read, ReadBlock, Reading } from "../reading/schema.ts";
import { shortened } from "../recap/summary.ts";
import { leftOfMasthead } from "./left-of-masthead.ts";
import { limits } from "./limits.ts";
import { interventionsOf, plainTexts } from "./proposed-interventions.ts";
import { ProposedPeople } from "./proposed-people.ts";
import { sequenceOf } from "./proposed-sequence.ts";
import type { About, Proposal, ProposalDoubt, ProposedBlock } from "./schema.ts";

type Made = { blocks: ProposedBlock[]; doubts: ProposalDoubt[] };

/**
 * What a person is asked to confirm of a document that was read. Pure. Every word of the document is in it, but those of
 * its imprint: what the heading says is in its values, and what it says besides opens the record as plain text. What is
 * longer than a record holds is cut between blocks, or stays among the words.
 * @param newId of the blocks; all other keys and ids are the same whenever the same document is read
 */
export function proposalOf(reading: Reading, newId: () => string = () => crypto.randomUUID()): Proposal {
  const people = new ProposedPeople();
  const made = withWholeLists(reading.blocks).map((block, rank) => madeOf(block, rank, people, newId));
  const heading = headingOf(reading);
  return {
    ...heading,
    people: people.all(),
    blocks: [
      ...leftOfMasthead(reading, heading).flatMap((lines) => plainTexts({ ...lines, part: "opening" }, newId)),
      ...made.flatMap(({ blocks }) => blocks),
    ],
    listed: reading.listed.map(({ name, presence }) => ({ name: name.value, presence, at: name.at })),
    places: placesOf(reading),
    doubts: [...headingDoubts(reading), ...people.doubts(), ...made.flatMap(({ doubts }) => doubts)],
  };
}

/** Items of one list that nobody says are one text. */
function withWholeLists(blocks: readonly ReadBlock[]): ReadBlock[] {
  const found: ReadBlock[] = [];
  for (const block of blocks) {
    const last = found.at(-1);
    if (last?.type === "plainText" && block.type === "plainText" && goesOnList(last, block))
      found[found.length - 1] = {
        ...last,
        source: [...last.source, ...block.source],
        text: normalText(`${last.text}\n${block.text}`),
        words: `${last.words}\n${block.words}`,
      };
    else found.push(block);
  }
  return found;
}

type PlainText = Extract<ReadBlock, { type: "plainText" }>;

function goesOnList(last: PlainText, block: PlainText): boolean {
  const isItem = (text: string) => /^(?:- |\d+\. )/.test(text);
  const isNext = block.source.length === 1 && last.source.at(-1) === (block.source[0] ?? 0) - 1;
  return isNext && last.part === block.part && isItem(last.text) && isItem(block.text);
}

function madeOf(block: ReadBlock, rank: number, people: ProposedPeople, newId: () => string): Made {
  const blocks = blocksOf(block, people, newId);
  const [first] = blocks;
  const messages = block.type === "sequence" ? [block.title.doubt] : block.type === "intervention" ? block.doubts : [];
  const [source] = block.source;
  const at = source === undefined ? null : { block: source, from: 0, to: block.words.split("\n", 1)[0]?.length ?? 0 };
  const doubts = messages.flatMap((message, index) =>
    message === null || first === undefined
      ? []
      : [aDoubt(`block-${rank}-${index}`, { kind: "block", id: first.id }, message, at)],
  );
  return { blocks, doubts };
}

function blocksOf(block: ReadBlock, people: ProposedPeople, newId: () => string): ProposedBlock[] {
  switch (block.type) {
    case "sequence":
      return sequenceOf(block, newId);
    case "plainText":
      return plainTexts(block, newId);
    case "intervention":
      return interventionsOf(block, people, newId);
  }
}

type Heading = Pick<
  Proposal,
  | "title"
  | "kind"
  | "date"
  | "proposedDates"
  | "startTime"
  | "endTime"
  | "communeCode"
  | "placeWritten"
  | "venue"
  | "theme"
  | "partners"
  | "attendanceCount"
  | "attendanceText"
>;

function headingOf(reading: Reading): Heading {
  const within = (read: Read<string> | null, longest: number) =>
    read !== null && read.value.length <= longest ? read.value : null;
  return {
    title: shortened(reading.title.value ?? "", longestTitle),
    kind: reading.kind.value,
    date: reading.date.value,
    proposedDates: reading.proposedDates,
    startTime: reading.hours?.value.start ?? null,
    endTime: reading.hours?.value.end ?? null,
    communeCode: reading.communeCode,
    placeWritten: reading.communeCode === null ? reading.place.value : null,
    venue: within(reading.venue, limits.venue),
    theme: within(reading.theme, limits.theme),
    partners: reading.partners
      .map(({ value }) => value)
      .filter((partner) => partner.length <= limits.partner)
      .slice(0, limits.partners),
    attendanceCount: reading.attendanceCount,
    attendanceText: saysNumberAlone(reading) ? null : within(reading.attendance, limits.attendance),
  };
}

/** "1 200 participants" is how a number is printed. */
function saysNumberAlone({ attendance, attendanceCount }: Reading): boolean {
  const digits = /^(\d[\d .]*) participants?$/.exec(attendance?.value ?? "")?.[1];
  return digits !== undefined && Number(digits.replaceAll(/\D/g, "")) === attendanceCount;
}

function placesOf({ title, date, place, theme, attendance, partners }: Reading): Proposal["places"] {
  const fields = { title, date, place, theme, attendance } satisfies Record<string, Read<unknown> | null>;
  const single = Object.entries(fields).map(([field, read]) => ({ field: field as keyof typeof fields, at: read?.at }));
  const all = [...single, ...partners.map(({ at }) => ({ field: "partners" as const, at }))];
  return all.flatMap(({ field, at }) => (at ? [{ about: { kind: "heading" as const, field }, at }] : []));
}

function headingDoubts({ title, date, place }: Reading): ProposalDoubt[] {
  const doubts = Object.entries({ title, date, place }).flatMap(([name, { doubt, at }]) => {
    const field = name as "title" | "date" | "place";
    return doubt === null ? [] : [aDoubt(`heading-${field}`, { kind: "heading", field }, doubt, at)];
  });
  if ((title.value?.length ?? 0) <= longestTitle) return doubts;
  const message = `Ce titre dépasse ${longestTitle} caractères : il est en entier au début du texte.`;
  return [aDoubt("heading-title-length", { kind: "heading", field: "title" }, message, title.at), ...doubts];
}

function aDoubt(id: string, about: About, message: string, at: ProposalDoubt["at"]): ProposalDoubt {
  return { id, about, message, at, settled: false };
}
