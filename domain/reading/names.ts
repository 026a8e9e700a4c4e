import { isFirstName } from "../directory/first-names.ts";
import { beginsLikeOffice, looksLikeBody } from "../directory/office-words.ts";
import { parseName } from "../directory/parse-name.ts";
import { foldName } from "../french/fold.ts";
import type { Gender } from "../intervention/schema.ts";
import { initial, isDayOrMonth, isGivenName, isNeverName, isParticle, isShouted, opensSentence } from "./name-words.ts";
import type { ReadingLookups } from "./schema.ts";

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
const onlyCivility = "MM?|Mr|Mmes?|MME|Mlle|Madame|MADAME|Monsieur|MONSIEUR|Mesdames|Messieurs|Dr|Docteure?|DOCTEURE?";
const civility = `(?:(?:M|MM|Mr)\\.|${onlyCivility.replace("MM?|", "")}|Maître|Me|Pr|Colonel|Général)`;
/** "Guivarc’h" has a small letter after its apostrophe. */
const capitalised = `(?!(?:${onlyCivility})(?!\\p{L}))\\p{Lu}(?:[\\p{L}\\p{M}]|’(?=\\p{Lu})|(?<=[cC])’(?=h)|-(?=\\p{L}))*`;
const particle =
  "(?:de la |de l’|van der |van den |de |du |des |d’|le |la |van |von |di |da |del |della |dos |ben |el |al |bin |ter )";
const namePattern = new RegExp(
  `(?<![\\p{L}\\p{N}’-])(?:(${civility}) )?((?:${initial}|${capitalised}) ?(?:(?:-? )?${particle}*${capitalised} ?){0,4})`,
  "gu",
);

/** Every stretch of words of a text that may name somebody, in order. */
export function findNames(text: string, lookups: ReadingLookups): NameFound[] {
  const found: NameFound[] = [];
  // After an elision begins a word: "l’ANCT", "d’Éric Martin".
  for (const match of elided(text).matchAll(namePattern)) {
    const [whole, title] = match;
    const words = trimmed(match[2] ?? "", title !== undefined, lookups);
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

/** Without the words that open a sentence and those that are an office; null where no name is left. */
function trimmed(words: string, hasCivility: boolean, lookups: ReadingLookups): string | null {
  if (lookups.isKnownPerson(words.trim())) return words.trim();
  let tokens = words.trim().split(" ");
  while (!hasCivility && opensSentence(tokens)) tokens = tokens.slice(1);
  tokens = withoutBodyBefore(tokens);
  const office = tokens.findIndex((token, index) => index > (hasCivility ? 0 : 1) && beginsLikeOffice(token));
  if (office > 0) tokens = tokens.slice(0, office);
  tokens = withoutFollowingBody(tokens, lookups);
  while (tokens.length > 0 && isParticle(tokens.at(-1) ?? "")) tokens = tokens.slice(0, -1);
  return tokens.length > (hasCivility ? 0 : 1) ? tokens.join(" ") : null;
}

/** "le président de Vitré Communauté Jean Dupont": what stands before the given name is not the person’s. */
function withoutBodyBefore(tokens: string[]): string[] {
  if (isGivenName(tokens[0] ?? "")) return tokens;
  const given = tokens.findIndex((token, index) => index > 0 && index < tokens.length - 1 && isGivenName(token));
  return given > 0 ? tokens.slice(given) : tokens;
}

/** "Jean Dupont de la Banque des Territoires", "Anne Petit ADEME": a particle belongs to a name only after given names. */
function withoutFollowingBody(tokens: string[], lookups: ReadingLookups): string[] {
  const end = tokens.findIndex((token, index) => {
    if (index === 0) return false;
    if (isParticle(token)) {
      const isGiven = tokens.slice(0, index).every((before) => isFirstName(before) || isParticle(before));
      return !isGiven && !isParticle(tokens[index - 1] ?? "") && isPlaceOrBody(afterParticles(tokens, index), lookups);
    }
    return index > 1 && isBodyWord(token) && !isParticle(tokens[index - 1] ?? "");
  });
  return end < 0 ? tokens : tokens.slice(0, end);
}

function afterParticles(tokens: string[], index: number): string {
  return tokens
    .slice(index)
    .filter((token) => !isParticle(token))
    .join(" ");
}

function isBodyWord(token: string): boolean {
  return looksLikeBody(token) && !isShouted(token);
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
  const sure = title !== undefined || isKnown || (given && tokens.length > 1);
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

/** A first name may be that of a commune too: whole names only say that it is the place. */
function isPlaceOrBody(words: string, lookups: ReadingLookups): boolean {
  return isTerritory(words, lookups) || looksLikeBody(words) || lookups.communes(words).length > 0;
}

function isTerritory(words: string, { regions, departement }: ReadingLookups): boolean {
  return departement(words) !== null || regions.some((region) => foldName(region) === foldName(words));
}

function civilityOf(title: string): Gender | null {
  if (/^(?:Mme|Mlle|Madame|Mesdames|Docteure)/i.test(title)) return "feminine";
  return /^(?:M|MM|Mr|Monsieur|Messieurs)(?!\p{L})/iu.test(title) ? "masculine" : null;
}
