import { isFirstName } from "./first-names.ts";
import { beginsLikeOffice } from "./office-words.ts";
import type { Gender } from "./schema.ts";

export type ParsedName = { firstName: string; lastName: string; civility: Gender | null };

const civilities = [
  { words: /^(?:mme|mlle|madame|mademoiselle|mesdames)\.?\s+/i, gender: "feminine" },
  { words: /^(?:m\.|m(?=\s)|mr\.?|monsieur)\s+/i, gender: "masculine" },
  { words: /^(?:dr|docteur|docteure|me|maître|pr|professeur|professeure)\.?\s+/i, gender: null },
] as const;

/** "Mme Marie-Sophie Lesne", "DELNEF Pascal", "jean pierre de la tour": who it is. Null when it is no name. */
export function parseName(words: string): ParsedName | null {
  let rest = words.trim();
  let civility: Gender | null = null;
  for (const { words: start, gender } of civilities) {
    if (!start.test(rest)) continue;
    civility ??= gender;
    rest = rest.replace(start, "").trim();
  }

  const tokens = rest.split(" ").filter((token) => /\p{L}/u.test(token));
  if (/^(?:la |le |l’)/i.test(rest) && beginsLikeOffice(rest)) return null;
  if (tokens.length === 0 || tokens.length > 10 || /\d/.test(rest)) return null;
  const { first, last } = splitName(tokens);
  return { firstName: spell(first), lastName: spell(last), civility };
}

function splitName(tokens: string[]): { first: string[]; last: string[] } {
  const shouted = tokens.filter(isShouted);
  const isSurname = (token: string, index: number) =>
    isShouted(token) ||
    (isParticle(token) &&
      tokens.slice(index).find((next) => !isParticle(next)) !== undefined &&
      isShouted(tokens.slice(index).find((next) => !isParticle(next)) ?? ""));
  if (shouted.length > 0 && tokens.some((token, index) => !isSurname(token, index))) {
    return { first: tokens.filter((token, index) => !isSurname(token, index)), last: tokens.filter(isSurname) };
  }

  const particle = tokens.findIndex((token, index) => index > 0 && isParticle(token));
  if (particle > 0) return { first: tokens.slice(0, particle), last: tokens.slice(particle) };

  const given = countGivenNames(tokens);
  return { first: tokens.slice(0, given), last: tokens.slice(given) };
}

/** "Jean Pierre Dupont" has two given names, "Paul Martin" one, "Lesne" none. */
function countGivenNames(tokens: string[]): number {
  if (tokens.length === 1) return 0;
  const compound =
    tokens.length > 2 &&
    /^(?:jean|marie|anne|pierre|paul|rose)$/i.test(tokens[0] ?? "") &&
    isFirstName(tokens[1] ?? "");
  return compound ? 2 : 1;
}

function isShouted(token: string): boolean {
  const letters = token.replace(/^d’/i, "").replace(/[^\p{L}]/gu, "");
  return letters.length >= 2 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

function isParticle(token: string): boolean {
  return /^(?:de|du|des|d’.+|d’|le|la|les|van|von|der|den|di|da|del|della|dos|el|al|ben|bin|saint|sainte|ter|zu)$/i.test(
    token,
  );
}

/** Capitals where the typist had none, or nothing else: "dupont" and "DUPONT-MOREL" are spelt again, "McCain" is kept. */
function spell(tokens: string[]): string {
  return tokens
    .map((token) => {
      if (/^(?:de|du|des|van|von|der|den)$/i.test(token)) return token.toLowerCase();
      const shouted = isShouted(token);
      if (!shouted && token !== token.toLowerCase()) return token;
      const parts = token.toLowerCase().split(/(?<=[-’])/);
      return parts
        .map((part, index) =>
          index === 0 && part === "d’" ? part : part.replace(/^\p{L}/u, (letter) => letter.toUpperCase()),
        )
        .join("");
    })
    .join(" ");
}
