import type { Span } from "./span.ts";

/** In letters, what comes before it included. */
const longestAbbreviation = 8;

/** The sentences of a paragraph. A full stop after an initial or "M." ends none, nor what stands between guillemets. */
export function sentencesOf(text: string): Span[] {
  const found: Span[] = [];
  let from = 0;
  const marks = [...text.matchAll(/[«»]/gu)];
  let passed = 0;
  let isQuoting = false;
  for (const end of text.matchAll(/(?:[.!?…]+[»”)]?|»)(?=\s+[«“\p{Lu}\d])/gu)) {
    const to = end.index + end[0].length;
    for (; (marks[passed]?.index ?? Infinity) < end.index; passed++) isQuoting = marks[passed]?.[0] === "«";
    const before = text.slice(Math.max(from, end.index - longestAbbreviation), end.index);
    if (end[0] === "." && /(?:^|[\s’(-])(?:\p{Lu}|MM|Mr|Dr|St|Ste|art|cf|n|etc|adj|dép|dir|resp|prés)$/u.test(before))
      continue;
    if (end[0] === "»" && !/[.!?…]\s*$/.test(before)) continue;
    if (isQuoting && !/[»”]/.test(end[0])) continue;
    found.push({ from, to });
    from = to + (/^\s+/.exec(text.slice(to))?.[0].length ?? 0);
  }
  if (from < text.length) found.push({ from, to: text.length });
  return found;
}
