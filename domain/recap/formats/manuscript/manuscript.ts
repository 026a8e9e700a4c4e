import type { BlockContent, PhrasingContent } from "mdast";
import { typographic } from "../../../french/typography.ts";
import type { DocumentChapter } from "../../document.ts";
import type { Edition } from "../../edition.ts";
import { imprintOf, legalNoticeOf } from "../../imprint.ts";
import { demonstrationNotice } from "../../phrases.ts";
import { raisedText } from "../../typeset.ts";
import type { ParagraphStyle } from "./style-names.ts";

/** A part of what a word processor opens, in reading order. Styles say what it is; the dress is theirs (styles.ts). */
export type Part =
  | { type: "line"; style: ParagraphStyle; content: PhrasingContent[] }
  | ({ type: "heading" } & Entry)
  /** The paragraphs of one passage: `opening` is the style of the first, `style` of the others. */
  | { type: "passage"; opening: ParagraphStyle; style: ParagraphStyle; blocks: BlockContent[] }
  | { type: "contents"; entries: Entry[] };
/** A séquence, as its heading and the contents say it. */
export type Entry = { anchor: string; content: PhrasingContent[] };

/** A recap laid out for a word processor, of whichever make. */
export function manuscriptOf(edition: Edition): Part[] {
  const { chapters } = edition.document;
  return [
    ...noticesOf(edition),
    ...mastheadOf(edition),
    ...contentsOf(edition),
    ...chapters.flatMap(chapterOf),
    ...imprintOf(edition).map((content) => line("imprint", content)),
    ...legalPart(edition),
  ];
}

function noticesOf({ notice, demonstration }: Edition): Part[] {
  return [
    ...(notice === null ? [] : [line("notice", words(notice))]),
    ...(demonstration ? [line("notice", words(demonstrationNotice))] : []),
  ];
}

function mastheadOf({ document }: Edition): Part[] {
  const { kind, title, day, hours, where, theme, attendance, partners } = document.masthead;
  const when = hours.length === 0 ? day : [...day, ...words(", "), ...hours];
  return [
    line("kind", kind),
    line("title", title),
    line("date", when),
    line("place", where),
    line("theme", theme),
    line("attendance", attendance),
    line("partners", partners),
  ].filter(({ content }) => content.length > 0);
}

/** From how many séquences, and from how many characters said, a recap is long enough to be looked through first. */
const manySequences = 3;
const manyCharacters = 9000;

/** Contents from three séquences and about four pages on. */
function contentsOf({ recap, document }: Edition): Part[] {
  const entries = document.chapters.flatMap((chapter) => entryOf(chapter) ?? []);
  const characters = recap.blocks.reduce((sum, it) => sum + (it.type === "intervention" ? it.text.length : 0), 0);
  return entries.length < manySequences || characters < manyCharacters ? [] : [{ type: "contents", entries }];
}

function entryOf({ heading, anchor }: DocumentChapter): Entry | null {
  return heading === null ? null : { anchor, content: [...heading.ordinal, ...heading.title] };
}

function chapterOf(chapter: DocumentChapter, rank: number): Part[] {
  const heading = entryOf(chapter);
  return [
    ...(heading === null ? [] : [{ type: "heading" as const, ...heading }]),
    ...chapter.passages.map(({ blocks }, index): Part => {
      return { type: "passage", opening: index === 0 ? beginningOf(chapter, rank) : "opening", style: "text", blocks };
    }),
  ];
}

/** The opening and the closing have no heading: their first words show where they begin. */
function beginningOf({ heading, part }: DocumentChapter, rank: number): ParagraphStyle {
  if (heading !== null) return "opening";
  return rank > 0 && part === "closing" ? "closing" : "welcome";
}

function legalPart({ house }: Edition): Part[] {
  const blocks = legalNoticeOf(house);
  return blocks.length === 0 ? [] : [{ type: "passage", opening: "legal", style: "legal", blocks }];
}

function line(style: ParagraphStyle, content: PhrasingContent[]) {
  return { type: "line" as const, style, content };
}

/** Words that no recap has frozen, set as a French printer would. */
function words(text: string): PhrasingContent[] {
  return raisedText(typographic(text));
}
