import { foldName } from "#domain/french/fold.ts";

/** The words typed, three letters by three, as FTS5 is asked for them: for names that were misspelt. */
export function piecesOf(typed: string): string[] {
  const pieces = foldName(typed)
    .slice(0, 40)
    .split(" ")
    .flatMap((word) => Array.from({ length: Math.max(0, word.length - 2) }, (_, at) => `"${word.slice(at, at + 3)}"`));
  return [...new Set(pieces)];
}
