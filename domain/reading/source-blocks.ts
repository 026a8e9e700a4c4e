import type { BlockContent, Data, Nodes, PhrasingContent, Root, RootContent } from "mdast";
import type { SourceRole } from "../source/schema.ts";

/** A paragraph, heading, item or quotation of the source, with its words as they are compared. */
export type SourceBlock = {
  index: number;
  /** Line of the source, from 1, where it is known. */
  line: number | null;
  kind: "heading" | "paragraph" | "item" | "quotation";
  /** Of a heading, from 1; 0 elsewhere. */
  depth: number;
  /** Lists of which it is an item: two items of one list have the same number. */
  list: number | null;
  ordered: boolean;
  /** What the file itself says that it is. */
  role: SourceRole | null;
  /** Names that the file styles as those of who speaks. */
  speakers: string[];
  content: PhrasingContent[];
  /** The words, one kind of apostrophe and of space; as long as the words themselves. */
  text: string;
};

type Line = number | null;

/** The blocks of a document in reading order, lists and quotations opened up. Empty ones are left out. */
export function sourceBlocks(root: Root): SourceBlock[] {
  const found: SourceBlock[] = [];
  let lists = 0;
  const add = (block: Pick<SourceBlock, "kind" | "depth" | "list" | "ordered" | "content">, of: Nodes, line: Line) => {
    const text = comparable(block.content.map(words).join(""));
    const { role = null, speakers = [] } = dataOf(of);
    if (text.trim() !== "") found.push({ ...block, index: found.length, line, role, speakers, text });
  };

  const visit = (node: RootContent, inside: Pick<SourceBlock, "kind" | "list" | "ordered">, line: Line) => {
    const here = lineOf(node) ?? line;
    if (node.type === "heading")
      add({ kind: "heading", depth: node.depth, list: null, ordered: false, content: node.children }, node, here);
    else if (node.type === "paragraph") add({ ...inside, depth: 0, content: node.children }, node, here);
    else if (node.type === "blockquote")
      for (const child of node.children) visit(child, { ...inside, kind: "quotation" }, here);
    else if (node.type === "list") {
      const list = lists++;
      for (const item of node.children)
        for (const child of item.children)
          visit(child, { kind: "item", list, ordered: node.ordered === true }, lineOf(item) ?? here);
    } else add({ ...inside, depth: 0, content: [{ type: "text", value: words(node) }] }, node, here);
  };
  for (const node of root.children) visit(node, { kind: "paragraph", list: null, ordered: false }, null);
  return found;
}

/** Whether the file says that what somebody said begins here. */
export function beginsPassage({ role }: SourceBlock): boolean {
  return role === "passage" || role === "opening" || role === "closing";
}

/** The nodes that stand for these blocks in a text of the record. */
export function asContent(blocks: readonly SourceBlock[]): BlockContent[] {
  const found: BlockContent[] = [];
  let list: number | null = null;
  for (const block of blocks) {
    const paragraph: BlockContent = { type: "paragraph", children: block.content };
    const last = found.at(-1);
    if (block.kind === "item" && last?.type === "list" && list === block.list)
      last.children.push({ type: "listItem", children: [paragraph] });
    else if (block.kind === "item")
      found.push({ type: "list", ordered: block.ordered, children: [{ type: "listItem", children: [paragraph] }] });
    else if (block.kind === "quotation") found.push({ type: "blockquote", children: [paragraph] });
    else found.push(paragraph);
    list = block.list;
  }
  return found;
}

/** One kind of apostrophe, of hyphen and of space, letter for letter. */
export function comparable(text: string): string {
  return text
    .replace(/['ʼ‘`´]/g, "’")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/\s/gu, " ");
}

function words(node: Nodes): string {
  if (node.type === "break") return " ";
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(words).join("") : "";
}

function lineOf(node: Nodes): Line {
  return dataOf(node).line ?? null;
}

function dataOf(node: Nodes): Data {
  return ("data" in node ? node.data : undefined) ?? {};
}
