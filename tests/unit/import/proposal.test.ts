import fc from "fast-check";
import { expect, test } from "vitest";
import { foldName } from "#domain/french/fold.ts";
import { proposalOf } from "#domain/import/proposal.ts";
import { type Proposal, proposalSchema } from "#domain/import/schema.ts";
import { setOpeningInput, setSpeakersInput } from "#domain/intervention/schema.ts";
import { maxTextLength, plainText } from "#domain/intervention/text.ts";
import { longestTitle } from "#domain/meeting/schema.ts";
import type { Reading } from "#domain/reading/schema.ts";
import { comparable } from "#domain/reading/source-blocks.ts";
import { speakerLine, whatFollows } from "#domain/recap/speaker-line.ts";
import { readWords } from "#tests/support/reading.ts";
import { recapSource } from "#tests/support/recap-sources.ts";

const meeting = `Compte rendu de la rencontre territoriale

Rencontre des petites villes

Mardi 7 décembre 2021, de 9 h 30 à 12 h

Vitré (35), salle des fêtes

« Se loger, se soigner »

En partenariat avec : Banque des Territoires et La Poste

Une cinquantaine d’élus

Une ligne que rien n’explique

En mot d’accueil, **Odile Marchais**, maire de Guingamp (22), s’est félicitée de la présence de tous.

Le Maire de Callac, **Armel Touzé**, a introduit la matinée par un exposé.

1^{ère} séquence : Se loger

Armel Touzé a présenté la halle.

La matinée s’est achevée par un verre.

En conclusion, Odile Marchais a remercié les participants.`;

test("what a document says is proposed as a recap would be recorded", () => {
  const { blocks, people, doubts: _doubts, places: _places, listed, ...heading } = proposed(meeting);

  expect(heading).toEqual({
    title: "Rencontre des petites villes",
    kind: "territorial",
    date: "2021-12-07",
    proposedDates: [],
    startTime: "09:30",
    endTime: "12:00",
    communeCode: "35360",
    placeWritten: null,
    venue: "salle des fêtes",
    theme: "Se loger, se soigner",
    partners: ["Banque des Territoires", "La Poste"],
    attendanceCount: 50,
    attendanceText: "Une cinquantaine d’élus",
  });
  expect(people).toMatchObject([
    { key: "p1", personId: null, firstName: "Odile", lastName: "Marchais", gender: "feminine" },
    { key: "p2", personId: null, firstName: "Armel", lastName: "Touzé", officeGender: "masculine" },
  ]);
  expect(listed).toEqual([]);
  expect(blocks.map(inALine)).toEqual([
    "plainText opening none: Une ligne que rien n’explique",
    "welcome opening nameFirst p1: s’est félicitée de la présence de tous.",
    "introduction opening capacityFirst p2: a introduit la matinée par un exposé.",
    "Se loger",
    "intervention sequence nameFirst p2: a présenté la halle.",
    "plainText sequence none: La matinée s’est achevée par un verre.",
    "closing closing nameFirst p1: a remercié les participants.",
  ]);
});

function inALine(block: Proposal["blocks"][number]): string {
  if (block.type === "sequence") return block.title;
  const { kind, part, form, speakers, text } = block;
  return `${[kind, part, form, ...speakers.map(({ person }) => person)].join(" ")}: ${text}`;
}

test("doubts bear the same ids whenever the same document is read", () => {
  const text =
    "Rencontre\n\nMardi 7.12\n\nCamille Abgrall, maire de Nulleville, a parlé. Armel Touzé et Line Abgrall ont répondu.";
  const ids = () => proposed(text).doubts.map(({ id }) => id);

  expect(ids()).toEqual(ids());
  expect(new Set(ids()).size).toBe(ids().length);
  expect(ids()).toEqual(expect.arrayContaining(["heading-date", "heading-place", "p1-gender", "p1-capacity-0"]));
});

test("a capacity is doubted where it is corrected, and madam or sir with the person", () => {
  const { doubts, blocks } = proposed("Rencontre\n\nCamille Abgrall, maire de Nulleville, a parlé.");

  const aboutOf = (wanted: string) => doubts.find(({ id }) => id === wanted)?.about;
  expect(aboutOf("p1-capacity-0")).toEqual({ kind: "block", id: blocks[0]?.id });
  expect(aboutOf("p1-gender")).toEqual({ kind: "person", key: "p1" });
});

test("a place of which no commune is made stays among the words", () => {
  const { communeCode, placeWritten, blocks } = proposed(
    "Rencontre\n\nMardi 7 décembre 2021 à Saint-Denis\n\nOdile Marchais, maire de Guingamp, a parlé.",
  );

  expect({ communeCode, placeWritten }).toEqual({ communeCode: null, placeWritten: "Saint-Denis" });
  expect(blocks[0]).toMatchObject({ kind: "plainText", text: "Mardi 7 décembre 2021 à Saint-Denis" });
});

test("every word of the source is in what is proposed", () => {
  fc.assert(
    fc.property(recapSource, (text) => {
      const reading = readWords(text);

      expect(lostWords(text, reading, proposalOf(reading))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

const long = "interminable ".repeat(40);

test.for([
  ["a title", `Rencontre ${long}\n\nOdile Marchais, maire de Guingamp, a parlé.`],
  [
    "the title of a séquence",
    `Rencontre\n\nOdile Marchais, maire de Guingamp, a parlé.\n\n1re séquence : Se loger ${long}`,
  ],
  ["a capacity", `Rencontre\n\nOdile Marchais, directrice ${long}, a parlé de sa ville.`],
  ["a lead-in", `Rencontre\n\nAprès ${long}, Odile Marchais, maire de Guingamp, a parlé de sa ville.`],
  [
    "a partner",
    `Rencontre\n\nEn partenariat avec : Banque ${long} et La Poste\n\nOdile Marchais, maire de Guingamp, a parlé.`,
  ],
  ["a theme", `Rencontre\n\n« Se loger ${long} »\n\nOdile Marchais, maire de Guingamp, a parlé.`],
  ["a venue", `Rencontre\n\nVitré, salle ${long}\n\nOdile Marchais, maire de Guingamp, a parlé.`],
  [
    "a text of many paragraphs",
    `Rencontre\n\nOdile Marchais, maire de Guingamp, a parlé.\n\n${`${long}.\n\n`.repeat(700)}`,
  ],
  ["a text of one paragraph", `Rencontre\n\nOdile Marchais, maire de Guingamp, a parlé. ${long.repeat(700)}`],
  ["a list", `Rencontre\n\nOdile Marchais, maire de Guingamp, a dit :\n\n${`- ${long}\n`.repeat(700)}`],
] as const)("%s longer than a record holds loses no word and is held", ([, text]) => {
  const reading = readWords(text);
  const proposal = proposalOf(reading);

  expect(lostWords(text, reading, proposal)).toEqual([]);
  expect(proposal.title.length).toBeLessThanOrEqual(longestTitle);
  for (const block of proposal.blocks) {
    if (block.type === "sequence") {
      expect(block.title.length).toBeLessThanOrEqual(longestTitle);
      continue;
    }
    expect(block.text.length).toBeLessThanOrEqual(maxTextLength);
    expect(setOpeningInput.shape.leadIn.safeParse(block.leadIn).success).toBe(true);
    const speakers = block.speakers.map(({ capacities }) => ({
      personId: crypto.randomUUID(),
      officeGender: "feminine",
      capacities,
    }));
    expect(setSpeakersInput.shape.speakers.safeParse(speakers).success).toBe(true);
  }
});

/** Read as the screen would read it again. */
function proposed(text: string): Proposal {
  return proposalSchema.parse(proposalOf(readWords(text)));
}

/** Words that are nowhere in a proposal, but for those that its values say in other words. */
function lostWords(text: string, reading: Reading, proposal: Proposal): string[] {
  const kept = new Set(wordsOf([...saidBy(proposal), ...inOtherWords(reading)].join(" ")));
  return wordsOf(text).filter((word) => !kept.has(word));
}

function saidBy(proposal: Proposal): string[] {
  const { title, placeWritten, venue, theme, partners, attendanceText, people, blocks } = proposal;
  const names = new Map(people.map(({ key, firstName, lastName }) => [key, `${firstName} ${lastName}`.trim()]));
  const genders = new Map(people.map(({ key, officeGender }) => [key, officeGender]));
  const texts = blocks.map((block) => {
    if (block.type === "sequence") return block.title;
    const speakers = block.speakers.map(({ person, capacities }) => ({
      name: names.get(person) ?? "",
      officeGender: genders.get(person) ?? "masculine",
      capacities,
    }));
    const line = speakerLine({ ...block, speakers }, whatFollows(block.text)).map((part) => part.text);
    return `${line.join("")} ${plainText(block.text)}`;
  });
  return [title, placeWritten, venue, theme, ...partners, attendanceText, ...texts].filter((words) => words !== null);
}

/** Where the day, the hours, the place and the kind of the meeting were read; which séquence a heading is. */
function inOtherWords({ date, hours, place, kind, masthead }: Reading): string[] {
  const spots = [date, hours, place, kind].flatMap((read) => (read?.at ? [read.at] : []));
  const said = spots.map(
    ({ block, from, to }) => masthead.find(({ source }) => source === block)?.words.slice(from, to) ?? "",
  );
  return [...said, "1 1re 1ere 1^{ère} ere e 2 2e 3 séquence compte rendu en partenariat avec et le la à de"];
}

function wordsOf(text: string): string[] {
  return foldName(
    comparable(text)
      .replace(/\^\{(\p{L}+)\}/gu, "$1")
      .replace(/\^(\p{L}+)\^/gu, "$1"),
  )
    .split(" ")
    .filter(Boolean);
}
