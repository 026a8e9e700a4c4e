import type { BlockContent, Paragraph, PhrasingContent } from "mdast";
import { dateInWords, timeInWords } from "../french/dates.ts";
import { capitalised } from "../french/grammar.ts";
import { ordinal } from "../french/ordinals.ts";
import { parseText } from "../intervention/text.ts";
import { type Anchors, anchorsOf } from "./anchors.ts";
import { anchorOf, type Chapter, chapterNames, chaptersOf, hasSequences } from "./chapters.ts";
import { kindInWords, listInWords, quoted } from "./phrases.ts";
import type { Recap, RecapIntervention } from "./schema.ts";
import { speakerLine, whatFollows } from "./speaker-line.ts";
import { raisedText } from "./typeset.ts";

declare module "mdast" {
  interface PhrasingContentMap {
    speakerName: SpeakerName;
  }
  interface RootContentMap {
    speakerName: SpeakerName;
  }
}

/** The name of who speaks, where it opens what they said: printed in bold. Only a document holds it, never a stored text. */
export interface SpeakerName {
  type: "speakerName";
  children: PhrasingContent[];
}

/**
 * A recap as it is laid out, in the order in which it is read: every word in its place, no more to decide but the dress.
 * All the formats are made from it. What is empty is not printed.
 */
export type RecapDocument = {
  masthead: {
    kind: PhrasingContent[];
    title: PhrasingContent[];
    day: PhrasingContent[];
    hours: PhrasingContent[];
    where: PhrasingContent[];
    theme: PhrasingContent[];
    attendance: PhrasingContent[];
    partners: PhrasingContent[];
  };
  /** Whether chapters are named: running prose without séquences has none to choose from. */
  hasSequences: boolean;
  chapters: DocumentChapter[];
  /** "Partenaires : …." once more at the end. */
  partners: PhrasingContent[];
};

export type DocumentChapter = {
  /** Its id in a page. */
  anchor: string;
  part: RecapIntervention["part"];
  /** "1re séquence : " and the title, or null for what has no heading of its own: the opening and the closing. */
  heading: { ordinal: PhrasingContent[]; title: PhrasingContent[] } | null;
  /** What it is called where it has no heading. */
  name: string;
  /** Everybody who speaks in it, each once. */
  speakers: string[];
  passages: Passage[];
};

/** What one or several people said: paragraphs, lists and quotations, opened by who speaks. */
export type Passage = { anchor: string; speakers: string[]; blocks: BlockContent[] };

/** @param recap as it was frozen (see typeset.ts) */
export function documentOf(recap: Recap): RecapDocument {
  const anchors = anchorsOf(recap);
  return {
    masthead: mastheadOf(recap),
    hasSequences: hasSequences(recap),
    chapters: chaptersOf(recap).map((chapter) => chapterOf(chapter, anchors)),
    partners: recap.partners.length === 0 ? [] : raisedText(`Partenaires\u00a0: ${listInWords(recap.partners)}.`),
  };
}

function mastheadOf(recap: Recap): RecapDocument["masthead"] {
  return {
    kind: raisedText(kindInWords(recap.kind)),
    title: raisedText(recap.title),
    day: raisedText(capitalised(dateInWords(recap.date))),
    hours: raisedText(hours(recap)),
    where: raisedText(capitalised(where(recap))),
    theme: raisedText(recap.theme ? quoted(recap.theme) : ""),
    attendance: raisedText(attendance(recap)),
    partners: raisedText(
      recap.partners.length === 0 ? "" : `En partenariat avec\u00a0: ${listInWords(recap.partners)}`,
    ),
  };
}

function hours({ startTime, endTime }: Recap): string {
  if (startTime === null) return "";
  return endTime === null ? `à ${timeInWords(startTime)}` : `de ${timeInWords(startTime)} à ${timeInWords(endTime)}`;
}

function where({ place, venue }: Recap): string {
  const town = place === null ? null : `${place.commune} (${place.departement})`;
  return [town, venue].filter(Boolean).join(", ");
}

function attendance({ attendanceText, attendanceCount }: Recap): string {
  if (attendanceText) return capitalised(attendanceText);
  if (!attendanceCount) return "";
  // The house sets thousands with a no-break space, where the language's own data has a narrow one.
  const counted = attendanceCount.toLocaleString("fr-FR").replaceAll("\u202f", "\u00a0");
  return `${counted}\u00a0participant${attendanceCount > 1 ? "s" : ""}`;
}

function chapterOf(chapter: Chapter, anchors: Anchors): DocumentChapter {
  const { part, heading, interventions } = chapter;
  return {
    anchor: anchorOf(chapter, anchors),
    part,
    heading: heading === null ? null : { ordinal: ordinalOf(heading.ordinal), title: raisedText(heading.title) },
    name: chapterNames[part].name,
    speakers: [...new Set(interventions.flatMap(namesOf))],
    passages: interventions.map((it) => ({
      anchor: anchors.get(it.id) ?? "",
      speakers: namesOf(it),
      blocks: openedBySpeakers(it),
    })),
  };
}

function ordinalOf(rank: number): PhrasingContent[] {
  const { number, suffix } = ordinal(rank, "feminine");
  return [text(number), { type: "superscript", children: [text(suffix)] }, text(" séquence\u00a0: ")];
}

function namesOf({ speakers }: RecapIntervention): string[] {
  return speakers.map((speaker) => speaker.name);
}

/** The speaker line opens the first paragraph; before a list or a quotation it is a paragraph of its own. */
function openedBySpeakers(block: RecapIntervention): BlockContent[] {
  const line = speakerLine(block, whatFollows(block.text)).flatMap((part): PhrasingContent[] =>
    part.bold ? [{ type: "speakerName", children: [text(part.text)] }] : raisedText(part.text),
  );
  const [first, ...rest] = parseText(block.text).children as BlockContent[];
  if (line.length === 0) return first ? [first, ...rest] : [];
  const opening: Paragraph = { type: "paragraph", children: line };
  if (first?.type !== "paragraph") return first ? [opening, first, ...rest] : [opening];
  return [{ ...opening, children: [...line, ...first.children] }, ...rest];
}

function text(value: string) {
  return { type: "text" as const, value };
}
