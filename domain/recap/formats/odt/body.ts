import type { BlockContent, List } from "mdast";
import type { Entry, Part } from "../manuscript/manuscript.ts";
import { type ParagraphStyle, paragraphStyleNames } from "../manuscript/style-names.ts";
import { text, type Xml, x } from "../manuscript/xml.ts";
import { listNames, nameOf } from "./names.ts";
import { phrasesToOpenDocument } from "./phrases.ts";

/** The text of the document, and the styles of the paragraphs that are held to what they announce. */
export type Body = { children: Xml[]; held: Set<ParagraphStyle> };

export function bodyOf(parts: readonly Part[]): Body {
  const held = new Set<ParagraphStyle>();
  return { children: parts.flatMap((part) => partToOpenDocument(part, held)), held };
}

/** What no style says by itself: that a paragraph which announces a list or a quotation stays on its page. */
export function heldStyle(style: ParagraphStyle): Xml {
  const attributes = {
    "style:name": heldName(style),
    "style:family": "paragraph",
    "style:parent-style-name": nameOf(paragraphStyleNames[style].office),
  };
  return x("style:style", attributes, [x("style:paragraph-properties", { "fo:keep-with-next": "always" })]);
}

function heldName(style: ParagraphStyle): string {
  return `${nameOf(paragraphStyleNames[style].office)}_tenu`;
}

function partToOpenDocument(part: Part, held: Set<ParagraphStyle>): Xml[] {
  switch (part.type) {
    case "line":
      return [paragraph(part.style, phrasesToOpenDocument(part.content))];
    case "heading":
      return [heading(part)];
    case "contents":
      return [contents(part.entries)];
    case "passage":
      return blocksToOpenDocument(part.blocks, { ...part, quoted: false, listed: false, held });
  }
}

function heading({ anchor, content }: Entry): Xml {
  const place = { "text:name": anchor };
  const attributes = { "text:style-name": nameOf(paragraphStyleNames.heading.office), "text:outline-level": 1 };
  return x("text:h", attributes, [
    x("text:bookmark-start", place),
    ...phrasesToOpenDocument(content),
    x("text:bookmark-end", place),
  ]);
}

const title = text("Sommaire");

/** A true index, with its entries; without the numbers of pages, as in Word (docx/body.ts). */
function contents(entries: readonly Entry[]): Xml {
  const titleStyle = { "text:style-name": nameOf(paragraphStyleNames.contentsTitle.office) };
  const entryStyle = { "text:style-name": nameOf(paragraphStyleNames.contents.office) };
  return x("text:table-of-content", { "text:name": title, "text:protected": "true" }, [
    x("text:table-of-content-source", { "text:outline-level": 1 }, [
      x("text:index-title-template", titleStyle, [title]),
      x("text:table-of-content-entry-template", { "text:outline-level": 1, ...entryStyle }, [
        x("text:index-entry-link-start"),
        x("text:index-entry-text"),
        x("text:index-entry-link-end"),
      ]),
    ]),
    x("text:index-body", [
      x("text:index-title", { "text:name": `${title}_titre` }, [paragraph("contentsTitle", [title])]),
      ...entries.map(({ anchor, content }) => {
        const target = { "xlink:type": "simple", "xlink:href": `#${anchor}` };
        return paragraph("contents", [x("text:a", target, phrasesToOpenDocument(content))]);
      }),
    ]),
  ]);
}

type Inside = {
  opening: ParagraphStyle;
  style: ParagraphStyle;
  quoted: boolean;
  listed: boolean;
  held: Set<ParagraphStyle>;
};

function blocksToOpenDocument(blocks: readonly BlockContent[], inside: Inside): Xml[] {
  return blocks.flatMap((block, index) => {
    if (block.type === "list") return [list(block, inside)];
    if (block.type === "blockquote")
      return blocksToOpenDocument(block.children as BlockContent[], {
        ...inside,
        opening: "quotation",
        style: "quotation",
        quoted: true,
      });
    if (block.type !== "paragraph") return [];
    const style = index === 0 ? inside.opening : inside.style;
    const words = phrasesToOpenDocument(block.children);
    const next = blocks[index + 1];
    if (inside.listed || next === undefined || next.type === "paragraph") return [paragraph(style, words)];
    inside.held.add(style);
    return [x("text:p", { "text:style-name": heldName(style) }, words)];
  });
}

function list({ ordered, children }: List, inside: Inside): Xml {
  const style = inside.quoted ? "quotedList" : "list";
  const within: Inside = { ...inside, opening: style, style, listed: true };
  const name = listNames[ordered ? "numbers" : "bullets"][inside.quoted ? "quoted" : "plain"];
  const items = children.map((item) =>
    x("text:list-item", blocksToOpenDocument(item.children as BlockContent[], within)),
  );
  return x("text:list", { "text:style-name": nameOf(name) }, items);
}

export function paragraph(style: ParagraphStyle, children: readonly Xml[]): Xml {
  return x("text:p", { "text:style-name": nameOf(paragraphStyleNames[style].office) }, children);
}
