import type { Text } from "mdast";
import type { Extension as FromMarkdownExtension } from "mdast-util-from-markdown";
import type { Options as ToMarkdownExtension } from "mdast-util-to-markdown";
import type { Code, Construct, Effects, Extension, State } from "micromark-util-types";

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

declare module "micromark-util-types" {
  interface TokenTypeMap {
    superscript: "superscript";
    superscriptMarker: "superscriptMarker";
  }
}

const caret = 94;
const backslash = 92;

const construct: Construct = { name: "superscript", tokenize };

/** For micromark: what a superscript looks like. */
export const superscriptSyntax: Extension = { text: { [caret]: construct } };

/** For mdast-util-from-markdown: the node it gives. */
export const superscriptFromMarkdown: FromMarkdownExtension = {
  enter: {
    superscript(token) {
      this.enter({ type: "superscript", children: [] }, token);
    },
  },
  exit: {
    superscript(token) {
      this.exit(token);
    },
  },
};

/** For mdast-util-to-markdown: how it is written. */
export const superscriptToMarkdown: ToMarkdownExtension = {
  unsafe: [{ character: "^", inConstruct: "phrasing" }],
  handlers: {
    superscript(node: Superscript, _parent, state, info) {
      const exit = state.enter("phrasing");
      const value = node.children.map((text) => text.value).join("");
      const inside = state.safe(value, { ...info, before: "^", after: "^" });
      exit();
      return `^${inside}^`;
    },
  },
};

function tokenize(effects: Effects, ok: State, nok: State): State {
  return open;

  function open(code: Code) {
    effects.enter("superscript");
    marker(code);
    return first;
  }

  function first(code: Code) {
    if (code === caret || endsLine(code)) return nok(code);
    effects.enter("chunkString", { contentType: "string" });
    return inside(code);
  }

  function inside(code: Code): State | undefined {
    if (endsLine(code)) return nok(code);
    if (code === caret) return close(code);
    effects.consume(code);
    return code === backslash ? escaped : inside;
  }

  function escaped(code: Code): State | undefined {
    if (code !== caret && code !== backslash) return inside(code);
    effects.consume(code);
    return inside;
  }

  function close(code: Code) {
    effects.exit("chunkString");
    marker(code);
    effects.exit("superscript");
    return ok;
  }

  function marker(code: Code) {
    effects.enter("superscriptMarker");
    effects.consume(code);
    effects.exit("superscriptMarker");
  }
}

/** The end of the text, or one of micromark's codes for line endings (-5 to -3). */
function endsLine(code: Code): boolean {
  return code === null || (code < -2 && code > -6);
}
