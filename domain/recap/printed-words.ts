import { plainText } from "../intervention/text.ts";
import type { RecapBlock } from "./schema.ts";
import { speakerLine, whatFollows } from "./speaker-line.ts";

/** The words of a block as a reader meets them, without markup: for comparing. */
export function printedWords(block: RecapBlock): string {
  if (block.type === "sequence") return block.title;

  const line = speakerLine(block, whatFollows(block.text)).map((part) => part.text);
  return line.join("") + plainText(block.text);
}
