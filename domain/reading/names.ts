import { beginsLikeOffice, looksLikeBody } from "../directory/office-words.ts";
import { parseName } from "../directory/parse-name.ts";
import { foldName } from "../french/fold.ts";
import type { Gender } from "../intervention/schema.ts";
import { initial, isDayOrMonth, isGivenName, isNeverName, isParticle, isShouted } from "./name-words.ts";
import { isPlaceOrBody, isTerritory } from "./place-names.ts";
import type { ReadingLookups } from "./schema.ts";
import { trimmedName } from "./trimmed-name.ts";

/** Words that may be somebody's name, and how far the words themselves say that they are. */
export type NameFound = {
  from: number;
  to: number;
  /** As it is printed: no civility, surname in small letters. */
  name: string;
  civility: Gender | null;
  /** What makes it a name whatever stands around it: civility, first name, directory. */
  isSure: boolean;
};

/** Civilities that are nobody’s name, so that none is read inside one: "Le Docteur Armel Touzé". */
const onlyCivility = "Mr|Mmes?|MME|Mlle|Madame|MADAME|Monsieur|MONSIEUR|Mesdames|Messieurs|Dr|Docteure?|DOCTEURE?";
const civility = `(?:(?:MM?|Mr)\\.|${onlyCivility}|Maître|Me|Pr|Colonel|Général)`;
/** "Guivarc’h" has a small letter after its apostrophe. */
const capitalised = `(?!(?:MM?|${onlyCivility})(?!\\p{L}))\\p{Lu}(?:[\\p{L}\\p{M}]|’(?=\\p{Lu})|(?<=[cC])’(?=h)|-(?=\\p{L}))*`;
const particle =
  "(?:de la |de l’|van der |van den |de |du |des |d’|le |la |van |von |di |da |del |della |dos |ben |el |al |bin |ter )";
const namePattern = new RegExp(
  `(?<![\\p{L}\\p{N}’-])(?!MM?\\. l(?:es?|a|’))(?:(${civility}) )?((?:${initial}|${capitalised}) ?(?:(?:-? )?${particle}*${capitalised} ?){0,4})`,
  "gu",
);

/** Every stretch of words of a text that may name somebody, in order. */
export function findNames(text: string, lookups: ReadingLookups): NameFound[] {
  const found: NameFound[] = [];
  // After an elision begins a word: "l’ANCT", "d’Éric Martin".
  for (const match of elided(text).matchAll(namePattern)) {
    const [whole, title] = match;
    const words = trimmedName(match[2] ?? "", title !== undefined, lookups);
    if (words === null) continue;
    const from = title === undefined ? match.index + whole.indexOf(words) : match.index;
    const to = match.index + whole.lastIndexOf(words) + words.length;
    const name = nameOf(words, title, lookups);
    if (name) found.push({ ...name, from, to });
  }
  return found;
}

/** The same length, with the elided words as spaces; "Marie d’Arcy" keeps the one that is of her name. */
function elided(text: string): string {
  return text.replace(/(?<!\p{L})(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)’(?=\p{Lu})/giu, (article, at: number) => {
    const isOfName =
      article === "d’" && isGivenName(/([\p{L}-]+) $/u.exec(text.slice(Math.max(0, at - 40), at))?.[1] ?? "");
    return isOfName ? article : " ".repeat(article.length);
  });
}

function nameOf(
  words: string,
  title: string | undefined,
  lookups: ReadingLookups,
): Omit<NameFound, "from" | "to"> | null {
  const tokens = words.split(" ");
  const [first = ""] = tokens;
  const folded = tokens.filter((token) => !isParticle(token)).map(foldName);
  const given = tokens.some(
    (token, index) => isGivenName(token) && (index === 0 || tokens.slice(0, index).every(isShouted)),
  );
  const isKnown = lookups.isKnownPerson(words);
  // "France Travail" is a body like many others.
  const sure = title !== undefined || isKnown || (given && tokens.length > 1 && first !== "France");
  if (tokens.every((token) => token.replace(/\./gu, "").length < 2)) return null;
  if (beginsLikeOffice(first) && !given) return null;
  if (
    title === undefined &&
    (given ? isTerritory(words, lookups) : isPlaceOrBody(words, lookups) || looksLikeBody(first))
  )
    return null;
  if (isKnown) return spelt(words, tokens, title, true);
  if (!given && title === undefined && folded.some(isNeverName)) return null;
  if (given && folded.slice(1).some((token) => isDayOrMonth.test(token)) && title === undefined) return null;
  if (tokens.every(isShouted) && !given && title === undefined) return null;

  return spelt(words, tokens, title, sure);
}

/** The name as it is printed, whatever the capitals of its surname. */
function spelt(
  words: string,
  tokens: string[],
  title: string | undefined,
  isSure: boolean,
): Omit<NameFound, "from" | "to"> {
  const isSpelt = tokens.some(isShouted) && (tokens.length > 1 || title !== undefined);
  const parsed = isSpelt ? parseName(words) : null;
  const printed = [parsed?.firstName, parsed?.lastName].filter(Boolean).join(" ");
  return { name: printed || words, civility: title === undefined ? null : civilityOf(title), isSure };
}

function civilityOf(title: string): Gender | null {
  if (/^(?:Mme|Mlle|Madame|Mesdames|Docteure)/i.test(title)) return "feminine";
  return /^(?:M|MM|Mr|Monsieur|Messieurs)(?!\p{L})/iu.test(title) ? "masculine" : null;
}
