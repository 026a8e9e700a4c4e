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
  const within = (style: string) => node.children.map((child) => dressed(child, accent, style));
  const asBefore = within(paragraph);
  switch (node.tagName) {
    case "p":
      return { ...node, properties: { className: [classes.ink], style: paragraph }, children: asBefore };
    case "ul":
    case "ol":
      return styled(
        node,
        `margin:${paragraph === inItem ? "6px 0 0 22px" : "0 0 14px 26px"};padding:0;`,
        within(inItem),
      );
    case "li":
      return {
        ...node,
        properties: { className: [classes.ink], style: `${text}margin-bottom:6px;` },
        children: asBefore,
      };
    case "blockquote":
      return styled(node, "margin:4px 0 18px;padding:0;", [quotation(asBefore, accent)]);
    case "a":
      return {
        ...node,
        properties: { ...node.properties, target: "_blank", className: [classes.accent], style: `color:${accent};` },
        children: asBefore,
      };
    case "sup":
      return styled(node, "font-size:66%;line-height:0;", asBefore);
    default:
      return { ...node, children: asBefore };
  }
}

const inItem = `${text}margin-top:6px;`;

function styled(node: Element, style: string, children: ElementContent[]): Element {
  return { ...node, properties: { ...node.properties, style }, children };
}

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
