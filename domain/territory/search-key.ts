import { foldName } from "../french/fold.ts";

const abbreviations: Record<string, string> = { st: "saint", ste: "sainte", sts: "saints", stes: "saintes" };

/** A name as it is compared: folded, "st" as "saint", without its article. "Le Quesnoy" and "quesnoy" → "quesnoy". */
export function searchKey(name: string): string {
  return withoutArticle(unabbreviated(name));
}

/** The same of a name already `unabbreviated`. A name that is only an article keeps it. */
export function withoutArticle(unabbreviatedName: string): string {
  return unabbreviatedName.replace(/^(?:le|la|les|l) (?=.)/, "");
}

/** Folded, with "st" and "ste" in full; articles stay. */
export function unabbreviated(name: string): string {
  return foldName(name)
    .split(" ")
    .map((word) => abbreviations[word] ?? word)
    .join(" ");
}
