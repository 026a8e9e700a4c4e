import type { ListItem, Parents, Root, Text } from "mdast";
import { defaultHandlers, type Info, type State, toMarkdown } from "mdast-util-to-markdown";
import { escaped } from "./escaped.ts";
import { normalRoot } from "./normal-form.ts";
import { superscriptToMarkdown } from "./superscript.ts";

// Apart from what reads texts (text.ts): whoever writes them needs it at once, and it weighs a fifth.

/** Writes mdast as the Markdown that is stored. Reading it again gives the same tree; writing that, the same text. */
export function serializeText(root: Root): string {
  return serializeNormal(normalRoot(root));
}

/** The same for a tree that is in normal form already. */
export function serializeNormal(root: Root): string {
  return toMarkdown(root, {
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
