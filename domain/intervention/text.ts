import type { ListItem, Nodes, Parents, Root, Text } from "mdast";
import { defaultHandlers, type Info, type State, toMarkdown } from "mdast-util-to-markdown";
import { escaped } from "./escaped.ts";
import { normalRoot } from "./normal-form.ts";
import { normalProse } from "./prose.ts";
import { readText } from "./read-text.ts";
import { superscriptToMarkdown } from "./superscript.ts";

export { safeAddress } from "./normal-form.ts";

// The text of an intervention: a small subset of CommonMark (paragraphs, bold, italic, superscript, lists, quotation,
// links), and nothing else. What is not in it is read as plain text, so no word is lost and no markup gets through.

/** In characters. About fifty printed pages. */
export const maxTextLength = 150_000;

/** Reads a text as mdast, in normal form: paragraphs, lists and quotations; strong, emphasis, superscript, link, text. */
export function parseText(markdown: string): Root {
  return normalProse(markdown) ?? normalRoot({ type: "root", children: readText(markdown) });
}

/** Writes mdast as the Markdown that is stored. Reading it again gives the same tree; writing that, the same text. */
export function serializeText(root: Root): string {
  return written(normalRoot(root));
}

function written(normal: Root): string {
  return toMarkdown(normal, {
    bullet: "-",
    listItemIndent: "one",
    resourceLink: true,
    extensions: [superscriptToMarkdown],
    handlers: { listItem: numbered, text: (node: Text, _parent, state, info) => escaped(node.value, state, info) },
  }).trimEnd();
}

/** An item alone in its list, which says its number: in the whole, the library would look for it at each item. */
function numbered(item: ListItem, list: Parents | undefined, state: State, info: Info): string {
  const ordered = list?.type === "list" && list.ordered === true;
  const start = 1 + (state.indexStack.at(-1) ?? 0);
  return defaultHandlers.listItem(item, { type: "list", ordered, start, children: [item] }, state, info);
}

/** The normal form of a text: what is stored. */
export function normalText(markdown: string): string {
  return written(parseText(markdown));
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
