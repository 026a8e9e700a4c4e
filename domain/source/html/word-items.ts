import type { Item, ItemNumber } from "../layout.ts";

/** An item as Word writes it: a paragraph, whose bullet or number is among its words. */
export type WordItem = { level: number; mark: string; reads: boolean };

export function wordItem({ style = "" }: Record<string, string>): WordItem | null {
  const level = /mso-list:\s*l\d+\s+level(\d)/i.exec(style)?.[1];
  return level === undefined ? null : { level: Number(level), mark: "", reads: false };
}

export function isWordMark({ style = "" }: Record<string, string>): boolean {
  return /mso-list:\s*ignore/i.test(style);
}

export function itemOfWord({ level, mark }: WordItem): Item {
  const number = numberIn(mark.trim());
  return { level, ordered: number !== null, marked: mark.trim() !== "", number };
}

/** What Word writes before an item, where it is no bullet: "2.", "b)", "II.", "Séquence 2 :". */
function numberIn(mark: string): ItemNumber | null {
  const digits = /\d{1,9}/.exec(mark)?.[0];
  const count = digits === undefined ? null : Number(digits);
  const hasWords = /^[IVX]+[.)]/.test(mark) || /\p{L}{2}/u.test(mark.replace(/^\W?[ivxlc]+(?=[.)])/, ""));
  if (!hasWords && !/^\W?[0-9a-z]{1,5}[.)]/i.test(mark)) return null;
  return { count, words: mark, isInWords: hasWords };
}
