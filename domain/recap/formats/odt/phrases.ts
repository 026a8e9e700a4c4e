import type { Nodes, PhrasingContent } from "mdast";
import { characterStyleNames, markedAs } from "../manuscript/style-names.ts";
import { text, type Xml, x } from "../manuscript/xml.ts";
import { nameOf } from "./names.ts";

/** Phrases as words, spans and links. */
export function phrasesToOpenDocument(phrases: readonly PhrasingContent[]): Xml[] {
  return phrases.flatMap(phrase);
}

function phrase(node: Nodes): Xml[] {
  if ("value" in node) return [text(node.value)];
  if (!("children" in node)) return [];
  const children = node.children.flatMap(phrase);
  const mark = markedAs[node.type];
  if (mark === undefined) return children;
  const style = { "text:style-name": nameOf(characterStyleNames[mark].office) };
  if (node.type !== "link") return [x("text:span", style, children)];
  return [x("text:a", { "xlink:type": "simple", "xlink:href": node.url, ...style }, children)];
}
