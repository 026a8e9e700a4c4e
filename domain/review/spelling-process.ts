import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { loadModule } from "hunspell-asm";
import { answerQuestions } from "../own-process.ts";

// What speller.ts asks, in a process of its own: looking for what a word might have been takes long.

/** For so many words in one go something better is looked for; with more, the text is in another language. */
const mostSuggestions = 12;

const folder = dirname(createRequire(import.meta.url).resolve("dictionary-fr"));
const hunspell = await loadModule();
const mounted = (file: string) => hunspell.mountBuffer(readFileSync(join(folder, file)), file);
const dictionary = hunspell.create(mounted("index.aff"), mounted("index.dic"));
const suggestions = new Map<string, string | null>();

const speller = {
  misspelt: (words: string[]) =>
    words
      .filter((word) => !dictionary.spell(word))
      .map((word, index): [word: string, suggestion: string | null] => [
        word,
        index < mostSuggestions ? suggestion(word) : null,
      ]),
};
export type Speller = typeof speller;

answerQuestions(speller);

function suggestion(word: string): string | null {
  const known = suggestions.get(word);
  if (known !== undefined) return known;
  const found = dictionary.suggest(word)[0] ?? null;
  suggestions.set(word, found);
  return found;
}
