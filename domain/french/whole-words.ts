import { protectedSpans, type Span } from "./protected-spans.ts";

/** Where these words, which are not "", stand by themselves: not within a longer word, nor in an address. */
export function wholeWords(text: string, words: string): Span[] {
  const found: Span[] = [];
  for (let from = text.indexOf(words); from >= 0; from = text.indexOf(words, from + 1)) {
    const to = from + words.length;
    if (!endsInLetter.test(text.slice(Math.max(0, from - 2), from)) && !beginsWithLetter.test(text.slice(to, to + 2)))
      found.push({ from, to });
  }
  if (found.length === 0) return found;
  const kept = protectedSpans(text, null);
  return found.filter(({ from, to }) => kept.every((span) => span.to <= from || to <= span.from));
}

const endsInLetter = /[\p{L}\p{M}\p{N}]$/u;
const beginsWithLetter = /^[\p{L}\p{M}\p{N}]/u;
