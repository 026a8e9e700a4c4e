import type { BlockContent, ListItem, PhrasingContent, Root } from "mdast";
import type { Fragment, Mark, Node } from "prosemirror-model";
import { serializeText } from "#domain/intervention/serialize-text.ts";
import { schema } from "./schema.ts";

const { blockquote, bulletList, orderedList, listItem } = schema.nodes;
const { link, strong, emphasis, superscript } = schema.marks;

/** A stored text as the editor has it. */
export function toDocument(text: Root): Node {
  const blocks = text.children.flatMap((child) => toNodes(child as BlockContent));
  return schema.node("doc", null, blocks.length > 0 ? blocks : [schema.node("paragraph")]);
}

/** What is in the editor, or a piece of it, as it is stored. */
export function toMarkdown(content: Fragment): string {
  return serializeText({ type: "root", children: blocksOf(content) });
}

function toNodes(block: BlockContent): Node[] {
  if (block.type === "paragraph") return [schema.node("paragraph", null, toText(block.children, []))];
  if (block.type === "blockquote")
    return [
      schema.node(
        "blockquote",
        null,
        block.children.flatMap((child) => toNodes(child as BlockContent)),
      ),
    ];
  if (block.type !== "list") return [];
  const items = block.children.map((item) =>
    schema.node(
      "listItem",
      null,
      item.children.flatMap((child) => toNodes(child as BlockContent)),
    ),
  );
  return [schema.node(block.ordered ? "orderedList" : "bulletList", null, items)];
}

function toText(nodes: PhrasingContent[], marks: readonly Mark[]): Node[] {
  return nodes.flatMap((node) => {
    if (node.type === "text") return node.value === "" ? [] : [schema.text(node.value, marks)];
    const mark = markOf(node);
    return mark && "children" in node ? toText(node.children, [...marks, mark]) : [];
  });
}

function markOf(node: PhrasingContent): Mark | null {
  if (node.type === "link") return schema.mark("link", { href: node.url });
  if (node.type === "strong" || node.type === "emphasis" || node.type === "superscript") return schema.mark(node.type);
  return null;
}

function blocksOf(content: Fragment): BlockContent[] {
  return content.content.flatMap((node): BlockContent[] => {
    if (node.type === blockquote) return [{ type: "blockquote", children: blocksOf(node.content) }];
    if (node.type === bulletList || node.type === orderedList)
      return [{ type: "list", ordered: node.type === orderedList, children: node.content.content.map(itemOf) }];
    if (node.type === listItem) return blocksOf(node.content);
    return [{ type: "paragraph", children: node.content.content.map(phrasing) }];
  });
}

function itemOf(item: Node): ListItem {
  return { type: "listItem", children: blocksOf(item.content) };
}

function phrasing(text: Node): PhrasingContent {
  const inner: PhrasingContent = { type: "text", value: text.text ?? "" };
  return text.marks.reduceRight<PhrasingContent>(wrap, inner);
}

function wrap(inner: PhrasingContent, mark: Mark): PhrasingContent {
  if (mark.type === link) return { type: "link", url: String(mark.attrs.href), children: [inner] };
  if (mark.type === strong) return { type: "strong", children: [inner] };
  if (mark.type === emphasis) return { type: "emphasis", children: [inner] };
  if (mark.type !== superscript || inner.type !== "text") return inner;
  return { type: "superscript", children: [inner] };
}
