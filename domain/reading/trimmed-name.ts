import { isFirstName } from "../directory/first-names.ts";
import { beginsLikeOffice, looksLikeBody } from "../directory/office-words.ts";
import { isGivenName, isParticle, isShouted, opensSentence } from "./name-words.ts";
import { isPlaceOrBody } from "./place-names.ts";
import type { ReadingLookups } from "./schema.ts";

/** Without the words that open a sentence and those that are an office; null where no name is left. */
export function trimmedName(words: string, hasCivility: boolean, lookups: ReadingLookups): string | null {
  if (lookups.isKnownPerson(words.trim())) return words.trim();
  let tokens = words.trim().split(" ");
  while (!hasCivility && opensSentence(tokens)) tokens = tokens.slice(1);
  tokens = withoutBodyBefore(tokens);
  const office = tokens.findIndex((token, index) => index > (hasCivility ? 0 : 1) && beginsLikeOffice(token));
  if (office > 0) tokens = tokens.slice(0, office);
  tokens = withoutFollowingBody(tokens, lookups);
  while (tokens.length > 0 && isDanglingParticle(tokens.at(-1) ?? "")) tokens = tokens.slice(0, -1);
  return tokens.length > (hasCivility ? 0 : 1) ? tokens.join(" ") : null;
}

/** "Guillaume FAVENNEC-LE DU" ends with a word of the surname. */
function isDanglingParticle(token: string): boolean {
  return isParticle(token) && !(token.length > 1 && token === token.toUpperCase());
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
    if (isDanglingParticle(token)) {
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
  return looksLikeBody(token) && !isShouted(token) && !isParticle(token.toLowerCase());
}
