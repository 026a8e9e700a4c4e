import type { Root } from "mdast";
import { foldName } from "../french/fold.ts";
import { serializeText } from "../intervention/serialize-text.ts";
import { numberedHeadings } from "./headings.ts";
import { imprintOf } from "./imprint.ts";
import { isFurniture, mastheadOf, titleBlock } from "./masthead.ts";
import type { PlaceRead } from "./meeting-place.ts";
import { type Mention, mentionsIn } from "./mentions.ts";
import { departementsNear } from "./near.ts";
import { opensRoster } from "./passages.ts";
import { People } from "./people.ts";
import { readHeading } from "./read-heading.ts";
import { placeAlone } from "./read-place.ts";
import { readRecord } from "./read-record.ts";
import { sequenceHeading } from "./read-sequence.ts";
import { officeBelow } from "./record-lines.ts";
import type { MastheadLine, Read, ReadIntervention, Reading, ReadingLookups } from "./schema.ts";
import { sentencesOf } from "./sentences.ts";
import { asContent, beginsPassage, type SourceBlock, sourceBlocks } from "./source-blocks.ts";

/** How many paragraphs after the title may still say when and where it was. */
const opening = 4;

/**
 * Reads a recap of a meeting: who spoke, in what capacity, in which séquence, what each said, and what its heading says.
 * Pure: it knows what the lookups know. Every word of the source is in what is returned.
 * @param root paragraphs, headings, lists and quotations; a block may say its line of the source in `data.line`
 */
export function readRecap(root: Root, known: ReadingLookups): Reading {
  const blocks = sourceBlocks(root);
  const lookups = { ...withStyledNames(blocks, known), near: departementsNear(blocks, known) };
  const people = new People(lookups);
  const introductions = blocks.map(({ text }) => mentionsIn(text, lookups, () => false));
  for (const [index, mentions] of introductions.entries()) {
    for (const mention of mentions) people.note(mention, blocks[index]?.text ?? "", index);
  }

  const imprint = new Set(imprintOf(blocks));
  const document = blocks.filter(({ index }) => !imprint.has(index));
  const numbered = numberedHeadings(document);
  const isRecord = (block: SourceBlock, next: SourceBlock | undefined) =>
    beginsPassage(block) ||
    officeBelow(block, introductions[block.index] ?? [], next) !== null ||
    opensRoster(block) ||
    numbered.has(block.index) ||
    opensPart(block) ||
    namesAnOffice(introductions[block.index] ?? []);
  const above = new Set(mastheadOf(document, isRecord));
  const masthead = document.filter(({ index }) => above.has(index));
  const body = document.filter(({ index }) => !above.has(index));

  const { blocks: read, listed } = readRecord(blocks, body, people, lookups);
  const host = hostOf(read, listed);
  const lines = masthead.filter((block) => !isFurniture(block));
  const head = {
    title: titleBlock(masthead, (text) => placeAlone(text, lookups)),
    lines,
    opening: body.slice(0, opening).filter((block) => !isFurniture(block)),
    all: document,
  };
  return {
    ...readHeading(head, lookups, placeOfHost(host)),
    host: host === null ? null : host.name,
    masthead: masthead.map(mastheadLine),
    blocks: read,
    listed,
    imprint: { source: [...imprint], words: wordsOf(blocks.filter(({ index }) => imprint.has(index))) },
  };
}

/** Whoever the file itself styles as a speaker is known. */
function withStyledNames(blocks: readonly SourceBlock[], lookups: ReadingLookups): ReadingLookups {
  const styled = new Set(blocks.flatMap(({ speakers }) => speakers.map(foldName)));
  if (styled.size === 0) return lookups;
  return { ...lookups, isKnownPerson: (name) => styled.has(foldName(name)) || lookups.isKnownPerson(name) };
}

/** How many lines from the top may be the title: "Atelier « Rafraîchir la ville »". */
const top = 3;

function opensPart({ index, text }: SourceBlock): boolean {
  const heading = sequenceHeading(text);
  return heading !== null && (heading.ordinal !== null || index > top);
}

function namesAnOffice(mentions: Mention[]): boolean {
  return mentions.some(({ capacities }) => capacities.length > 0);
}

function mastheadLine(block: SourceBlock): MastheadLine {
  const text = serializeText({ type: "root", children: asContent([block]) });
  return { source: block.index, words: block.text, text };
}

function wordsOf(blocks: readonly SourceBlock[]): string {
  return blocks.map(({ text }) => text).join("\n");
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

function placeOfHost(host: Host | null): PlaceRead | null {
  if (!host?.commune) return null;
  return { name: host.commune.value, doubt: host.commune.doubt, code: host.code, at: host.commune.at, venue: null };
}
