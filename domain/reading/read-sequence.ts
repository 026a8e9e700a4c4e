import { foldName } from "../french/fold.ts";
import type { Span } from "./span.ts";

type SequenceFound = { ordinal: number | null; title: Span | null };

const nouns =
  "(?:séance(?= plénière)|séquence|table[- ]ronde|atelier|session|débat|plénière|temps|partie|conférence|thème|TR)";
const ordinals = "premi(?:er|ère)|second|seconde|deuxième|troisième|quatrième|cinquième|sixième|septième|huitième";
const before = new RegExp(
  `^\\s*(?:(\\d{1,2}) ?(?:er|ère|re|ème|eme|è|e|nde|nd)?|(${ordinals})) ${nouns}(?!\\p{L})(?: plénière)?\\s*`,
  "iu",
);
const after = new RegExp(
  `^\\s*${nouns} ?(?:plénière )?(?:n°|n °|no|numéro|#)? ?(\\d{1,2}|[IVX]{1,4})?(?![\\p{L}\\d])\\s*`,
  "iu",
);
/** What a text of plain letters sets before a heading. */
export const headingMark = /^\s*(?:#{1,6}|[→►▶■●◆✔➤])?\s*/u;
/** The hour at which a programme says that something begins. */
export const clock =
  /^\s*(?:de )?\d{1,2} ?[hH:] ?(?:\d{2})?(?: ?(?:[-–—]|à) ?\d{1,2} ?[hH:] ?(?:\d{2})?)?\s*[:–—-]?\s*/u;

/** A line that announces a part of the meeting: "1re séquence : …", "Table ronde n° 2 – …", "Deuxième atelier". */
export function sequenceHeading(text: string): SequenceFound | null {
  const mark = headingMark.exec(text)?.[0].length ?? 0;
  const hour = mark + (clock.exec(text.slice(mark))?.[0].length ?? 0);
  const line = text.slice(hour);
  const ordinalFirst = before.exec(line);
  const nounFirst = ordinalFirst ? null : after.exec(line);
  const found = ordinalFirst ?? nounFirst;
  if (!found) return null;

  const rest = line.slice(found[0].length);
  const gap = /^(?:\([^)]*\)\s*)?(?:[:.–—|-]|,|»|«|“|sur le thème|intitulée?|consacrée? à|$)\s*/iu.exec(rest);
  const ordinal = ordinalFirst ? numberOf(ordinalFirst[1] ?? ordinalFirst[2]) : numberOf(nounFirst?.[1]);
  if (!gap || (nounFirst && ordinal === null && !/^[:«“–—-]/.test(rest) && rest !== "")) return null;
  const from = hour + found[0].length + (/^[«“]/.test(gap[0]) ? 0 : gap[0].length);
  return { ordinal, title: titleIn(text, from) };
}

/** "I. Budget", "2) Eau et assainissement", "3 – Voirie": a part that bears a number alone. */
export function numberedHeading(text: string): SequenceFound | null {
  const found = /^\s*(?:([IVX]{1,4})|(\d{1,2})) ?(?:[.)/°]|[–—-] ) ?[–—-]? ?(?=[«“]? ?\p{Lu})/u.exec(text);
  if (!found) return null;
  const title = titleIn(text, found[0].length);
  return title === null ? null : { ordinal: numberOf(found[1] ?? found[2]), title };
}

/** "la table ronde intitulée « … »", "la TR18 : « … »", "« … », titre de l’atelier": a part named in a sentence. */
export function sequenceInProse(text: string): SequenceFound | null {
  const titled = titleFirst.exec(text);
  if (titled?.[1] !== undefined) {
    const from = titled.index + titled[0].indexOf(titled[1]);
    return { ordinal: null, title: trimmed(text, { from, to: from + titled[1].length }) };
  }
  const [found, ...others] = text.matchAll(partInProse);
  // Several named at once are told of together: none is what follows.
  if (found?.[2] === undefined || others.length > 0) return null;
  const from = found.index + found[0].lastIndexOf(found[2]);
  return { ordinal: numberOf(found[1]), title: trimmed(text, { from, to: from + found[2].length }) };
}

const partInProse = new RegExp(
  `(?<!\\p{L})(?:(?:(${ordinals}|\\d{1,2}(?:er|re|ère|e|ème)) )?(?:table ronde|séquence|atelier|session|TR ?\\d+))(?: \\([^)«]{0,60}\\))?(?:,? (?:intitulée?|sur le thème|titrée?|ayant pour thème|consacrée? au thème|nommée?|(?:a été|fut|était) [^.:;«»]{3,50}(?= ?:)))?(?: ?:|,)? ?\\(?[«“]([^»”]{8,220})[»”]`,
  "giu",
);

const titleFirst = new RegExp(
  `^\\s*[«“]([^»”]{8,220})[»”](?: ?[:,–—-])? (?:(?:la|cette) (?:${ordinals}|dernière) (?:table ronde|séquence|session)(?= (?:a|s’est|était))|(?:(?:c’est|c’était|tel est|tel était|voilà) )?(?:le titre|l’intitulé|le thème|l’objet|le sujet)(?: retenu)? de (?:la |l’|cette |cet )(?:table ronde|séquence|atelier|session|TR ?\\d+))`,
  "iu",
);

/** "Cette seconde table ronde a permis": the heading above is that of a part. */
export function saysItIsSequence(text: string): boolean {
  return /(?<!\p{L})(?:cette|cet|ce) (?:\p{L}+ )?(?:table ronde|séquence|atelier|session)(?!\p{L})/iu.test(
    text.slice(0, 200),
  );
}

function titleIn(text: string, from: number): Span | null {
  // Who leads it is no part of its title.
  const led = text.slice(from).search(/[,.;(–—-]?\s*(?:co-?)?(?:animée?|modérée?|présidée?) par /iu);
  const span = trimmed(text, { from, to: led > 4 ? from + led : text.length });
  return span.to - span.from < 3 ? null : span;
}

/** Without the spaces and guillemets around it. */
function trimmed(text: string, { from, to }: Span): Span {
  const words = text.slice(from, to);
  const start = /^[\s«“"]*/u.exec(words)?.[0].length ?? 0;
  const isQuoted = /[«“"]/.test(words.slice(0, start));
  const end = (isQuoted ? /[\s»”"]*$/u : /\s*$/u).exec(words)?.[0].length ?? 0;
  return { from: from + start, to: Math.max(from + start, to - end) };
}

const ranks = "premier second troisieme quatrieme cinquieme sixieme septieme huitieme".split(" ");

function numberOf(words: string | undefined): number | null {
  if (words === undefined) return null;
  if (/^\d/.test(words)) return Number.parseInt(words, 10);
  const roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"].indexOf(words);
  if (roman >= 0) return roman + 1;
  const folded = foldName(words);
  if (/^(?:premiere|seconde|deuxieme)$/.test(folded)) return folded === "premiere" ? 1 : 2;
  const rank = ranks.indexOf(folded);
  return rank < 0 ? null : rank + 1;
}
