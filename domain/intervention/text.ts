import type { Nodes, Root } from "mdast";
import { remembering } from "../remembering.ts";
import { normalRoot } from "./normal-form.ts";
import { normalProse } from "./prose.ts";
import { readText } from "./read-text.ts";
import { serializeNormal } from "./serialize-text.ts";

// The text of an intervention: a small subset of CommonMark (paragraphs, bold, italic, superscript, lists, quotation,
// links), and nothing else. What is not in it is read as plain text, so no word is lost and no markup gets through.

/** In characters. About fifty printed pages. */
export const maxTextLength = 150_000;

/** Reads a text as mdast, in normal form: paragraphs, lists and quotations; strong, emphasis, superscript, link, text. */
export function parseText(markdown: string): Root {
  return normalProse(markdown) ?? normalRoot({ type: "root", children: readText(markdown) });
}

/** The normal form of a text: what is stored. */
export function normalText(markdown: string): string {
  return serializeNormal(parseText(markdown));
}

/** The words alone, one line for each paragraph. */
export const plainText = remembering((markdown) => lines(parseText(markdown)).join("\n"));

function lines(node: Nodes): string[] {
  if (node.type === "paragraph") return [words(node)];
  return "children" in node ? node.children.flatMap(lines) : [];
}

function words(node: Nodes): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(words).join("") : "";
}
