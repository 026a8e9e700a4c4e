import { leastEdits } from "../french/edit.ts";
import { editedRuns, wordsOf } from "../french/runs.ts";
import type { Corrector } from "../french/typography.ts";
import { wholeWords } from "../french/whole-words.ts";
import { correctedRoot } from "./corrected-text.ts";
import { serializeText } from "./serialize-text.ts";
import { parseText } from "./text.ts";

type Replacing = { from: string; to: string; everywhere: boolean };

/**
 * A stored text with these words in the place of others: wherever they stand by themselves, or only where they first do.
 * Never within a longer word or one made with a hyphen, nor in an address; every mark stays on the words that had it.
 * Null where they stand nowhere so.
 */
export function replacedWords(markdown: string, { from, to, everywhere }: Replacing): string | null {
  let found = 0;
  const replace: Corrector = (runs) => {
    const words = wordsOf(runs);
    const free = wholeWords(words, from).filter((span) => words[span.from - 1] !== "-" && words[span.to] !== "-");
    const taken = everywhere ? free : free.slice(0, found === 0 ? 1 : 0);
    found += taken.length;
    const edits = taken.flatMap((span) => leastEdits(words, { ...span, text: to }));
    return editedRuns(runs, edits).map(({ text }) => text);
  };
  const replaced = serializeText(correctedRoot(parseText(markdown), replace));
  return found === 0 ? null : replaced;
}
