import { type MarkedText, wordDiff } from "#domain/french/word-diff.ts";

/** Of the words around what changes, in characters. */
const around = 28;

/** Where a text changes, each place with a few words around it: "…" stands for what is not shown of the paragraph. */
export function correctedPlaces(before: string, after: string): MarkedText[] {
  const [old, young] = [before.split("\n"), after.split("\n")];
  // A correction never makes or removes a paragraph: each is compared with itself.
  return young.flatMap((paragraph, index) => {
    const was = old[index] ?? "";
    return was === paragraph ? [] : placesIn(wordDiff(was, paragraph));
  });
}

function placesIn(pieces: MarkedText): MarkedText[] {
  const places: MarkedText[] = [[]];
  for (const [index, { text, mark }] of pieces.entries()) {
    const isFirst = index === 0;
    const isLast = index === pieces.length - 1;
    if (mark !== "same") places.at(-1)?.push({ text, mark });
    else if (isFirst) places.at(-1)?.push({ text: ending(text), mark });
    else if (isLast) places.at(-1)?.push({ text: opening(text), mark });
    else if (text.length <= 2 * around) places.at(-1)?.push({ text, mark });
    else {
      places.at(-1)?.push({ text: opening(text), mark });
      places.push([{ text: ending(text), mark }]);
    }
  }
  return places;
}

/** The first words, whole. */
function opening(text: string): string {
  if (text.length <= around) return text;
  const cut = text.lastIndexOf(" ", around);
  return `${text.slice(0, cut > 0 ? cut : around)}…`;
}

/** The last words, whole. */
function ending(text: string): string {
  if (text.length <= around) return text;
  const cut = text.indexOf(" ", text.length - around);
  return `…${text.slice(cut >= 0 ? cut + 1 : text.length - around)}`;
}
