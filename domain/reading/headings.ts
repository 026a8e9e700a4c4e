import type { Part } from "../intervention/schema.ts";
import { isProse } from "./masthead.ts";
import type { Mention } from "./mentions.ts";
import {
  clock,
  headingMark,
  numberedHeading,
  saysItIsSequence,
  sequenceHeading,
  sequenceInProse,
} from "./read-sequence.ts";
import type { SourceBlock } from "./source-blocks.ts";
import type { Heading, Walked } from "./turns.ts";

/** The séquence that a line opens, by what it says or by what the paragraph below says of it. */
export function sequenceOf(
  block: SourceBlock,
  next: SourceBlock | undefined,
  { isNumbered, isAnnounced }: { isNumbered: boolean; isAnnounced: boolean },
): Heading | null {
  if (isProse(block) || block.kind === "item") return null;
  const found = sequenceHeading(block.text) ?? (isNumbered ? numberedHeading(block.text) : null);
  const isNamedBelow =
    found === null &&
    (isAnnounced || (isThemeHeading(block, next) && next !== undefined && saysItIsSequence(next.text)));
  if (found === null && !isNamedBelow) return null;
  const at = found === null ? { from: 0, to: block.text.trimEnd().length } : found.title;
  const words = at === null ? block.text.trim() : block.text.slice(at.from, at.to);
  const doubt = at === null ? "Cette séquence n’a pas de titre." : null;
  return {
    type: "sequence",
    source: [block.index],
    ordinal: found?.ordinal ?? null,
    title: {
      value: words.replace(/^[«“\s]+|[»”\s]+$/gu, ""),
      doubt: found === null ? "Cet intertitre est-il celui d’une séquence ?" : doubt,
      at: at === null ? null : { block: block.index, ...at },
    },
    words: block.text,
  };
}

const counts = ["deux", "trois", "quatre", "cinq", "six", "sept", "huit"];
const announcesParts = new RegExp(
  `(?<!\\p{L})(${counts.join("|")}) (?:séquences|tables rondes|ateliers|sessions|temps(?: forts)?|parties|volets|débats)(?!\\p{L})`,
  "iu",
);

/** "La matinée s’est déroulée en trois séquences": the headings of the record are theirs, where there are as many. */
export function announcedParts(opening: readonly SourceBlock[], themes: readonly SourceBlock[]): Set<number> {
  const said = opening.map(({ text }) => announcesParts.exec(text)?.[1]).find((count) => count !== undefined);
  const isSo = said !== undefined && themes.length === counts.indexOf(said.toLowerCase()) + 2;
  return new Set(isSo ? themes.map(({ index }) => index) : []);
}

/** Ranks of the lines that number the parts of the meeting from 1 on: "I. Budget", "II. Eau". One alone numbers nothing. */
export function numberedHeadings(blocks: readonly SourceBlock[]): Set<number> {
  const found: number[] = [];
  for (const block of blocks) {
    const isLine = block.kind !== "item" && !isProse(block) && block.text.length < 140;
    if (isLine && numberedHeading(block.text)?.ordinal === found.length + 1) found.push(block.index);
  }
  return new Set(found.length > 1 ? found : []);
}

/** The heading with the line below it for a title. */
export function titledBelow(heading: Heading, next: SourceBlock): Heading {
  return {
    ...heading,
    source: [...heading.source, next.index],
    words: `${heading.words}\n${next.text}`,
    title: { value: next.text.trim(), doubt: null, at: { block: next.index, from: 0, to: next.text.length } },
  };
}

/** The line after "Séquence 1" that says what it is about. */
export function isTitleBelow(next: SourceBlock, mentions: readonly Mention[]): boolean {
  if (mentions.length > 0 || next.kind === "item" || next.kind === "quotation" || isProse(next)) return false;
  return sequenceHeading(next.text) === null && !/:\s*$/.test(next.text);
}

/** The séquence that a sentence names, its title in guillemets. */
export function sequenceNamedIn(block: SourceBlock): Heading | null {
  const named = sequenceInProse(block.text);
  if (!named?.title) return null;
  const { from, to } = named.title;
  const title = {
    value: block.text.slice(from, to),
    doubt: "Ce titre est lu dans une phrase.",
    at: { block: block.index, from, to },
  };
  return { type: "sequence", source: [block.index], ordinal: named.ordinal, title, words: "" };
}

/** A short line above prose: a theme, no words of anybody. */
export function isThemeHeading(block: SourceBlock, next: SourceBlock | undefined): boolean {
  if (block.kind === "heading") return true;
  if (block.kind !== "paragraph" || isProse(block) || block.text.length > 160) return false;
  if (/[,;:]\s*$/.test(block.text) || /^[\s>+=]*\p{Ll}/u.test(block.text)) return false;
  return next !== undefined && (isProse(next) || next.kind === "item");
}

export function partOfHeading(block: SourceBlock, part: Part): Part {
  return closes(block) && part !== "opening" ? "closing" : part;
}

/** "Clôture", "12 h 45 – Mot de conclusion", "Une conclusion en forme d’appel". */
export function closes(block: SourceBlock): boolean {
  const line = block.text.replace(headingMark, "").replace(clock, "").trim();
  return (
    line.length < 70 &&
    !isProse(block) &&
    /^(?:une |la )?(?:(?:mots?|propos|discours|allocutions?|séance) )?(?:de |d’)?(?:conclusions?|clôture|synthèse finale|pour conclure)(?!\p{L})/iu.test(
      line,
    )
  );
}

/** What closes a meeting after its last séquence belongs to none. */
export function closeLast(found: readonly Walked[]): Walked[] {
  const lastSequence = found.findLastIndex(({ type }) => type === "sequence");
  const from = found.findIndex(
    (block, index) =>
      index > lastSequence + 1 && block.type === "turn" && concludes.test(block.source[0]?.text.slice(0, 260) ?? ""),
  );
  if (lastSequence < 0 || from < 0) return [...found];
  return found.map((block, index) =>
    index >= from && block.type !== "sequence" ? { ...block, part: "closing" as const } : block,
  );
}

const concludes =
  /^(?:En (?:guise de )?conclusion|(?:À l’issue|Au terme) (?:de |des |du )|Pour (?:conclure|clore|clôturer)|En clôture)|(?:a (?:ensuite |enfin )?(?:conclu|clôturé|clos)|conclut|clôt|clôture) (?:la |les |cette |ces |l’)(?:rencontre|journée|matinée|travaux|échanges|débats|séance|après-midi)|^\S+ \p{L}+ (?:a été|ont été|est|sont|s’est|se sont) (?:\p{Ll}+ )?(?:conclue?s?|clôturée?s?|close?s?|achevée?s?|terminée?s?) (?:par|sur|avec)/u;
