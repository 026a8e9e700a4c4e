import type { BlockContent, Nodes, Paragraph } from "mdast";
import type { RecapDocument } from "../../document.ts";
import { wordsOf } from "./words-of.ts";

/** In characters. */
const longest = 900;
const mostPassages = 2;

/**
 * What the recap opens with: one passage or two, each in whole paragraphs as far as there is room, then in whole
 * sentences.
 */
export function firstWords({ chapters }: RecapDocument): BlockContent[][] {
  const passages = chapters.flatMap((chapter) => chapter.passages).slice(0, mostPassages);
  const taken: BlockContent[][] = [];
  let room = longest;
  for (const { blocks } of passages) {
    const fitting = firstOf(blocks, room, taken.length === 0);
    if (fitting.length > 0) taken.push(fitting);
    room -= wordsOf(blocks).length;
    if (room < 0) break;
  }
  return taken;
}

function firstOf(blocks: readonly BlockContent[], longest: number, isFirst: boolean): BlockContent[] {
  const taken: BlockContent[] = [];
  let room = longest;
  for (const block of blocks) {
    const length = wordsOf([block]).length;
    if (length > room) return [...taken, ...beginning(block, room, isFirst && taken.length === 0)];
    taken.push(block);
    room -= length;
  }
  return taken;
}

/** As much of a block as ends with a sentence; where nothing came before it, of a word at least. */
function beginning(block: BlockContent, room: number, isFirst: boolean): Paragraph[] {
  const paragraph = asParagraph(block, isFirst);
  if (paragraph === null) return [];
  const words = wordsOf(paragraph.children);
  const end = sentenceEnd(words, room) ?? (isFirst ? wordEnd(words, room) : null);
  if (end === null) return [];
  return [{ ...paragraph, children: [...cut(paragraph.children, end), { type: "text", value: " […]" }] }];
}

/** A list or a quotation is not cut, unless the recap opens with it: then its words stand as they can. */
function asParagraph(block: BlockContent, isFirst: boolean): Paragraph | null {
  if (block.type === "paragraph") return block;
  return isFirst ? { type: "paragraph", children: [{ type: "text", value: wordsOf([block]) }] } : null;
}

/** Where the last sentence within `room` ends. Neither "M. Dupont" nor "J. Dupont" is an end: a no-break space, an initial. */
function sentenceEnd(words: string, room: number): number | null {
  const ends = words
    .slice(0, room + 2)
    .matchAll(/(?<!(?<!\p{L})\p{Lu})[.!?…](?:[\u00a0\u202f]?[»”)])*(?= +[\p{Lu}\p{N}«“])/gu);
  const last = [...ends].at(-1);
  return last ? last.index + last[0].length : null;
}

function wordEnd(words: string, room: number): number | null {
  const end = words.lastIndexOf(" ", room);
  return end > 0 ? end : null;
}

/** The first `length` characters of what the nodes say, in their markup. */
function cut<Node extends Nodes>(nodes: readonly Node[], length: number): Node[] {
  const kept: Node[] = [];
  let left = length;
  for (const node of nodes) {
    if (left <= 0) break;
    kept.push(beginningOf(node, left));
    left -= wordsOf([node]).length;
  }
  return kept;
}

function beginningOf<Node extends Nodes>(node: Node, length: number): Node {
  if ("value" in node) return { ...node, value: node.value.slice(0, length) };
  return "children" in node ? { ...node, children: cut(node.children, length) } : node;
}
