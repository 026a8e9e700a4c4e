import type { Nodes, PhrasingContent } from "mdast";
import { type CharacterStyle, characterStyleNames, markedAs } from "../manuscript/style-names.ts";
import { text, type Xml, x } from "../manuscript/xml.ts";

/** Where each link of a part leads, by the id that its words refer to. Filled while the part is written. */
export type Links = Map<string, string>;

/** Phrases as runs and links. */
export function phrasesToWord(
  phrases: readonly PhrasingContent[],
  links: Links,
  marks: readonly CharacterStyle[] = [],
): Xml[] {
  return phrases.flatMap((node) => phrase(node, marks, links));
}

export function run(words: string, marks: readonly CharacterStyle[] = []): Xml {
  return x("w:r", [...propertiesOf(words, marks), x("w:t", { "xml:space": "preserve" }, [text(words)])]);
}

function phrase(node: Nodes, marks: readonly CharacterStyle[], links: Links): Xml[] {
  if ("value" in node) return [run(node.value, marks)];
  if (!("children" in node)) return [];
  const mark = markedAs[node.type];
  const children = node.children.flatMap((child) => phrase(child, mark ? [...marks, mark] : marks, links));
  return node.type === "link"
    ? [x("w:hyperlink", { "r:id": idOf(node.url, links), "w:history": 1 }, children)]
    : children;
}

function idOf(address: string, links: Links): string {
  const id = links.get(address) ?? `lien${links.size + 1}`;
  links.set(address, id);
  return id;
}

/** Words bear one style in Word: that of the outermost mark. What other marks add stands beside it. */
function propertiesOf(words: string, marks: readonly CharacterStyle[]): Xml[] {
  const [style, ...others] = marks;
  const properties = [
    ...(style === undefined ? [] : [x("w:rStyle", { "w:val": characterStyleNames[style].id })]),
    ...(others.includes("strong") ? [x("w:b"), x("w:bCs")] : []),
    ...(others.includes("emphasis") ? [x("w:i"), x("w:iCs")] : []),
    ...(others.includes("superscript") ? [x("w:vertAlign", { "w:val": "superscript" })] : []),
    ...(rightToLeft.test(words) ? [x("w:rtl")] : []),
  ];
  return properties.length === 0 ? [] : [x("w:rPr", properties)];
}

/** Whose first letter is of a script written from right to left. */
const rightToLeft = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
