import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { BlockContent, List, Nodes, PhrasingContent } from "mdast";
import { typographic } from "../../../french/typography.ts";
import { raisedText } from "../../typeset.ts";

// Only what is named here becomes an element; anything else gives its words and no more.

/** Paragraphs, lists and quotations. */
export function blocksToHast(blocks: readonly BlockContent[]): ElementContent[] {
  return blocks.flatMap(block);
}

export function phrasesToHast(phrases: readonly PhrasingContent[]): ElementContent[] {
  return phrases.flatMap(phrase);
}

/** Plain words that no recap has frozen, set as a French printer would. */
export function words(text: string): ElementContent[] {
  return phrasesToHast(raisedText(typographic(text)));
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
      return plain(node);
    case "speakerName":
      return [h("b", { dir: "auto" }, node.children.flatMap(phrase))];
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
