import type { Token } from "markdown-it";
import type { BlockContent, ListItem, PhrasingContent } from "mdast";
import { syntax } from "./syntax.ts";

/** Reads a text as mdast as it was typed: lists and quotations of any shape, and each stretch of words under its marks. */
export function readText(markdown: string): BlockContent[] {
  return blocks(syntax.parse(markdown, {}).values());
}

/** The blocks until the end of what is open. The iterator is shared: who is inside reads on, and hands back. */
function blocks(tokens: ArrayIterator<Token>): BlockContent[] {
  const found: BlockContent[] = [];
  for (const token of tokens) {
    if (token.nesting < 0) break;
    if (token.type === "inline") found.push({ type: "paragraph", children: phrasing(token.children ?? []) });
    else if (token.type === "paragraph_open") found.push(...blocks(tokens));
    else if (token.type === "blockquote_open") found.push({ type: "blockquote", children: blocks(tokens) });
    else found.push({ type: "list", ordered: token.type === "ordered_list_open", children: items(tokens) });
  }
  return found;
}

function items(tokens: ArrayIterator<Token>): ListItem[] {
  const found: ListItem[] = [];
  for (const token of tokens) {
    if (token.nesting < 0) break;
    found.push({ type: "listItem", children: blocks(tokens) });
  }
  return found;
}

/** Marks may be opened thousands deep within each other: what counts for a stretch of words is which are open, once. */
function phrasing(tokens: Token[]): PhrasingContent[] {
  const found: PhrasingContent[] = [];
  let address: string | null = null;
  let strong = 0;
  let emphasis = 0;
  for (const token of tokens) {
    if (token.tag === "a") address = token.nesting > 0 ? String(token.attrGet("href")) : null;
    else if (token.tag === "strong") strong += token.nesting;
    else if (token.tag === "em") emphasis += token.nesting;
    else {
      let node = words(token);
      if (emphasis > 0) node = { type: "emphasis", children: [node] };
      if (strong > 0) node = { type: "strong", children: [node] };
      if (address !== null) node = { type: "link", url: address, children: [node] };
      found.push(node);
    }
  }
  return found;
}

function words(token: Token): PhrasingContent {
  if (token.tag === "br") return { type: "text", value: " " };
  if (token.tag === "sup") return { type: "superscript", children: [{ type: "text", value: token.content }] };
  return { type: "text", value: token.content };
}
