import type { Recap } from "./schema.ts";

/** What the recap is about, each theme once, in the order of the first time: published as its keywords. */
export function themesOf(recap: Recap): string[] {
  return [...new Set(recap.blocks.flatMap((block) => (block.type === "intervention" ? block.themes : [])))];
}
