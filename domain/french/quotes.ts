import { type Edit, leastEdits } from "./edit.ts";
import type { Span } from "./protected-spans.ts";

type Kind = "french" | "english" | "straight";
type Quote = { at: number; length: number };
type Pair = { opens: Quote; closes: Quote };

/**
 * Outermost quotes become « and », those inside “ and ”. One without its other half stays. Where quotes cross, as in
 * "«oui»", setting one pair lets others be seen: to be asked again until nothing changes.
 */
export function quoteEdits(text: string, kept: readonly Span[]): Edit[] {
  if (!/[«»“”"]|<<|>>/.test(text)) return [];
  const edits: Edit[] = [];
  let outerEnds = -1;
  for (const { opens, closes } of pairsOf(text, kept).sort((a, b) => a.opens.at - b.opens.at)) {
    const inside = opens.at < outerEnds;
    if (!inside) outerEnds = closes.at;
    // « a « b » c » becomes « a “b” c »: the inner spaces of the guillemets go with them.
    const [from, to] = inside ? withoutSpaces(text, opens, closes) : [opens.at + opens.length, closes.at];
    edits.push({ from: opens.at, to: from, text: inside ? "“" : "«" });
    edits.push({ from: to, to: closes.at + closes.length, text: inside ? "”" : "»" });
  }
  return edits.flatMap((edit) => leastEdits(text, edit));
}

function pairsOf(text: string, kept: readonly Span[]): Pair[] {
  const pairs: Pair[] = [];
  const waiting: (Quote & { kind: Kind })[] = [];
  const count = { french: 0, english: 0, straight: 0 };
  let span = 0;
  for (const { index: at, 0: mark } of text.matchAll(/[«»“”"]|(?<!<)<<(?!<)|(?<!>)>>(?!>)/g)) {
    while ((kept[span]?.to ?? Number.POSITIVE_INFINITY) <= at) span++;
    if (at >= (kept[span]?.from ?? Number.POSITIVE_INFINITY)) continue;
    const quote = { at, length: mark.length };
    const { kind, opens } = roleOf(text, quote, count.straight);
    if (opens) {
      waiting.push({ ...quote, kind });
      count[kind]++;
      continue;
    }
    // What was opened since and never closed is let go.
    while (count[kind] > 0) {
      const opened = waiting.pop();
      if (!opened) break;
      count[opened.kind]--;
      if (opened.kind !== kind) continue;
      pairs.push({ opens: opened, closes: quote });
      break;
    }
  }
  return pairs;
}

function roleOf(text: string, { at, length }: Quote, straightWaiting: number): { kind: Kind; opens: boolean } {
  const mark = text.slice(at, at + length);
  if (mark !== '"') return { kind: "“”".includes(mark) ? "english" : "french", opens: "«“<<".includes(mark) };
  const before = text[at - 1] ?? " ";
  const after = text[at + 1] ?? " ";
  // With a space on both sides it opens where none is open, save after a figure: 24 " is a size.
  if (isSpace(before) && isSpace(after))
    return { kind: "straight", opens: straightWaiting === 0 && !/\d/.test(text[at - 2] ?? "") };
  return { kind: "straight", opens: /[\s([«“’'*_–-]/.test(before) && !/[\s»”.,;:!?)\]…]/.test(after) };
}

function withoutSpaces(text: string, opens: Quote, closes: Quote): [number, number] {
  let from = opens.at + opens.length;
  let to = closes.at;
  while (from < to && isSpace(text[from] ?? "")) from++;
  while (to > from && isSpace(text[to - 1] ?? "")) to--;
  return [from, to];
}

function isSpace(character: string): boolean {
  return character === " " || character === "\u00a0" || character === "\u202f";
}
