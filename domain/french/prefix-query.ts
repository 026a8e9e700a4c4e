import { foldName } from "./fold.ts";

const mostWords = 12;

/** What FTS5 is asked for the words typed, each of them the beginning of some word; null where there is no word. */
export function prefixQuery(typed: string): string | null {
  const words = foldName(typed.slice(0, 200)).split(" ").filter(Boolean).slice(0, mostWords);
  if (words.length === 0) return null;
  return words.map((word) => `"${word}"*`).join(" ");
}
