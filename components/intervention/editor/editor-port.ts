import type { Root } from "mdast";
import type { Corrector } from "#domain/french/typography.ts";

// What the screen and the editor say to each other. No dependency: the editor itself is loaded apart.

export type Tool = "strong" | "emphasis" | "superscript" | "bulletList" | "orderedList" | "blockquote" | "link";

/** Where the caret goes when a text is opened. */
export type Caret =
  | { at: "start" | "end" }
  /** Over these words, or at the start of a text that does not have them. */
  | { at: "words"; words: string }
  /** Where it was: the text has moved in the page. */
  | { at: "kept" }
  | { at: "point"; x: number; y: number }
  | { at: "range"; from: { x: number; y: number }; to: { x: number; y: number } }
  /** From the text above or below, under the same horizontal place. */
  | { at: "firstLine" | "lastLine"; x: number };

export type EditorOrder =
  | "next"
  | "split"
  | "merge"
  | "moveUp"
  | "moveDown"
  | "pickSpeaker"
  | "save"
  | "link"
  | "removeEmpty";

/** As it is stored, and as it is read. */
export type Words = { markdown: string; root: Root };

export type EditorPort = {
  /** Stands at the head of the first line: who speaks. */
  head: HTMLElement;
  label: string;
  onChange: (markdown: string) => void;
  onBlur: () => void;
  onTools: (active: Tool[]) => void;
  /** The caret runs off the text. */
  onLeave: (caret: Caret, to: "previous" | "next") => void;
  onOrder: (order: EditorOrder) => void;
  /** Asked for when something is pasted. */
  loadCorrector: () => Promise<Corrector>;
  /** The typography of what was pasted has been changed. */
  onPasteCorrected: () => void;
};

export type Editor = {
  focus: (caret: Caret | null) => void;
  /** Another text, as after a conflict; what was typed remains in the undo history. */
  setText: (words: Words) => void;
  run: (tool: Exclude<Tool, "link">) => void;
  link: () => string | null;
  setLink: (href: string | null) => void;
  /** The text before the cursor, and after it. */
  cut: () => { before: string; after: string };
  hasFocus: () => boolean;
  destroy: () => void;
};
