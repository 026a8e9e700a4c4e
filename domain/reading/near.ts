import type { ReadingLookups } from "./schema.ts";
import type { SourceBlock } from "./source-blocks.ts";

/** How many paragraphs from the top may name the département of the meeting. */
const top = 6;

const number = /\((\d[\dAB]\d?)\)/g;
const named = /(?<=[\s(’–—-])\p{Lu}[\p{L}-]+(?:’\p{Lu}?[\p{L}-]+)?/gu;

/** The numbers of the départements where a meeting is: those it writes beside communes, those its top names. */
export function departementsNear(blocks: readonly SourceBlock[], { departement }: ReadingLookups): Set<string> {
  const written = blocks.flatMap(({ text }) => [...text.matchAll(number)].map(([, digits = ""]) => digits));
  const words = blocks.slice(0, top).flatMap(({ text }) => text.match(named) ?? []);
  return new Set([...written, ...words].map(departement).filter((found) => found !== null));
}
