import type { Item } from "../layout.ts";
import { formatNamed, inFormat, isInWords, type NumberFormat } from "../numbers.ts";

/** A list that is open. */
export type List = {
  ordered: boolean;
  atMark: boolean;
  /** Of the item that it has come to. */
  count: number;
  format: NumberFormat;
};

export function listOf(name: string, { start, type }: Record<string, string>): List {
  return { ordered: name === "ol", atMark: false, count: whole(start, 1) - 1, format: formatNamed(type) };
}

export function mark(list: List | undefined, { value }: Record<string, string>): void {
  if (!list) return;
  list.atMark = true;
  list.count = whole(value, list.count + 1);
}

export function leaveMark(list: List | undefined): void {
  if (list) list.atMark = false;
}

function whole(digits: string | undefined, otherwise: number): number {
  return digits !== undefined && /^\d{1,9}$/.test(digits) ? Number(digits) : otherwise;
}

export function itemOf({ ordered, atMark, count, format }: List, level: number): Item {
  const number = { count, words: `${inFormat(count, format)}.`, isInWords: isInWords("", format) };
  return { level, ordered, marked: atMark, number: ordered ? number : null };
}
