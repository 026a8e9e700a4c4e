import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { BlockContent, PhrasingContent } from "mdast";
import { blocksToHast, phrasesToHast } from "../html/to-hast.ts";
import { classes, light, serif, textStyle } from "./dress.ts";
import { table } from "./table.ts";

// The same elements as in the page, and no others (see to-hast.ts), each with its style on it.

const text = textStyle(serif, 17, 27, light.ink);

/** Paragraphs, lists and quotations. */
export function blocksInDress(blocks: readonly BlockContent[], accent: string): ElementContent[] {
  return blocksToHast(blocks).map((block) => dressed(block, accent, `${text}margin-bottom:14px;`));
}

export function phrasesInDress(phrases: readonly PhrasingContent[], accent: string): ElementContent[] {
  return phrasesToHast(phrases).map((phrase) => dressed(phrase, accent, text));
}

/** @param paragraph style of the paragraphs found */
function dressed(node: ElementContent, accent: string, paragraph: string): ElementContent {
  if (node.type !== "element") return node;
  const isList = node.tagName === "ul" || node.tagName === "ol";
  const children = node.children.map((child) => dressed(child, accent, isList ? inItem : paragraph));
  if (isList)
    return { ...node, properties: { ...node.properties, style: paragraph === inItem ? innerList : list }, children };

  switch (node.tagName) {
    case "p":
      return h("p", { className: [classes.ink], style: paragraph }, children);
    case "li":
      return h("li", { className: [classes.ink], style: `${text}margin-bottom:6px;` }, children);
    case "blockquote":
      return h("blockquote", { style: "margin:4px 0 18px;padding:0;" }, [quotation(children, accent)]);
    case "a": {
      const dress = { target: "_blank", className: [classes.accent], style: `color:${accent};` };
      return { ...node, properties: { ...node.properties, ...dress }, children };
    }
    case "sup":
      return h("sup", { style: "font-size:66%;line-height:0;" }, children);
    default:
      return { ...node, children };
  }
}

const list = "margin:0 0 14px 26px;padding:0;";
const innerList = "margin:6px 0 0 22px;padding:0;";
const inItem = `${text}margin-top:6px;`;

function quotation(content: ElementContent[], accent: string): Element {
  return table([
    h("tr", [
      h(
        "td",
        { className: [classes.accentLine], style: `border-left:3px solid ${accent};padding:2px 0 0 18px;` },
        content,
      ),
    ]),
  ]);
}
