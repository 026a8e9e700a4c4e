import type { KnownCommune, ReadingLookups } from "./schema.ts";

/** A commune as a text names it: after "à" or "de", with or without its number. */
export type CommuneFound = {
  /** Official where one only bears the name, as written elsewhere. */
  name: string;
  commune: KnownCommune | null;
  departement: string | null;
  /** Several bear this name, or none does. */
  doubt: string | null;
};

/** In words, and in letters. */
const longestName = 8;
const farthest = 200;

/**
 * The commune that a text begins with: the longest name that exists. "du Quesnoy" is Le Quesnoy before it is Quesnoy.
 * @param article heard before it: "Le ", "La ", "L’", "Les " or ""
 */
export function communeAtStart(
  text: string,
  article: string,
  lookups: ReadingLookups,
): (CommuneFound & { length: number }) | null {
  const words = [...text.slice(0, farthest).matchAll(/[\p{L}\p{N}’.]+(?:-[\p{L}\p{N}’]+)*-?/gu)].slice(0, longestName);
  if (words[0]?.index !== 0 || !/^(?:l’)?\p{Lu}/u.test(text)) return null;
  for (let count = words.length; count > 0; count--) {
    const last = words[count - 1];
    if (last === undefined) continue;
    const length = last.index + last[0].length;
    const name = text.slice(0, length).replace(/\.$/, "");
    if (
      /^(?:Saint|Sainte|St|Ste)$/u.test(name) ||
      /[,;:()«»!?]| [–—-] /.test(name) ||
      (count > 1 && !/^\p{Lu}|^\d/u.test(last[0]))
    )
      continue;
    const number = /^\s*\(\s*(\d[\dAB]\d?|\p{Lu}[\p{L}’ -]{2,})\s*\)/u.exec(text.slice(length, length + farthest))?.[1];
    const departement = number === undefined ? null : lookups.departement(number);
    const found = [`${article}${name}`, name].map(lookups.communes).find((communes) => communes.length > 0);
    if (found) return { ...chosen(name, article, found, departement, lookups.near), length };
  }
  return null;
}

function chosen(
  name: string,
  article: string,
  found: KnownCommune[],
  departement: string | null,
  near: ReadonlySet<string> = new Set(),
): CommuneFound {
  const there = departement === null ? found : found.filter((commune) => commune.departementCode === departement);
  const exact = there.filter((commune) => sameArticle(commune.name, article));
  const candidates = exact.length > 0 ? exact : there;
  const [only, ...others] = candidates;
  if (only && others.length === 0)
    return { name: only.name, commune: only, departement: only.departementCode, doubt: null };
  const [nearest, ...asNear] = candidates.filter((commune) => near.has(commune.departementCode));
  if (nearest && asNear.length === 0)
    return {
      name: nearest.name,
      commune: nearest,
      departement: nearest.departementCode,
      doubt: `Plusieurs communes s’appellent ${name} : celle du département ${nearest.departementCode}, dont parle le texte, est retenue.`,
    };
  if (only)
    return {
      name: only.name,
      commune: null,
      departement,
      doubt: `Plusieurs communes s’appellent ${name} : ${numbers(candidates)}.`,
    };
  return { name, commune: null, departement, doubt: `${name} n’est pas dans ce département.` };
}

function sameArticle(name: string, article: string): boolean {
  const own = /^(?:(?:Le|La|Les) |L’)/.exec(name)?.[0] ?? "";
  return own === article;
}

function numbers(communes: KnownCommune[]): string {
  return communes.map(({ departementCode }) => departementCode).join(", ");
}
