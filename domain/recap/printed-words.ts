import type { RecapBlock } from "./schema.ts";

/** The words of a block as a reader meets them, without markup: for comparing and searching. */
export function printedWords(block: RecapBlock): string {
  if (block.type === "sequence") return block.title;

  const speakers = block.speakers.flatMap((speaker) => [speaker.name, ...speaker.capacities]);
  return [block.leadIn, block.represented?.name ?? "", speakers.join(", "), block.text].filter(Boolean).join(" ");
}
