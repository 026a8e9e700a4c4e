import type { Root } from "mdast";
import { bareTitle, isFurniture, mastheadOf, titleBlock } from "./masthead.ts";
import { type Mention, mentionsIn } from "./mentions.ts";
import { departementsNear } from "./near.ts";
import { People } from "./people.ts";
import { attendanceIn } from "./read-attendance.ts";
import { datesThatFit, daysIn } from "./read-date.ts";
import { partnersIn } from "./read-partners.ts";
import { type PlaceFound, placeAlone, placeInProse } from "./read-place.ts";
import { readRecord } from "./read-record.ts";
import { regionIn } from "./read-region.ts";
import { sequenceHeading } from "./read-sequence.ts";
import type { Read, ReadIntervention, Reading, ReadingLookups } from "./schema.ts";
import { sentencesOf } from "./sentences.ts";
import { type SourceBlock, sourceBlocks } from "./source-blocks.ts";

/** How many paragraphs after the title may still say when and where it was. */
const opening = 4;

/**
 * Reads a recap of a meeting: who spoke, in what capacity, in which séquence, what each said, and what its heading says.
 * Pure: it knows what the lookups know. Every word of the source is in what is returned.
 * @param root paragraphs, headings, lists and quotations; a block may say its line of the source in `data.line`
 */
export function readRecap(root: Root, official: ReadingLookups): Reading {
  const blocks = sourceBlocks(root);
  const lookups = { ...official, near: departementsNear(blocks, official) };
  const people = new People(lookups);
  const introductions = blocks.map(({ text }) => mentionsIn(text, lookups, () => false));
  for (const [index, mentions] of introductions.entries()) {
    for (const mention of mentions) people.note(mention, blocks[index]?.text ?? "", index);
  }

  const ranks = mastheadOf(
    blocks,
    (block) => sequenceHeading(block.text) !== null || namesAnOffice(introductions[block.index] ?? []),
  );
  const masthead = blocks.filter(({ index }) => ranks.includes(index));
  const body = blocks.filter(({ index }) => !ranks.includes(index));
  const head = [...masthead, ...body.slice(0, opening)].filter((block) => !isFurniture(block));

  const titled = titleBlock(masthead, (text) => placeAlone(text, lookups));
  const { blocks: read, listed } = readRecord(blocks, body, people, lookups);
  const host = hostOf(read, listed);
  const place = readPlace(head, titled, lookups) ?? placeOfHost(host);
  return {
    title: readTitle(titled, lookups),
    ...readDate(head, masthead, lookups.today),
    ...namedPlace(place),
    region: readRegion(head, masthead, lookups),
    host: host === null ? null : host.name,
    ...readAttendance(body),
    partners: head.flatMap(({ index, text }) =>
      partnersIn(text).map((at) => ({ value: text.slice(at.from, at.to), doubt: null, at: { block: index, ...at } })),
    ),
    masthead: { source: ranks, words: masthead.map(({ text }) => text).join("\n") },
    blocks: read,
    listed,
  };
}

function namesAnOffice(mentions: Mention[]): boolean {
  return mentions.some(({ capacities }) => capacities.length > 0);
}

function readTitle(titled: SourceBlock | null, lookups: ReadingLookups): Read<string | null> {
  if (titled === null) return { value: null, doubt: "Aucun titre n’a été trouvé.", at: null };
  const { index, text } = titled;
  const at = bareTitle(text, placeInProse(text, lookups, true));
  return { value: text.slice(at.from, at.to).trim(), doubt: null, at: { block: index, ...at } };
}

function readDate(
  head: SourceBlock[],
  masthead: SourceBlock[],
  today: string,
): Pick<Reading, "date" | "proposedDates"> {
  for (const { index, text } of head) {
    const [found] = daysIn(text);
    if (found === undefined) continue;
    const at = { block: index, from: found.from, to: found.to };
    const written = text.slice(found.from, found.to);
    const days = datesThatFit(found, today);
    const [only, ...others] = days;
    if (found.year !== null && only !== undefined) return { date: { value: only, doubt: null, at }, proposedDates: [] };
    if (found.year !== null) {
      const proposedDates = datesThatFit({ ...found, weekday: null }, today);
      return {
        date: { value: null, doubt: `« ${written} » : ce jour de la semaine ne tombe pas à cette date.`, at },
        proposedDates,
      };
    }
    const year = yearOf(masthead);
    const stated = days.filter((day) => day.startsWith(`${year}-`));
    if (year !== null && stated[0] !== undefined)
      return {
        date: { value: stated[0], doubt: `« ${written} » : l’année ${year} vient du titre.`, at },
        proposedDates: [],
      };
    if (only === undefined)
      return {
        date: { value: null, doubt: `« ${written} » ne tombe dans aucune année récente.`, at },
        proposedDates: [],
      };
    const years = [only, ...others].map((day) => day.slice(0, 4)).join(", ");
    return {
      date: { value: null, doubt: `« ${written} » ne dit pas l’année : ${years} conviennent.`, at },
      proposedDates: days,
    };
  }
  return { date: { value: null, doubt: "La date n’est pas dite.", at: null }, proposedDates: [] };
}

/** The year that the title and the lines about it say, where they say one only: "Congrès 2022". */
function yearOf(masthead: SourceBlock[]): number | null {
  const years = new Set(masthead.flatMap(({ text }) => text.match(/(?<![\d./-])(?:19[89]|20\d)\d(?![\d./-])/g) ?? []));
  const [only, ...others] = years;
  return only !== undefined && others.length === 0 ? Number(only) : null;
}

type Place = PlaceFound & { block: number };

function readPlace(head: SourceBlock[], titled: SourceBlock | null, lookups: ReadingLookups): Place | null {
  for (const { index, text } of head) {
    const alone = text.length < 120 && index !== titled?.index ? placeAlone(text, lookups) : null;
    if (alone) return { ...alone, block: index };
  }
  for (const { index, text } of head) {
    const isTitle = index === titled?.index || (text.length < 160 && daysIn(text).length > 0);
    const found = placeInProse(text, lookups, isTitle);
    if (found) return { ...found, block: index };
  }
  return null;
}

type Host = { name: Read<string>; commune: Read<string> | null; code: string | null };

/** Who welcomed: "accueilli par A", "En mot d’accueil, A". */
function hostOf(read: Reading["blocks"], listed: Reading["listed"]): Host | null {
  const welcoming = read
    .filter((block): block is ReadIntervention => block.type === "intervention" && block.part === "opening")
    .flatMap(({ words, speakers }) => speakers.filter(({ name }) => welcomes(words, name.value)));
  const person = listed.find(({ presence }) => presence === "host") ?? welcoming[0];
  if (!person) return null;
  const held = person.capacities.find(({ value, commune }) => commune !== null && /^(?:la |le )?maire/iu.test(value));
  const commune = held
    ? { value: held.commune ?? "", doubt: `Le lieu est celui de qui accueille : ${person.name.value}.`, at: held.at }
    : null;
  return { name: person.name, commune, code: held?.communeCode ?? null };
}

/** Whether the sentence that names somebody says that they welcome. */
function welcomes(words: string, name: string): boolean {
  const surname = name.split(" ").at(-1) ?? name;
  return sentencesOf(words).some(({ from, to }) => {
    const sentence = words.slice(from, to);
    return (
      sentence.toLowerCase().includes(surname.toLowerCase()) && /(?<!\p{L})(?:accueil\p{L}*|bienvenue)/iu.test(sentence)
    );
  });
}

function placeOfHost(
  host: Host | null,
): { name: string; doubt: string | null; code: string | null; at: Read<string>["at"] } | null {
  if (!host?.commune) return null;
  return { name: host.commune.value, doubt: host.commune.doubt, code: host.code, at: host.commune.at };
}

function namedPlace(place: Place | ReturnType<typeof placeOfHost>): Pick<Reading, "place" | "communeCode"> {
  if (place === null) return { place: { value: null, doubt: "Le lieu n’est pas dit.", at: null }, communeCode: null };
  const { name, doubt } = place;
  if ("block" in place) {
    const at = { block: place.block, from: place.from, to: place.to };
    return { place: { value: name, doubt, at }, communeCode: place.commune?.code ?? null };
  }
  return { place: { value: name, doubt, at: place.at }, communeCode: place.code };
}

function readRegion(head: SourceBlock[], masthead: SourceBlock[], { regions }: ReadingLookups): Read<string | null> {
  for (const { index, text } of head) {
    const found = regionIn(
      text,
      regions,
      masthead.some((block) => block.index === index),
    );
    if (found) return { value: found.name, doubt: null, at: { block: index, ...found.at } };
  }
  return { value: null, doubt: null, at: null };
}

function readAttendance(body: SourceBlock[]): Pick<Reading, "attendance" | "attendanceCount"> {
  for (const { index, text } of body.slice(0, opening)) {
    const found = attendanceIn(text);
    if (!found) continue;
    const attendance = {
      value: text.slice(found.at.from, found.at.to),
      doubt: null,
      at: { block: index, ...found.at },
    };
    return { attendance, attendanceCount: found.count };
  }
  return { attendance: null, attendanceCount: null };
}
