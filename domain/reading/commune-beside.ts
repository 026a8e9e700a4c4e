import type { Mention } from "./mentions.ts";
import { communeAtStart } from "./read-communes.ts";
import type { ReadCapacity, ReadingLookups } from "./schema.ts";
import { sentencesOf } from "./sentences.ts";

/** "maire", "adjointe au commerce": an office of a commune that it does not name. */
const bare =
  /^(?:(?:premi(?:er|ère)|\d(?:er|re|ère|e|ème)) )?(?:maire|adjointe?|conseill(?:er|ère) municipale?)(?: (?:adjointe?|déléguée?))?(?: (?:à |au |aux |en charge |chargée? ).*)?$/iu;
const named =
  /(?:(?<![\p{L}-])(?:[àÀ]|[Aa]u|[Aa]ux)|(?:commune|ville|village|bourg|cité) (?:de|du|des)|(?:commune|ville|village|bourg|cité) d’) ?(la |La |l’|L’|le |Le |les |Les )?(?=\p{Lu})/gu;

/** The commune of who is only "maire" or "adjoint", where the words before say it: "À Roye, la maire, A", "Roye – A, maire". */
export function withCommuneBeside(
  capacity: ReadCapacity,
  mention: Mention,
  text: string,
  lookups: ReadingLookups,
): ReadCapacity {
  if (capacity.commune !== null || capacity.organisation !== null || !bare.test(capacity.value)) return capacity;
  const found = communeOfLine(text.slice(0, mention.from), lookups) ?? communeBefore(text, mention, lookups);
  if (!found?.commune) return capacity;
  return {
    ...capacity,
    doubt: `« ${capacity.value} » : la commune est celle que nomme le passage, ${found.name}.`,
    commune: found.name,
    communeCode: found.commune.code,
    departement: found.departement,
  };
}

/** "Roye – " at the head of a line. */
function communeOfLine(before: string, lookups: ReadingLookups) {
  const place = /^\s*([^–—:]{2,60}?)(?: [–—-] | : )$/u.exec(before)?.[1];
  if (place === undefined) return null;
  const article = /^(?:Le |La |Les |L’)/.exec(place)?.[0] ?? "";
  return communeAtStart(place.slice(article.length), article, lookups) ?? communeAtStart(place, "", lookups);
}

/** The last that the sentence names before, or the sentence before it where an article or "son" leads back to it. */
function communeBefore(text: string, { from, sentence, isCapacityFirst }: Mention, lookups: ReadingLookups) {
  const here = lastNamed(text.slice(sentence.from, from), lookups);
  if (here !== null) return here;
  const earlier = sentencesOf(text).findLast(({ to }) => to <= sentence.from);
  const words = earlier === undefined ? "" : text.slice(earlier.from, earlier.to);
  const isOfTown = /^(?:(?:À|Au|Aux) |[^\p{L}]*\p{Lu}[\p{L}’-]+ \()/u.test(words);
  if (!isCapacityFirst && !isOfTown) return null;
  return lastNamed(words, lookups) ?? subjectOf(words, lookups);
}

/** "Roye éteint depuis 2019", "…, Roye (Somme) connaît": the commune that a sentence is about. */
function subjectOf(words: string, lookups: ReadingLookups) {
  const withPlace = /(?<=^[^\p{L}]*|, )\p{Lu}[\p{L}’-]+(?= \()/u.exec(words)?.index;
  return communeAtStart(words.slice(withPlace ?? 0), "", lookups);
}

function lastNamed(words: string, lookups: ReadingLookups) {
  const found = [...words.matchAll(named)].map((match) => {
    const article = articleOf(match[0], match[1] ?? "");
    return communeAtStart(words.slice(match.index + match[0].length), article, lookups);
  });
  return found.findLast((commune) => commune !== null) ?? null;
}

function articleOf(whole: string, article: string): string {
  if (/^(?:au|du)\b/iu.test(whole) || / du $/u.test(whole)) return "Le ";
  if (/^aux/iu.test(whole) || / des $/u.test(whole)) return "Les ";
  return article.charAt(0).toUpperCase() + article.slice(1);
}
