import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from "pdf-lib";
import { type PageText, readPageText, streamText } from "./read-pdf-page.ts";

/** An element of a tagged PDF as assistive technologies meet it: "H1", "P", "L"…, with its text where it stands. */
export type Tagged = { role: string; alt: string | null; children: (Tagged | Piece)[] };
/** Text that is drawn in one go: a line, or what is set otherwise within it. Pages are counted from 1. */
export type Piece = { text: string; page: number };
export type Bookmark = { title: string; children: Bookmark[] };

/** A PDF as ISO 32000-1 has a program read it: the structure in its order, and the text that is marked as each part of it. */
type ReadPdf = {
  structure: Tagged;
  bookmarks: Bookmark[];
  info: {
    title: string | undefined;
    author: string | undefined;
    keywords: string | undefined;
    created: Date | undefined;
  };
  /** The metadata in XML. */
  xmp: string;
  language: string | null;
  isTagged: boolean;
  /** Whether a window is called after the title. */
  showsTitle: boolean;
  /** Of each page, what is printed outside the structure, in lines: its running header and its footer. */
  frames: string[][];
  /** The order in which Tab visits each page that has links: "/S" for that of the structure. */
  tabOrders: string[];
  links: { url: string | null; description: string | null }[];
  fonts: { name: string; isEmbedded: boolean }[];
};

type Pages = ReadonlyMap<PDFRef, PageText & { number: number }>;

export async function readPdf(file: Uint8Array): Promise<ReadPdf> {
  const document = await PDFDocument.load(file, { updateMetadata: false });
  const { catalog, context } = document;
  const pages: Pages = new Map(
    document.getPages().map((page, index) => [page.ref, { ...readPageText(page), number: index + 1 }]),
  );
  const linked = document.getPages().filter(({ node }) => node.Annots() !== undefined);
  return {
    structure: elementOf(catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict), pages),
    bookmarks: bookmarksIn(catalog.lookup(PDFName.of("Outlines"), PDFDict)),
    info: {
      title: document.getTitle(),
      author: document.getAuthor(),
      keywords: document.getKeywords(),
      created: document.getCreationDate(),
    },
    xmp: Buffer.from(streamText(catalog.lookup(PDFName.of("Metadata"))), "latin1").toString("utf8"),
    language: wordsIn(catalog, "Lang"),
    isTagged: isTrue(catalog, "MarkInfo", "Marked"),
    showsTitle: isTrue(catalog, "ViewerPreferences", "DisplayDocTitle"),
    frames: [...pages.values()].map(({ artifacts }) => artifacts.split("\n").filter((line) => line !== "")),
    tabOrders: linked.map(({ node }) => String(node.lookup(PDFName.of("Tabs")))),
    links: linked.flatMap(({ node }) => dictsIn(node.Annots()).map(linkOf)),
    fonts: context.enumerateIndirectObjects().flatMap(([, object]) => fontIn(object)),
  };
}

/** Every element of a role, at whatever depth, in the order in which they are read. */
export function allTagged(role: RegExp, within: Tagged): Tagged[] {
  const inside = within.children.flatMap((child) => ("text" in child ? [] : allTagged(role, child)));
  return role.test(within.role) ? [within, ...inside] : inside;
}

/** What an element says: blocks apart, phrases together, words that a line has divided whole again. No bullet or number of a list. */
export function taggedText({ role, children }: Tagged): string {
  if (role === "Lbl") return "";
  const text = children.map((child) => ("text" in child ? child.text : taggedText(child))).join("");
  return phrases.has(role) ? text : `${text.replaceAll("\u00ad", "")}\n`;
}

/** All that an element says, in the pieces in which it is drawn. */
export function piecesOf(element: Tagged): Piece[] {
  return element.children.flatMap((child) => ("text" in child ? [child] : piecesOf(child)));
}

const phrases = new Set(["Span", "Strong", "Em", "Link"]);

function elementOf(element: PDFDict, pages: Pages): Tagged {
  const page = element.get(PDFName.of("Pg"));
  return {
    role: element.lookupMaybe(PDFName.of("S"), PDFName)?.decodeText() ?? "",
    alt: wordsIn(element, "Alt"),
    children: rejoined(listIn(element, "K").flatMap((kid) => childOf(kid, pages, page))),
  };
}

/** A phrase that the end of a page has cut in two is one. */
function rejoined(children: Tagged["children"]): Tagged["children"] {
  const whole: Tagged["children"] = [];
  for (const child of children) {
    const before = whole.at(-1);
    if (before && !("text" in before) && !("text" in child) && isContinued(before, child))
      before.children.push(...child.children);
    else whole.push(child);
  }
  return whole;
}

function isContinued(before: Tagged, after: Tagged): boolean {
  const turned = (piecesOf(before).at(-1)?.page ?? 0) < (piecesOf(after).at(0)?.page ?? 0);
  return turned && phrases.has(before.role) && before.role === after.role;
}

/** An element, or text of the page that is named: ISO 32000-1, 14.7.4. */
function childOf(kid: PDFObject, pages: Pages, page: PDFObject | undefined): (Tagged | Piece)[] {
  if (kid instanceof PDFNumber) return [pieceAt(kid, pages, page)];
  if (!(kid instanceof PDFDict)) return [];
  const type = kid.lookupMaybe(PDFName.of("Type"), PDFName)?.decodeText();
  if (type === "OBJR") return [];
  if (type === "MCR")
    return [pieceAt(kid.lookup(PDFName.of("MCID"), PDFNumber), pages, kid.get(PDFName.of("Pg")) ?? page)];
  return [elementOf(kid, pages)];
}

/** @throws Error where the structure points at what is on no page */
function pieceAt(id: PDFNumber, pages: Pages, reference: PDFObject | undefined): Piece {
  const page = reference instanceof PDFRef ? pages.get(reference) : undefined;
  const text = page?.marked.get(id.asNumber());
  if (page === undefined || text === undefined) throw new Error(`Nothing is marked ${id} on page ${reference}.`);
  return { text, page: page.number };
}

function bookmarksIn(parent: PDFDict): Bookmark[] {
  const bookmarks: Bookmark[] = [];
  let next = parent.lookupMaybe(PDFName.of("First"), PDFDict);
  while (next) {
    bookmarks.push({ title: wordsIn(next, "Title") ?? "", children: bookmarksIn(next) });
    next = next.lookupMaybe(PDFName.of("Next"), PDFDict);
  }
  return bookmarks;
}

function linkOf(annotation: PDFDict): ReadPdf["links"][number] {
  const action = annotation.lookupMaybe(PDFName.of("A"), PDFDict);
  return { url: action ? wordsIn(action, "URI") : null, description: wordsIn(annotation, "Contents") };
}

function fontIn(object: PDFObject): ReadPdf["fonts"] {
  if (!(object instanceof PDFDict) || object.get(PDFName.of("Type")) !== PDFName.of("FontDescriptor")) return [];
  return [
    {
      name: object
        .lookup(PDFName.of("FontName"), PDFName)
        .decodeText()
        .replace(/^[A-Z]{6}\+/, ""),
      isEmbedded: ["FontFile2", "FontFile3"].some((file) => object.has(PDFName.of(file))),
    },
  ];
}

function isTrue(catalog: PDFDict, group: string, key: string): boolean {
  return catalog.lookup(PDFName.of(group), PDFDict).lookup(PDFName.of(key)) === PDFBool.True;
}

function wordsIn(dict: PDFDict, key: string): string | null {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null;
}

/** What stands there, alone or in an array. */
function listIn(dict: PDFDict, key: string): PDFObject[] {
  const value = dict.lookup(PDFName.of(key));
  if (value instanceof PDFArray) return value.asArray().map((_, index) => value.lookup(index) as PDFObject);
  return value === undefined ? [] : [value];
}

function dictsIn(array: PDFArray | undefined): PDFDict[] {
  return (array?.asArray() ?? []).map((_, index) => array?.lookup(index, PDFDict) as PDFDict);
}
