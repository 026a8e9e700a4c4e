import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { toMarkdown } from "mdast-util-to-markdown";
import { boundedSyntax, withoutDeepNesting } from "./bounds.ts";
import { normalRoot } from "./normal-form.ts";
import { parseProse } from "./prose.ts";
import { superscriptFromMarkdown, superscriptSyntax, superscriptToMarkdown } from "./superscript.ts";

export { safeAddress } from "./normal-form.ts";

// The text of an intervention: a small subset of CommonMark (paragraphs, bold, italic, superscript, lists, quotation,
// links), and nothing else. What is not in it is read as plain text, so no word is lost and no markup gets through.

/** In characters. About fifty printed pages. */
export const maxTextLength = 150_000;

const notInTheSubset = [
  "autolink",
  "codeFenced",
  "codeIndented",
  "codeText",
  "definition",
  "hardBreakEscape",
  "headingAtx",
  "htmlFlow",
  "htmlText",
  "labelStartImage",
  "setextUnderline",
  "thematicBreak",
];

/** Reads a text as mdast, in normal form: paragraphs, lists and quotations; strong, emphasis, superscript, link, text. */
export function parseText(markdown: string): Root {
  return normalRoot(parseProse(markdown) ?? parseMarked(markdown));
}

function parseMarked(markdown: string): Root {
  return fromMarkdown(withoutDeepNesting(markdown), {
    extensions: [superscriptSyntax, boundedSyntax, { disable: { null: notInTheSubset } }],
    mdastExtensions: [superscriptFromMarkdown],
  });
}

/** Writes mdast as the Markdown that is stored. Reading it again gives the same tree; writing that, the same text. */
export function serializeText(root: Root): string {
  return toMarkdown(normalRoot(root), {
    bullet: "-",
    listItemIndent: "one",
    resourceLink: true,
    extensions: [superscriptToMarkdown],
  }).trimEnd();
}

/** The normal form of a text: what is stored. */
export function normalText(markdown: string): string {
  return serializeText(parseText(markdown));
}

/** The words alone, one line for each paragraph. */
export function plainText(markdown: string): string {
  return lines(parseText(markdown)).join("\n");
}

function lines(node: Nodes): string[] {
  if (node.type === "paragraph") return [words(node)];
  return "children" in node ? node.children.flatMap(lines) : [];
}

function words(node: Nodes): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(words).join("") : "";
}
