import { type Edit, replaces } from "./edit.ts";
import type { Span } from "./protected-spans.ts";

/** Words of a paragraph that carry the same marks. Rules see those that are kept, and change none of them. */
export type Run = { text: string; kept?: boolean };

/**
 * What stands above the line. The end of a word is words: "2^e^". A power or the call of a note is not: rules see that
 * something is there, and no figure longer than it is.
 */
export function raisedRun(text: string): Run {
  return /^\p{L}+$/u.test(text) ? { text } : aside;
}

export const aside: Run = { text: "\ufffc", kept: true };

/** What one change brings about may call for another: "12.000%" takes two turns, quotes that cross a few. */
const mostTurns = 12;

/** The runs after every edit, asked for again until there is none; as they were where there is no end to it. */
export function settledRuns(runs: readonly Run[], editsOf: (text: string, kept: readonly Span[]) => Edit[]): string[] {
  let current = runs;
  for (let turn = 0; turn < mostTurns; turn++) {
    const found = editsOf(wordsOf(current), keptIn(current));
    if (found.length === 0) return current.map(({ text }) => text);
    current = editedRuns(current, found);
  }
  return runs.map(({ text }) => text);
}

/** The runs after edits of the words that they make together, in order; none is of words that are kept. */
export function editedRuns(runs: readonly Run[], all: readonly Edit[]): Run[] {
  const text = wordsOf(runs);
  let next = 0;
  let end = 0;
  let done = 0;
  return runs.map((run, index) => {
    done = Math.max(done, end);
    end += run.text.length;
    let words = "";
    for (let edit = all[next]; edit && isOf(edit, index); edit = all[++next]) {
      words += text.slice(done, edit.from) + edit.text;
      done = edit.to;
    }
    return { ...run, text: words + text.slice(done, Math.max(done, end)) };
  });

  /** A change is of the run where it begins; what is put in between two, of the second unless that one is kept. */
  function isOf(edit: Edit, index: number): boolean {
    if (edit.from < end) return true;
    const after = runs[index + 1];
    return edit.from === end && !replaces(edit) && !runs[index]?.kept && (after === undefined || after.kept === true);
  }
}

/** What the runs say together: where edits are. */
export function wordsOf(runs: readonly Run[]): string {
  return runs.length === 1 ? (runs[0]?.text ?? "") : runs.map(({ text }) => text).join("");
}

function keptIn(runs: readonly Run[]): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const { text, kept } of runs) {
    if (kept && text !== "") spans.push({ from, to: from + text.length });
    from += text.length;
  }
  return spans;
}
