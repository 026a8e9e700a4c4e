import { ownProcess } from "../own-process.ts";
import type { Speller } from "./spelling-process.ts";

const askSpeller = ownProcess<Speller>({
  name: "speller",
  path: "domain/review/spelling-process.ts",
  patience: 60_000,
});

/** The words that the French dictionary does not know, each with what it might have been. The first call loads it. */
export async function misspeltAmong(words: string[]): Promise<[word: string, suggestion: string | null][]> {
  return words.length === 0 ? [] : askSpeller("misspelt", words);
}
