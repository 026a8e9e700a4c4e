/** What takes the place of the characters of a text from `from` up to `to`; put in where they are the same. */
export type Edit = { from: number; to: number; text: string };

export function replaces({ from, to }: Edit): boolean {
  return from < to;
}

/** The same change as the fewest characters: what stays need not move to where another begins, out of its marks. */
export function leastEdits(text: string, { from, to, text: put }: Edit): Edit[] {
  if (put.length === to - from)
    return Array.from(put, (one, index) => ({ from: from + index, to: from + index + 1, text: one })).filter(
      (edit) => text[edit.from] !== edit.text,
    );
  let start = 0;
  while (start < put.length && from + start < to && text[from + start] === put[start]) start++;
  let end = 0;
  while (end < put.length - start && from + start < to - end && text[to - end - 1] === put[put.length - end - 1]) end++;
  return [{ from: from + start, to: to - end, text: put.slice(start, put.length - end) }];
}
