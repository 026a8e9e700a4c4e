import type { BlockContent, PhrasingContent } from "mdast";
import type { House } from "../../../house/schema.ts";
import type { DocumentChapter } from "../../document.ts";
import type { Edition } from "../../edition.ts";
import { legalNoticeAddress, publisherLine, releaseLines } from "../../imprint.ts";
import { demonstrationNotice, listInWords } from "../../phrases.ts";
import type { Recap, RecapSpeaker } from "../../schema.ts";
import { speakersOf } from "../../speakers.ts";
import { descriptionOf, shortened, titleOf } from "../../summary.ts";
import { raisedText } from "../../typeset.ts";
import { firstWords } from "./first-words.ts";

/** What a message says, part by part as it is read. Its HTML and its plain text are made of this and nothing else. */
export type Letter = {
  subject: string;
  /** What a list of messages shows after the subject. */
  preheader: string;
  house: House;
  /** The public address of the recap. */
  url: string;
  parts: LetterPart[];
  /** Whether passages are missing that a letter of its shape holds. */
  isCut: boolean;
};

export type LetterPart =
  | { type: "house" | "rule" }
  | { type: "notice"; text: string }
  | { type: "kind" | "title" | "label"; phrases: PhrasingContent[] }
  /** When and where, then about what and with whom. */
  | { type: "facts"; facts: PhrasingContent[][]; company: PhrasingContent[][] }
  /** Of a séquence. */
  | { type: "heading"; ordinal: PhrasingContent[]; title: PhrasingContent[] }
  | { type: "programme"; entries: ProgrammeEntry[] }
  | { type: "passage"; blocks: BlockContent[] }
  | { type: "speakers"; speakers: Person[]; others: string }
  | { type: "foot"; lines: PhrasingContent[][] }
  | { type: "link"; label: string; url: string };

export type ProgrammeEntry = { url: string; title: PhrasingContent[]; names: string[] };
type Person = Pick<RecapSpeaker, "name" | "capacities">;

const longestPreheader = 150;
const mostSpeakers = 12;

/** The heading of the recap, its first words and who spoke: the rest is read on the page. */
export function excerptLetter(edition: Edition): Letter {
  const { document, recap, url } = edition;
  return letter(edition, [
    // Those who speak are named below, with their capacities.
    ...programme(entriesOf(edition).map((entry) => ({ ...entry, names: [] }))),
    ...opening(firstWords(document)),
    ...speakers(recap),
    { type: "link", label: "Lire le compte rendu", url },
  ]);
}

/** All of the recap, or as many of its passages as said and then a link to where it goes on. */
export function wholeLetter(edition: Edition, passages = Number.POSITIVE_INFINITY): Letter {
  const { document, url } = edition;
  const { kept, next } = upTo(document.chapters, passages);
  const top = programme(entriesOf(edition));
  if (next === null)
    return letter(edition, [
      ...top,
      ...kept.flatMap(record),
      ...foot(edition),
      { type: "link", label: "Lire en ligne", url },
    ]);

  const cut = letter(edition, [
    ...top,
    ...(kept.length === 0 ? opening(firstWords(document)) : kept.flatMap(record)),
    { type: "link", label: "Lire la suite", url: `${url}#${next}` },
  ]);
  return { ...cut, isCut: true };
}

function letter(edition: Edition, parts: LetterPart[]): Letter {
  const { recap, house, url, document, notice, publishedAt, demonstration } = edition;
  const { kind, title, day, hours, where, theme, attendance, partners } = document.masthead;
  const when = hours.length === 0 ? day : [...day, { type: "text" as const, value: ", " }, ...hours];
  const notices = [...(notice === null ? [] : [notice]), ...(demonstration ? [demonstrationNotice] : [])];
  const isProject = publishedAt === null && notice !== null;
  return {
    subject: isProject ? `Projet\u00a0: ${titleOf(recap)}` : titleOf(recap),
    preheader: shortened([...notices, promise(recap)].join(" "), longestPreheader),
    house,
    url,
    isCut: false,
    parts: [
      ...notices.map((text) => ({ type: "notice" as const, text })),
      { type: "house" },
      { type: "kind", phrases: kind },
      { type: "title", phrases: title },
      { type: "facts", facts: known(when, where), company: known(theme, attendance, partners) },
      ...parts,
      { type: "foot", lines: [publisherLine(house), ...linkToLegalNotice(edition)] },
    ],
  };
}

function known(...facts: PhrasingContent[][]): PhrasingContent[][] {
  return facts.filter((fact) => fact.length > 0);
}

/** The subject has said what, where and when: here is who. */
function promise(recap: Recap): string {
  const names = speakersOf(recap);
  return names.length === 0 ? descriptionOf(recap) : `Avec ${listInWords(names)}.`;
}

function entriesOf({ document, url }: Edition): ProgrammeEntry[] {
  if (!document.hasSequences) return [];
  return document.chapters.map(({ anchor, heading, name, speakers }) => ({
    url: `${url}#${anchor}`,
    title: heading === null ? raisedText(name) : [...heading.ordinal, ...heading.title],
    names: speakers,
  }));
}

function programme(entries: ProgrammeEntry[]): LetterPart[] {
  return entries.length === 0 ? [] : [label("Programme"), { type: "programme", entries }];
}

function opening(passages: BlockContent[][]): LetterPart[] {
  return passages.length === 0
    ? []
    : [{ type: "rule" }, ...passages.map((blocks) => ({ type: "passage" as const, blocks }))];
}

/** What has no heading of its own is set apart by a rule from what comes before. */
function record({ heading, passages }: DocumentChapter): LetterPart[] {
  return [
    heading === null ? { type: "rule" } : { type: "heading", ...heading },
    ...passages.map(({ blocks }) => ({ type: "passage" as const, blocks })),
  ];
}

/** Each with the capacities of the first time that they spoke. */
function speakers({ blocks }: Recap): LetterPart[] {
  const byName = new Map<string, Person>();
  for (const block of blocks) {
    if (block.type === "sequence") continue;
    for (const speaker of block.speakers) if (!byName.has(speaker.name)) byName.set(speaker.name, speaker);
  }
  const people = [...byName.values()];
  if (people.length === 0) return [];
  const named = people.slice(0, mostSpeakers);
  return [
    label("Ont pris la parole"),
    { type: "speakers", speakers: named, others: othersInWords(people.length - named.length) },
  ];
}

function othersInWords(count: number): string {
  if (count === 0) return "";
  return `Et ${count} autre${count > 1 ? "s" : ""} personne${count > 1 ? "s" : ""}.`;
}

function foot(edition: Edition): LetterPart[] {
  const lines = releaseLines(edition);
  return lines.length === 0 ? [] : [{ type: "foot", lines }];
}

/** As the page does: a notice of ten pages belongs in no message. */
function linkToLegalNotice({ house, url }: Edition): PhrasingContent[][] {
  const words = [{ type: "text" as const, value: "Mentions légales" }];
  return house.legalNotice === "" ? [] : [[{ type: "link", url: legalNoticeAddress(url), children: words }]];
}

function label(text: string): LetterPart {
  return { type: "label", phrases: raisedText(text) };
}

/** The chapters with their first `passages`, and the anchor of what comes next; null where nothing does. */
function upTo(
  chapters: readonly DocumentChapter[],
  passages: number,
): { kept: DocumentChapter[]; next: string | null } {
  const kept: DocumentChapter[] = [];
  let left = passages;
  for (const chapter of chapters) {
    const within = { ...chapter, passages: chapter.passages.slice(0, left) };
    left -= within.passages.length;
    const next = chapter.passages[within.passages.length];
    if (next === undefined) kept.push(within);
    else if (within.passages.length === 0) return { kept, next: chapter.anchor };
    else return { kept: [...kept, within], next: next.anchor };
  }
  return { kept, next: null };
}
