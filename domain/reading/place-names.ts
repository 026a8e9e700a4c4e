import { looksLikeBody } from "../directory/office-words.ts";
import { foldName } from "../french/fold.ts";
import type { ReadingLookups } from "./schema.ts";

/** A first name may be that of a commune too: whole names only say that it is the place. */
export function isPlaceOrBody(words: string, lookups: ReadingLookups): boolean {
  return isTerritory(words, lookups) || looksLikeBody(words) || lookups.communes(words).length > 0;
}

export function isTerritory(words: string, { regions, departement }: ReadingLookups): boolean {
  const folded = foldName(words);
  return departement(words) !== null || regions.some((region) => foldName(region) === folded);
}
