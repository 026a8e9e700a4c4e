import type { BlockContent, List, ListItem, Nodes, PhrasingContent } from "mdast";

// Text as somebody careful types it without markup: quotations set in, a mark for each item of a list, each link in full
// between < and > (RFC 3986, appendix C) unless its words are its address. Widths are in characters.

/** Paragraphs, lists and quotations, one text each. */
export function typedBlocks(nodes: readonly BlockContent[], widest: number, indent = ""): string[] {
  return nodes.map((node) => block(node, widest, indent));
}

function block(node: BlockContent, widest: number, indent: string): string {
  switch (node.type) {
    case "list":
      return list(node, widest, indent);
    case "blockquote":
      return typedBlocks(node.children as BlockContent[], widest, `${indent}    `).join("\n\n");
    default:
      return "children" in node ? wrapped(typed(node.children as PhrasingContent[]), widest, indent) : "";
  }
}

function list({ children, ordered, start }: List, widest: number, indent: string): string {
  const marks = children.map((_, index) => (ordered ? `${(start ?? 1) + index}. ` : "– "));
  return children.map((item, index) => listItem(item, widest, indent, marks[index] ?? "")).join("\n");
}

function listItem({ children }: ListItem, widest: number, indent: string, mark: string): string {
  const inner = indent + " ".repeat(mark.length);
  const [first = "", ...rest] = typedBlocks(children as BlockContent[], widest, inner);
  return [indent + mark + first.slice(inner.length), ...rest].join("\n");
}

export function typed(nodes: readonly PhrasingContent[]): string {
  return nodes.map(said).join("");
}

function said(node: Nodes): string {
  if ("value" in node) return node.value;
  if (!("children" in node)) return "";
  const words = node.children.map(said).join("");
  if (node.type !== "link" || node.url === words || node.url === `mailto:${words}`) return words;
  return `${words} <${node.url.replaceAll(">", "%3E")}>`;
}

/** Broken at ordinary spaces alone: the others were put there so as not to break. A word that is longer has its line. */
export function wrapped(text: string, widest: number, indent = ""): string {
  let line: string[] = [];
  let width = indent.length - 1;
  const lines = [line];
  for (const word of text.split(/[ \n]+/).filter((it) => it !== "")) {
    const length = [...word].length;
    width += 1 + length;
    if (width > widest && line.length > 0) {
      line = [];
      lines.push(line);
      width = indent.length + length;
    }
    line.push(word);
  }
  return lines.map((words) => indent + words.join(" ")).join("\n");
}
