import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { superscriptFromMarkdown, superscriptSyntax } from "#domain/intervention/superscript.ts";
import type { DocumentChapter, RecapDocument } from "#domain/recap/document.ts";
import type { FileFormatName } from "#domain/recap/formats.ts";
import { bareWords } from "./read-html.ts";
import { readMail } from "./read-mail.ts";

/** What a recap says, whatever it is read from: words without punctuation, in reading order. */
export type ReadBack = {
  words: string[];
  /** Each heading, its words joined by a space. Those of the frame may stand among those of the recap. */
  headings: string[];
  /** Whatever stands out in bold, likewise. The names of those who speak are among it. */
  bold: string[];
  /** Anchor of the page where it goes on: only of a format that says so where it stops. */
  continuesAt?: string | undefined;
};

/** What every format has to say of this document, and in this order; only what comes before an anchor, where one is given. */
export function saidBy({ masthead, chapters: all }: RecapDocument, anchor?: string) {
  const chapters = before(all, anchor);
  const titles = chapters.flatMap(({ heading }) => (heading ? [phrase([...heading.ordinal, ...heading.title])] : []));
  const blocks = chapters.flatMap(({ passages }) => passages.flatMap((passage) => passage.blocks));
  return {
    title: phrase(masthead.title),
    headings: titles,
    names: blocks.flatMap((block) => within(block, "speakerName")).map((name) => phrase([name])),
    body: chapters.flatMap(({ heading, passages }) => [
      ...(heading ? bareWords(textOf([...heading.ordinal, ...heading.title])) : []),
      ...passages.flatMap((passage) => bareWords(textOf(passage.blocks))),
    ]),
  };
}

function before(chapters: readonly DocumentChapter[], anchor: string | undefined): readonly DocumentChapter[] {
  const at = chapters.findIndex(
    (it) => it.anchor === anchor || it.passages.some((passage) => passage.anchor === anchor),
  );
  const last = chapters[at];
  if (last === undefined) return chapters;
  if (last.anchor === anchor) return chapters.slice(0, at);
  const passages = last.passages.slice(
    0,
    last.passages.findIndex((passage) => passage.anchor === anchor),
  );
  return [...chapters.slice(0, at), { ...last, passages }];
}

/** How each format is read back, by the ending of its name. A format that nobody reads back does not compile. */
export const readers = {
  eml: readMail,
  md: (file) => readMarkdown(file.toString("utf8")),
} satisfies Record<FileFormatName, (file: Buffer) => ReadBack | Promise<ReadBack>>;

function readMarkdown(markdown: string): ReadBack {
  const root = fromMarkdown(markdown, {
    extensions: [superscriptSyntax],
    mdastExtensions: [superscriptFromMarkdown],
  });
  return {
    words: bareWords(textOf(root.children)),
    headings: within(root, "heading").map((heading) => phrase([heading])),
    bold: within(root, "strong").map((strong) => phrase([strong])),
  };
}

function phrase(nodes: readonly Nodes[]): string {
  return bareWords(textOf(nodes)).join(" ");
}

function within(node: Nodes, type: Nodes["type"]): Nodes[] {
  if (node.type === type) return [node];
  return "children" in node ? node.children.flatMap((child) => within(child, type)) : [];
}

/** Blocks apart, phrases together. */
function textOf(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) => {
      if ("value" in node) return node.value;
      if (!("children" in node)) return "";
      return textOf(node.children) + (isPhrase(node) ? "" : "\n");
    })
    .join("");
}

function isPhrase({ type }: Nodes): boolean {
  return ["strong", "emphasis", "superscript", "link", "speakerName"].includes(type);
}
