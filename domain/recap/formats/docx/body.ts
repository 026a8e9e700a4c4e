import type { BlockContent, List, ListItem, PhrasingContent } from "mdast";
import type { Entry, Part } from "../manuscript/manuscript.ts";
import { type ParagraphStyle, paragraphStyleNames } from "../manuscript/style-names.ts";
import { text, type Xml, x } from "../manuscript/xml.ts";
import { twips } from "./names.ts";
import { bulletsId, indentOf, type NumberedList, numbersId } from "./numbering.ts";
import { type Links, phrasesToWord, run } from "./phrases.ts";

/** The text of the document, and what its other parts have to define for it. */
export type Body = {
  children: Xml[];
  links: Links;
  /** In reading order. */
  numberedLists: NumberedList[];
};

export function bodyOf(parts: readonly Part[]): Body {
  const body: Body = { children: [], links: new Map(), numberedLists: [] };
  for (const part of parts) body.children.push(...partToWord(part, body));
  return body;
}

function partToWord(part: Part, body: Body): Xml[] {
  switch (part.type) {
    case "line":
      return [paragraph(part.style, part.content, body)];
    case "heading":
      return [heading(part, body)];
    case "contents":
      return [contents(part.entries, body)];
    case "passage":
      return blocksToWord(part.blocks, { ...part, quoted: false, level: -1 }, body);
  }
}

/** Bookmarks that Word makes for contents, and hides, are named like this. */
function bookmarkOf({ anchor }: Entry): string {
  return `_Toc_${anchor.replace(/\W/g, "_").slice(0, 34)}`;
}

function heading(entry: Entry, body: Body): Xml {
  const id = body.children.length;
  return x("w:p", [
    x("w:pPr", [style("heading")]),
    x("w:bookmarkStart", { "w:id": id, "w:name": bookmarkOf(entry) }),
    ...phrasesToWord(entry.content, body.links),
    x("w:bookmarkEnd", { "w:id": id }),
  ]);
}

/**
 * A true field, with its entries. It has no page numbers (\n): only Word knows them, and it would have to ask whether to
 * count them when it opens the file. A page that is wrong is worse than none; the entries lead where they say.
 */
function contents(entries: readonly Entry[], { links }: Body): Xml {
  return x("w:sdt", [
    x("w:sdtPr", [x("w:docPartObj", [x("w:docPartGallery", { "w:val": "Table of Contents" }), x("w:docPartUnique")])]),
    x("w:sdtContent", [
      x("w:p", [x("w:pPr", [style("contentsTitle")]), run("Sommaire")]),
      ...entries.map((entry, index) =>
        x("w:p", [
          x("w:pPr", [style("contents")]),
          ...(index === 0 ? fieldBegins : []),
          x(
            "w:hyperlink",
            { "w:anchor": bookmarkOf(entry), "w:history": 1 },
            phrasesToWord(entry.content, links, ["link"]),
          ),
          ...(index === entries.length - 1 ? [fieldCharacter("end")] : []),
        ]),
      ),
    ]),
  ]);
}

function fieldCharacter(type: "begin" | "separate" | "end"): Xml {
  return x("w:r", [x("w:fldChar", { "w:fldCharType": type })]);
}

const fieldBegins = [
  fieldCharacter("begin"),
  x("w:r", [x("w:instrText", { "xml:space": "preserve" }, [text(' TOC \\n \\o "1-1" \\h ')])]),
  fieldCharacter("separate"),
];

type Inside = { opening: ParagraphStyle; style: ParagraphStyle; quoted: boolean; level: number };

function blocksToWord(blocks: readonly BlockContent[], inside: Inside, body: Body): Xml[] {
  return blocks.flatMap((block, index) => {
    if (block.type === "list")
      return block.children.flatMap(itemsOf(block, { ...inside, level: inside.level + 1 }, body));
    if (block.type === "blockquote")
      return blocksToWord(
        block.children as BlockContent[],
        { ...inside, opening: "quotation", style: "quotation", quoted: true },
        body,
      );
    if (block.type !== "paragraph") return [];
    const style = index === 0 ? inside.opening : inside.style;
    const next = blocks[index + 1];
    if (inside.level >= 0)
      return [paragraph(style, block.children, body, [x("w:ind", { "w:left": twips(indentOf(inside)) })])];
    // What announces a list or a quotation stays on its page.
    const isHeld = next !== undefined && next.type !== "paragraph";
    return [paragraph(style, block.children, body, isHeld ? [x("w:keepNext")] : [])];
  });
}

/** Several paragraphs of one item stand below each other; the first bears its mark. */
function itemsOf(list: List, inside: Inside, body: Body) {
  const { level, quoted } = inside;
  const numberingId = list.ordered ? numbersId(body.numberedLists.push({ level, quoted }) - 1) : bulletsId(quoted);
  const mark = x("w:numPr", [x("w:ilvl", { "w:val": level }), x("w:numId", { "w:val": numberingId })]);
  const style = quoted ? "quotedList" : "list";
  return ({ children }: ListItem): Xml[] => {
    const [first, ...rest] = children as BlockContent[];
    if (first?.type !== "paragraph") return blocksToWord(children as BlockContent[], inside, body);
    return [
      paragraph(style, first.children, body, [mark]),
      ...blocksToWord(rest, { ...inside, opening: style, style }, body),
    ];
  };
}

/** @param own what its style cannot say, in the order of the schema of Word */
export function paragraph(
  name: ParagraphStyle,
  content: readonly PhrasingContent[],
  { links }: Pick<Body, "links">,
  own: Xml[] = [],
): Xml {
  return x("w:p", [x("w:pPr", [style(name), ...own]), ...phrasesToWord(content, links)]);
}

export function style(name: ParagraphStyle): Xml {
  return x("w:pStyle", { "w:val": paragraphStyleNames[name].id });
}
