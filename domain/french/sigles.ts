import { foldName } from "./fold.ts";
import { wholeWords } from "./whole-words.ts";

/** "ANCT (Agence nationale de la cohésion des territoires)", or these words before "(ANCT)", whatever they exactly are. */
export function isExplainedBeside(text: string, sigle: string): boolean {
  return wholeWords(text, sigle).some(({ from, to }) => {
    const [, within = ""] = /^\s?\(([^()]{3,200})\)/u.exec(text.slice(to, to + longest)) ?? [];
    if (standsFor(sigle, within)) return true;
    const [, before = ""] =
      /([^()\n]{3,200})\(\s?(?:la\s|le\s|l’)?$/u.exec(text.slice(Math.max(0, from - longest), from)) ?? [];
    const words = before.split(/[\s’'-]+/);
    return words.some((_, index) => standsFor(sigle, words.slice(index).join(" ")));
  });
}

const longest = 210;

/** Whether the letters of the sigle begin the words, in order; one word may give several, a small word none. */
function standsFor(sigle: string, text: string): boolean {
  const letters = foldName(sigle).replaceAll(" ", "");
  const words = foldName(text).split(" ");
  let reached = new Set([0]);
  for (const word of words) {
    const next = new Set(small.has(word) ? reached : []);
    for (const at of reached)
      for (let length = 1; at + length <= letters.length && word[length - 1] === letters[at + length - 1]; length++)
        next.add(at + length);
    reached = next;
  }
  return words.length > 1 && reached.has(letters.length);
}

const small = new Set("a au aux d dans de des du en et l la le les par pour sur".split(" "));
