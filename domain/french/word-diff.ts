import { type Change, diffLines, diffWordsWithSpace } from "diff";

/** A text beside another, in reading order: without what was added it is the first, without what was removed the second. */
export type MarkedText = { text: string; mark: "same" | "added" | "removed" }[];

/** Words and spaces taken away or put in, beyond which two texts are compared by paragraph: a tenth of a second of work. */
export const mostEdits = 600;

/**
 * Word by word where the texts are near enough, by paragraph where they are not, else one whole text for the other.
 * The work grows with the square of `edits` and is bounded by it, not by a clock: the answer is always the same.
 */
export function wordDiff(before: string, after: string, edits = mostEdits): MarkedText {
  if (before === after) return whole(after, "same");
  if (before === "" || after === "") return [...whole(before, "removed"), ...whole(after, "added")];
  const bound = { maxEditLength: edits };
  const found = diffWordsWithSpace(before, after, bound) ?? diffLines(before, after, bound);
  return found?.map(marked) ?? [...whole(before, "removed"), ...whole(after, "added")];
}

function whole(text: string, mark: MarkedText[number]["mark"]): MarkedText {
  return text === "" ? [] : [{ text, mark }];
}

function marked({ value, added, removed }: Change): MarkedText[number] {
  return { text: value, mark: added ? "added" : removed ? "removed" : "same" };
}
