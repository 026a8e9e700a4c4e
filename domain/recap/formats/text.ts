import type { BlockContent, List, Nodes, PhrasingContent } from "mdast";
import type { DocumentChapter } from "../document.ts";
import type { Edition } from "../edition.ts";

/** The recap as plain text, one line for each paragraph: for pasting where nothing else is taken. */
export function recapToText(edition: Edition): string {
  const { notice, document, url, publishedAt } = edition;
  return [
    ...(notice === null ? [] : [notice]),
    mastheadText(edition),
    ...document.chapters.flatMap(chapterText),
    ...(document.partners.length === 0 ? [] : [words(document.partners)]),
    ...(publishedAt === null ? [] : [url]),
  ]
    .join("\n\n")
    .concat("\n");
}

function mastheadText({ document: { masthead } }: Edition): string {
  const { kind, title, day, hours, where, theme, attendance, partners } = masthead;
  const when = hours.length === 0 ? words(day) : `${words(day)}, ${words(hours)}`;
  const lines = [kind, where, theme, attendance, partners].map(words);
  const [kindLine = "", ...others] = lines;
  return [words(title), kindLine, when, ...others].filter((line) => line !== "").join("\n");
}

function chapterText({ heading, passages }: DocumentChapter): string[] {
  const title = heading === null ? [] : [`\n${words([...heading.ordinal, ...heading.title])}`];
  return [...title, ...passages.flatMap(({ blocks }) => blocks.map((block) => blockText(block, "")))];
}

function blockText(node: BlockContent, indent: string): string {
  switch (node.type) {
    case "paragraph":
      return indent + words(node.children);
    case "blockquote":
      return node.children.map((child) => blockText(child as BlockContent, `${indent}    `)).join("\n\n");
    case "list":
      return listText(node, indent);
    default:
      return indent + words([node as Nodes]);
  }
}

function listText({ ordered, children }: List, indent: string): string {
  return children
    .map((item, index) => {
      const mark = ordered ? `${index + 1}. ` : "– ";
      const [first, ...rest] = item.children as BlockContent[];
      const opening = first?.type === "paragraph" ? words(first.children) : "";
      const inside = indent + " ".repeat(mark.length);
      return [indent + mark + opening, ...rest.map((block) => blockText(block, inside))].join("\n");
    })
    .join("\n");
}

/** A link keeps its address, unless its words are that already. */
function words(nodes: readonly (PhrasingContent | Nodes)[]): string {
  return nodes.map(word).join("");
}

function word(node: Nodes): string {
  if ("value" in node) return node.value;
  if (!("children" in node)) return "";
  const inside = words(node.children);
  return node.type === "link" && node.url !== inside && node.url !== `mailto:${inside}`
    ? `${inside} (${node.url})`
    : inside;
}
