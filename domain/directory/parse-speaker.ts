import { beginsLikeOffice } from "./office-words.ts";
import { type ParsedName, parseName } from "./parse-name.ts";
import { type ParsedOffice, parseOffice } from "./parse-office.ts";
import type { Gender } from "./schema.ts";

export type ParsedSpeaker = ParsedName & {
  /** "la Maire" or "le Maire", where an article said it. */
  articleGender: Gender | null;
  offices: ParsedOffice[];
};

/**
 * Reads how somebody is introduced: "Mme Marie-Sophie Lesne, maire du Quesnoy", "Le Maire de Roye (80), Pascal Delnef",
 * "DELNEF Pascal – maire de Roye (80) et président de la CC du Grand Roye". Null when nobody is named.
 */
export function parseSpeaker(line: string): ParsedSpeaker | null {
  const [first = "", ...rest] = segments(tidy(line));
  const { nameWords, officeWords } = namedFirst(first, rest);
  const name = parseName(nameWords);
  if (!name?.lastName) return null;

  const introductions = officeWords.flatMap(splitEnumeration).reduce(joinContinuations, []);
  const articleGender = introductions.map(genderOfArticle).find((gender) => gender !== null) ?? null;
  return { ...name, articleGender, offices: introductions.map(withoutArticle).map(parseOffice) };
}

/** One kind of apostrophe and of space; no marks that turn the direction of writing, no full stop at the end. */
function tidy(line: string): string {
  return line
    .normalize("NFC")
    .replace(/\p{Cc}/gu, " ")
    .replace(/\p{Cf}/gu, "")
    .replace(/['ʼ‘`´]/g, "’")
    .replace(/\s+/gu, " ")
    .replace(/ ?’ ?/g, "’")
    .trim()
    .replace(/(?<=\p{Ll})[.;,:]+$/u, "");
}

/** What commas, semicolons and dashes between spaces set apart, parentheses kept whole. */
function segments(line: string): string[] {
  return line
    .replace(/\((.*)\)$/u, (whole, inside: string) => (beginsLikeOffice(inside) ? `, ${inside}` : whole))
    .split(/\s*[,;]\s*(?![^(]*\))|\s+[–—-]\s+/u)
    .map((segment) => segment.trim())
    .filter(Boolean);
}

function namedFirst(first: string, rest: string[]): { nameWords: string; officeWords: string[] } {
  if (beginsLikeOffice(first)) {
    const named = rest.findIndex(looksLikePerson);
    if (named >= 0) return { nameWords: rest[named] ?? "", officeWords: [first, ...rest.toSpliced(named, 1)] };
  }
  return cutBeforeOffice(first, rest);
}

/** "Pascal Delnef maire de Roye": where no comma tells the name from the office. */
function cutBeforeOffice(first: string, rest: string[]): { nameWords: string; officeWords: string[] } {
  const words = first.split(" ");
  const office = words.findIndex(
    (word, index) => index > 1 && /^\p{Ll}/u.test(word) && beginsLikeOffice(words.slice(index).join(" ")),
  );
  if (office < 0) return { nameWords: first, officeWords: rest };
  return { nameWords: words.slice(0, office).join(" "), officeWords: [words.slice(office).join(" "), ...rest] };
}

function looksLikePerson(segment: string): boolean {
  const words = segment.split(" ");
  if (words.length < 2 || words.length > 6 || /\d|\(/.test(segment) || beginsLikeOffice(segment)) return false;
  return words.every((word) => /^(?:\p{Lu}|d’|de$|du$|la$|le$|van$|von$)/u.test(word));
}

/** "maire de Roye et président de la CC" are two offices. */
function splitEnumeration(segment: string): string[] {
  const parts = segment.split(/ (?:et|ainsi que) /);
  const offices: string[] = [];
  for (const part of parts) {
    const last = offices.at(-1);
    if (last === undefined || beginsLikeOffice(part)) offices.push(part);
    else offices[offices.length - 1] = `${last} et ${part}`;
  }
  return offices;
}

/** What does not begin like an office goes on with the one before: its body, or what it is charged with. */
function joinContinuations(offices: string[], segment: string): string[] {
  const last = offices.at(-1);
  if (last === undefined || beginsLikeOffice(segment)) return [...offices, segment];

  const isBody = /^\p{Lu}/u.test(segment);
  const isComplete = isBody ? /[(,]/.test(last) : /\(|.\p{Lu}/u.test(last);
  return isComplete ? [...offices, segment] : [...offices.slice(0, -1), `${last}, ${segment}`];
}

function genderOfArticle(office: string): Gender | null {
  if (/^la /i.test(office)) return "feminine";
  return /^le /i.test(office) ? "masculine" : null;
}

function withoutArticle(office: string): string {
  return beginsLikeOffice(office) ? office.replace(/^(?:(?:la|le) |l’)/i, "") : office;
}
