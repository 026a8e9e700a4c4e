import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { List, Nodes } from "mdast";
import { superscripts, typographic } from "../../../french/typography.ts";
import { parseText } from "../../../intervention/text.ts";

// Only what is named here becomes an element; anything else gives its words and no more.

/** The text of an intervention as paragraphs, lists and quotations, set as a French printer would. */
export function textToHast(markdown: string): ElementContent[] {
  return parseText(typographic(markdown)).children.flatMap(block);
}

/** Plain words of the record, set as a French printer would. */
export function words(text: string): ElementContent[] {
  return withSuperscripts(typographic(text));
}

function block(node: Nodes): ElementContent[] {
  switch (node.type) {
    case "paragraph":
      return [h("p", node.children.flatMap(phrase))];
    case "blockquote":
      return [h("blockquote", node.children.flatMap(block))];
    case "list":
      return [h(node.ordered ? "ol" : "ul", { start: startOf(node) }, node.children.flatMap(block))];
    case "listItem":
      return [h("li", node.children.flatMap(inItem))];
    default:
      return "children" in node ? node.children.flatMap(block) : phrase(node);
  }
}

function startOf(list: List): number | null {
  return list.ordered && list.start !== 1 ? (list.start ?? null) : null;
}

/** A list is set tight: the first paragraph of an item needs no element of its own. */
function inItem(node: Nodes, index: number): ElementContent[] {
  return node.type === "paragraph" && index === 0 ? node.children.flatMap(phrase) : block(node);
}

function phrase(node: Nodes): ElementContent[] {
  switch (node.type) {
    case "text":
      return withSuperscripts(node.value);
    case "strong":
      return [h("strong", node.children.flatMap(phrase))];
    case "emphasis":
      return [h("em", node.children.flatMap(phrase))];
    case "superscript":
      return [h("sup", node.children.flatMap(plain))];
    case "link":
      return link(node.url, node.children.flatMap(phrase));
    default:
      return "children" in node ? node.children.flatMap(phrase) : plain(node);
  }
}

function plain(node: Nodes): ElementContent[] {
  return "value" in node ? [{ type: "text", value: node.value }] : [];
}

function link(url: string, content: ElementContent[]): ElementContent[] {
  return /^(?:https?:\/\/|mailto:)/i.test(url) ? [h("a", { href: url }, content)] : content;
}

function withSuperscripts(text: string): ElementContent[] {
  return superscripts(text).map((part) => {
    const value = { type: "text" as const, value: part.text };
    return part.superscript ? h("sup", [value]) : value;
  });
}
