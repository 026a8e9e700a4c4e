import type { BlockContent, List } from "mdast";
import { serializeText } from "../intervention/serialize-text.ts";
import { maxTextLength, parseText, plainText } from "../intervention/text.ts";

/** A text in as many as it takes for each to be held: cut between blocks, and between words where a block is too long. */
export function cutText(text: string): string[] {
  if (text.length <= maxTextLength) return [text];
  const texts: string[] = [];
  let held: BlockContent[] = [];
  let length = 0;
  for (const block of (parseText(text).children as BlockContent[]).flatMap(heldBlocks)) {
    const own = lengthOf([block]) + 2;
    if (length + own > maxTextLength && held.length > 0) {
      texts.push(serializeText({ type: "root", children: held }));
      [held, length] = [[], 0];
    }
    held.push(block);
    length += own;
  }
  return [...texts, serializeText({ type: "root", children: held })];
}

/** Plain words as a text, a paragraph for each line. */
export function textOfWords(words: string): string {
  return serializeText({ type: "root", children: words.split("\n").map(paragraph) });
}

/** The block, or blocks that say the same in pieces that are held. */
function heldBlocks(block: BlockContent): BlockContent[] {
  if (lengthOf([block]) <= maxTextLength) return [block];
  if (block.type === "list" && block.children.length > 1)
    return halves(block.children).flatMap((children) => heldBlocks({ ...block, children } satisfies List));
  if (block.type === "blockquote" && block.children.length > 1)
    return halves(block.children).flatMap((children) => heldBlocks({ ...block, children }));
  // Longer than any paragraph that anybody writes: its words are kept, its marks are not. Writing may double a letter.
  return piecesOf(plainText(serializeText({ type: "root", children: [block] })), maxTextLength / 3).map(paragraph);
}

function halves<Child>(children: Child[]): [Child[], Child[]] {
  const middle = Math.ceil(children.length / 2);
  return [children.slice(0, middle), children.slice(middle)];
}

/** Cut at a space, where there is one. */
function piecesOf(words: string, longest: number): string[] {
  const pieces: string[] = [];
  let from = 0;
  while (words.length - from > longest) {
    const space = words.lastIndexOf(" ", from + longest);
    const to = space > from ? space : from + longest;
    pieces.push(words.slice(from, to));
    from = to;
  }
  return [...pieces, words.slice(from)];
}

function paragraph(words: string): BlockContent {
  return { type: "paragraph", children: [{ type: "text", value: words }] };
}

function lengthOf(children: BlockContent[]): number {
  return serializeText({ type: "root", children }).length;
}
