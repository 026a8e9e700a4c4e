import type { MarkdownIt, StateInline } from "markdown-it";
import type { Text } from "mdast";
import type { Options as ToMarkdownExtension } from "mdast-util-to-markdown";
import { escaped } from "./escaped.ts";

// Superscript in the record's Markdown: `1^re^ séquence`. It holds plain text only, on one line; `\^` is a caret.

export interface Superscript {
  type: "superscript";
  children: Text[];
}

declare module "mdast" {
  interface PhrasingContentMap {
    superscript: Superscript;
  }
  interface RootContentMap {
    superscript: Superscript;
  }
}

/** A backslash keeps the caret that follows it from closing. */
const marked = /\^((?:[^\\^\n]|\\[^\n])+)\^/y;

/** For markdown-it: what a superscript looks like. Its token has the words. */
export function superscriptSyntax(markdownIt: MarkdownIt): void {
  markdownIt.inline.ruler.push("superscript", readSuperscript);
}

/** For mdast-util-to-markdown: how it is written. */
export const superscriptToMarkdown: ToMarkdownExtension = {
  unsafe: [{ character: "^", inConstruct: "phrasing" }],
  handlers: {
    superscript(node: Superscript, _parent, state, info) {
      const exit = state.enter("phrasing");
      const value = node.children.map((text) => text.value).join("");
      const inside = escaped(value, state, { ...info, before: "^", after: "^" });
      exit();
      return `^${inside}^`;
    },
  },
};

function readSuperscript(state: StateInline, silent: boolean): boolean {
  marked.lastIndex = state.pos;
  const words = marked.exec(state.src)?.[1];
  if (words === undefined || marked.lastIndex > state.posMax) return false;
  if (!silent) state.push("superscript", "sup", 0).content = state.md.utils.unescapeAll(words);
  state.pos = marked.lastIndex;
  return true;
}
