/** The word as one may type it: no accents, capitals, hyphens or apostrophes; "œ" is "oe". "L’Haÿ-les-Roses" → "l hay les roses". */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
