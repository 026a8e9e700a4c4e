import type { Span } from "./span.ts";

const labelled = /^\s*(?:thème|thématique|sujet|objet)s?(?: de la rencontre| du jour)? ?: ?(?=\S)/iu;
const quotedInProse =
  /(?<!\p{L})(?:sur le thème|sur la thématique|avec pour thème|ayant pour thème)(?: de| suivant)? ?:? ?[«“]/iu;

/** What a line of the heading says that the meeting is about, without the guillemets: "« La relance »", "Thème : la relance". */
export function themeLine(text: string): Span | null {
  const from = labelled.exec(text)?.[0].length ?? 0;
  const words = text.slice(from).trimEnd();
  const quoted = /^\s*[«“"]\s*(?=\S)/u.exec(words);
  if (quoted !== null && /[»”"]$/u.test(words)) {
    const span = { from: from + quoted[0].length, to: from + words.replace(/\s*[»”"]$/u, "").length };
    // "« A » et « B »" is no one thing between guillemets.
    return span.to > span.from && !/»[^«]*«/u.test(text.slice(span.from, span.to)) ? span : wholeOf(text, from);
  }
  return from > 0 ? wholeOf(text, from) : null;
}

/** "sur le thème « … »", said in a sentence. */
export function themeInProse(text: string): Span | null {
  const found = quotedInProse.exec(text);
  if (found === null) return null;
  const from = found.index + found[0].length;
  const length = text.slice(from).search(/[»”]/u);
  if (length < 3 || length > 300) return null;
  const words = text.slice(from, from + length);
  return { from: from + (words.length - words.trimStart().length), to: from + words.trimEnd().length };
}

function wholeOf(text: string, from: number): Span | null {
  const words = text.slice(from);
  const span = { from: from + (words.length - words.trimStart().length), to: from + words.trimEnd().length };
  return span.to > span.from ? span : null;
}
