import { foldName } from "../french/fold.ts";
import type { Span } from "./span.ts";

/** "en région X", "dans les X", "des petites villes des X": the région itself, not the name of a body that bears it. */
const before =
  /(?:^|[\s(’–—-])(?:en|dans (?:la |l’|les |le )?|région(?:ale?s?)?(?: de| des| du| d’)?(?: la| l’)?|de la région|(?:petites villes|villes|maires|élue?s|communes|territoires|collectivités|rencontres?|étape|acteurs) (?:de|des|du|de la|d’|de l’|en)) ?(?:région )?$/iu;

/** "vice-présidente de la région X": where somebody has an office, not where people meet. */
const ofAnOffice =
  /(?<!\p{L})(?:présidente?|conseill(?:er|ère)|préf[eè]te?|direct(?:eur|rice)|élue?|déléguée?)(?: \p{Ll}+)? (?:de la |à la |du |de )?(?:conseil régional de |conseil régional d’)?(?:région )?(?:de |d’|des |du )?(?:la |l’)?$/iu;

/** The région that a text names, by its official name. */
export function regionIn(
  text: string,
  regions: readonly string[],
  isTitle: boolean,
): { name: string; at: Span } | null {
  const found = regions
    .map((name) => ({ name, at: spanOf(text, name) }))
    .filter((region): region is { name: string; at: Span } => region.at !== null)
    .filter(({ at }) => !ofAnOffice.test(text.slice(0, at.from)))
    .filter(({ at }) => (isTitle ? !isInBody(text, at) : before.test(text.slice(0, at.from))))
    .sort((a, b) => a.at.from - b.at.from);
  return found[0] ?? null;
}

function spanOf(text: string, name: string): Span | null {
  const parts = foldName(name).split(" ").map(accented);
  const found = new RegExp(`(?<![\\p{L}-])${parts.join("[\\s’-]+")}(?![\\p{L}-])`, "iu").exec(text);
  // "centre", "normandie" in small letters are words like others.
  if (!found || !/^\p{Lu}/u.test(found[0])) return null;
  return { from: found.index, to: found.index + found[0].length };
}

function accented(word: string): string {
  return word.replace(
    /[aeiou]/g,
    (letter) => ({ a: "[aàâ]", e: "[eéèêë]", i: "[iîï]", o: "[oô]", u: "[uùûü]" })[letter] ?? letter,
  );
}

/** "SGAR Nouvelle-Aquitaine", "Quartiers de Bretagne": a name of something else. */
function isInBody(text: string, at: Span): boolean {
  return /\p{Lu}[\p{Lu}&-]+ (?:de |des |du |d’)?$/u.test(text.slice(0, at.from)) && !/^[\p{Lu}\s’-]+$/u.test(text);
}
