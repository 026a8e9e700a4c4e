import type { SourceBlock } from "./source-blocks.ts";

// What a file says of itself, above its title and below its record: no words of the meeting.

const notice =
  /^(?:Projet ?: ce texte n’est pas public|Version \d+, (?:publique|qui n’est plus publique)|Démonstration ?: personnes et rencontres inventées)/u;
const publisher = /^Éditeur ?: \S/u;
const release = /^(?:(?:Publié|Corrigé) le (?:\p{L}+ )?\d|Lire en ligne ?: <?https?:|Partenaires ?: )/u;

/** Ranks of the blocks that are no part of a recap: a notice above all else; at the end who published it, when and where. */
export function imprintOf(blocks: readonly SourceBlock[]): number[] {
  const body = blocks.findIndex(({ text, role }) => role !== "notice" && !notice.test(text));
  const above = blocks.slice(0, Math.max(0, body));
  return [...above, ...below(blocks.slice(above.length), above.length > 0)].map(({ index }) => index);
}

/** From the lines that say when it was published to the end: what comes after its publisher is their legal notice. */
function below(blocks: readonly SourceBlock[], isProject: boolean): readonly SourceBlock[] {
  const styled = blocks.findIndex(({ role }) => role === "imprint");
  // Lists of a legal notice have a style of lists.
  if (styled >= 0 && blocks.slice(styled).every(({ role }) => role === "imprint" || role === null))
    return blocks.slice(styled);
  const signed = blocks.findLastIndex(({ text }) => publisher.test(text));
  if (signed < 0) return [];
  let from = signed;
  while (from > 0 && release.test(blocks[from - 1]?.text ?? "")) from -= 1;
  const isReleased = blocks.slice(from, signed).some(({ text }) => !text.startsWith("Partenaires"));
  return isReleased || isProject ? blocks.slice(from) : [];
}
