import type { Span } from "./span.ts";

/** The sentences of a paragraph. A full stop after an initial or "M." ends none, nor what stands between guillemets. */
export function sentencesOf(text: string): Span[] {
  const found: Span[] = [];
  let from = 0;
  for (const end of text.matchAll(/(?:[.!?…]+[»”)]?|»)(?=\s+[«“\p{Lu}\d])/gu)) {
    const to = end.index + end[0].length;
    const before = text.slice(from, end.index);
    if (end[0] === "." && /(?:^|[\s’(-])(?:\p{Lu}|MM|Mr|Dr|St|Ste|art|cf|n|etc)$/u.test(before)) continue;
    if (end[0] === "»" && !/[.!?…]\s*$/.test(before)) continue;
    if (isInsideQuotation(before) && !/[»”]/.test(end[0])) continue;
    found.push({ from, to });
    from = to + (/^\s+/.exec(text.slice(to))?.[0].length ?? 0);
  }
  if (from < text.length) found.push({ from, to: text.length });
  return found;
}

function isInsideQuotation(words: string): boolean {
  return words.lastIndexOf("«") > words.lastIndexOf("»");
}
