import { foldName } from "#domain/french/fold.ts";

/** What FTS5 is asked for the words typed, each of them a beginning; null where nothing can be searched. */
export function prefixQuery(typed: string): string | null {
  const words = foldName(typed).split(" ").filter(Boolean).slice(0, 12);
  if (words.length === 0) return null;
  return words.map((word) => `"${word}"*`).join(" ");
}

/** The words typed, three letters by three, as FTS5 is asked for them: for names that were misspelt. */
export function piecesOf(typed: string): string[] {
  const pieces = foldName(typed)
    .slice(0, 40)
    .split(" ")
    .flatMap((word) => Array.from({ length: Math.max(0, word.length - 2) }, (_, at) => `"${word.slice(at, at + 3)}"`));
  return [...new Set(pieces)];
}
