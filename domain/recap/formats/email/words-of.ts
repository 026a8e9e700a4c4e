import type { Nodes } from "mdast";

/** What nodes say, without markup; a space between blocks. */
export function wordsOf(nodes: readonly Nodes[]): string {
  return nodes.map(said).join("");
}

function said(node: Nodes): string {
  if ("value" in node) return node.value;
  if (!("children" in node)) return "";
  const separator = node.children.some(isBlock) ? " " : "";
  return node.children.map(said).join(separator);
}

function isBlock({ type }: Nodes): boolean {
  return ["paragraph", "list", "listItem", "blockquote"].includes(type);
}
