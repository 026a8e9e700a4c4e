/** How many letters have to be typed, dropped, changed or swapped to go from one word to the other; `limit` + 1 when it is more than `limit`. */
export function spellingDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;

  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const costs = [
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        ...(swapped ? [(before[column - 2] ?? 0) + 1] : []),
      ];
      current.push(Math.min(...costs));
    }
    if (Math.min(...current) > limit) return limit + 1;
    before = last;
    last = current;
  }
  return last[other.length] ?? 0;
}

/** Whether two folded names may be the same one misspelt: one mistake in five letters, three at most. */
export function isCloseSpelling(one: string, other: string): boolean {
  const limit = Math.min(3, Math.floor(Math.max(one.length, other.length) / 5));
  return spellingDistance(one, other, limit) <= limit;
}
