import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { loadModule } from "hunspell-asm";

// A process of its own, that speller.ts starts: looking for what a word might have been takes long, and must hold up
// nobody who saves.

export type SpellingOrder = { number: number; words: string[] };
export type SpellingAnswer = { number: number; misspelt: [word: string, suggestion: string | null][] };

/** For so many words in one go something better is looked for; with more, the text is in another language. */
const mostSuggestions = 12;

const folder = dirname(createRequire(import.meta.url).resolve("dictionary-fr"));
const hunspell = await loadModule();
const mounted = (file: string) => hunspell.mountBuffer(readFileSync(join(folder, file)), file);
const dictionary = hunspell.create(mounted("index.aff"), mounted("index.dic"));
const suggestions = new Map<string, string | null>();

process.on("message", ({ number, words }: SpellingOrder) => {
  const misspelt = words.filter((word) => !dictionary.spell(word));
  const answer: SpellingAnswer = {
    number,
    misspelt: misspelt.map((word, index) => [word, index < mostSuggestions ? suggestion(word) : null]),
  };
  process.send?.(answer);
});

process.on("disconnect", () => process.exit());
// It ends with the server, which first finishes what it was asked for.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => {});

function suggestion(word: string): string | null {
  const known = suggestions.get(word);
  if (known !== undefined) return known;
  const found = dictionary.suggest(word)[0] ?? null;
  suggestions.set(word, found);
  return found;
}
