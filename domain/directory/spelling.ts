import { editDistance } from "../territory/edit-distance.ts";

/** Whether two folded words may be the same one misspelt: one mistake in five letters, three at most. */
export function isCloseSpelling(one: string, other: string): boolean {
  const longest = Math.max(one.length, other.length);
  const allowed = Math.min(3, Math.floor(longest / 5));
  return Math.abs(one.length - other.length) <= allowed && editDistance(one, other) <= allowed;
}
