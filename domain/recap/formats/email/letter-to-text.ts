import type { BlockContent, List, ListItem, Nodes, PhrasingContent } from "mdast";
import type { Letter, LetterPart, ProgrammeEntry } from "./letter.ts";

/** In characters: what every program shows without breaking it once more. */
const widest = 72;

/**
 * The letter as somebody careful types it: lines of 72 characters, titles between blank lines, quotations set in, no
 * markup, and each link in full between < and > (RFC 3986, appendix C).
 */
export function letterToText({ house, parts }: Letter): string {
  return `${parts.map((part) => spaceAbove(part) + written(part, house.name)).join("\n\n")}\n`;
}

function spaceAbove({ type }: LetterPart): string {
  return type === "heading" || type === "label" || type === "kind" ? "\n" : "";
}

function written(part: LetterPart, house: string): string {
  switch (part.type) {
    case "notice":
      return wrapped(part.text);
    case "house":
      return wrapped(house);
    case "kind":
    case "title":
    case "label":
      return wrapped(phrase(part.phrases));
    case "facts":
      return [...part.facts, ...part.company].map((fact) => wrapped(phrase(fact))).join("\n");
    case "foot":
      return part.lines.map((line) => wrapped(phrase(line))).join("\n");
    case "heading":
      return wrapped(phrase([...part.ordinal, ...part.title]));
    case "programme":
      return part.entries.map(entry).join("\n");
    case "rule":
      return "* * *";
    case "passage":
      return blocks(part.blocks, "").join("\n\n");
    case "speakers":
      return [
        ...part.speakers.map(({ name, capacities }) => hanging("- ", [name, ...capacities].join(", "))),
        part.others,
      ]
        .filter((line) => line !== "")
        .join("\n");
    case "link":
      return `${part.label}\u00a0:\n<${part.url}>`;
  }
}

function entry({ title, names }: ProgrammeEntry): string {
  const heading = hanging("- ", phrase(title));
  return names.length === 0 ? heading : `${heading}\n${wrapped(names.join(", "), "  ")}`;
}

function blocks(nodes: readonly BlockContent[], indent: string): string[] {
  return nodes.map((node) => block(node, indent));
}

function block(node: BlockContent, indent: string): string {
  switch (node.type) {
    case "list":
      return list(node, indent);
    case "blockquote":
      return node.children.map((child) => block(child as BlockContent, `${indent}    `)).join("\n\n");
    default:
      return "children" in node ? wrapped(phrase(node.children as PhrasingContent[]), indent) : "";
  }
}

function list(node: List, indent: string): string {
  const first = node.start ?? 1;
  return node.children
    .map((item, index) => listItem(item, indent, node.ordered ? `${first + index}. ` : "- "))
    .join("\n");
}

function listItem({ children }: ListItem, indent: string, mark: string): string {
  const inner = indent + " ".repeat(mark.length);
  const [first = "", ...rest] = blocks(children as BlockContent[], inner);
  return [indent + mark + first.slice(inner.length), ...rest].join("\n");
}

function phrase(nodes: readonly PhrasingContent[]): string {
  return nodes.map(said).join("");
}

function said(node: Nodes): string {
  if ("value" in node) return node.value;
  if (!("children" in node)) return "";
  const words = node.children.map(said).join("");
  return node.type === "link" && node.url !== words ? `${words} <${node.url.replaceAll(">", "%3E")}>` : words;
}

function hanging(mark: string, text: string): string {
  return mark + wrapped(text, " ".repeat(mark.length)).slice(mark.length);
}

/** Broken at ordinary spaces alone: the others were put there so as not to break. A word that is longer has its line. */
function wrapped(text: string, indent = ""): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/[ \n]+/).filter((it) => it !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && indent.length + [...longer].length > widest) {
      lines.push(indent + line);
      line = word;
    } else line = longer;
  }
  return [...lines, indent + line].join("\n");
}
