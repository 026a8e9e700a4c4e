import { foldName } from "../french/fold.ts";

const abbreviations: Record<string, string> = { st: "saint", ste: "sainte", sts: "saints", stes: "saintes" };

/** A name as it is compared: folded, "st" as "saint", without its article. "Le Quesnoy" and "quesnoy" → "quesnoy". */
export function searchKey(name: string): string {
  return unabbreviated(name).replace(/^(?:le|la|les|l) (?=.)/, "");
}

/** All the words under which a commune may be looked for, in the form in which queries are written. */
export function wordsOf(names: string[]): string {
  return [...new Set(names.flatMap((name) => unabbreviated(name).split(" ")))].join(" ");
}

/** Folded, with "st" and "ste" in full; articles stay. */
export function unabbreviated(name: string): string {
  return foldName(name)
    .split(" ")
    .map((word) => abbreviations[word] ?? word)
    .join(" ");
}
