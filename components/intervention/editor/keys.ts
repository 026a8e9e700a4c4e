import {
  baseKeymap,
  chainCommands,
  createParagraphNear,
  liftEmptyBlock,
  newlineInCode,
  splitBlock,
} from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { inputRules, wrappingInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { liftListItem, sinkListItem, splitListItem } from "prosemirror-schema-list";
import { type Command, type EditorState, Plugin, Selection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { EditorOrder, EditorPort } from "./editor-port.ts";
import { schema } from "./schema.ts";
import { commands } from "./tools.ts";

const { listItem, bulletList, orderedList, blockquote } = schema.nodes;

export function keyPlugins(port: EditorPort): Plugin[] {
  return [
    keymap(ordersOf(port)),
    backspaceInNothing(port),
    leaving(port),
    typedAt(port),
    typedMarks(),
    keymap(writing),
    keymap(baseKeymap),
  ];
}

function ordersOf(port: EditorPort): Record<string, Command> {
  const order =
    (name: EditorOrder): Command =>
    () => {
      port.onOrder(name);
      return true;
    };
  return {
    "Mod-Enter": order("next"),
    "Mod-Shift-Enter": order("split"),
    "Mod-Shift-Backspace": order("merge"),
    "Alt-ArrowUp": order("moveUp"),
    "Alt-ArrowDown": order("moveDown"),
    "Mod-s": order("save"),
    "Mod-k": order("link"),
  };
}

const enter = chainCommands(splitListItem(listItem), newlineInCode, createParagraphNear, liftEmptyBlock, splitBlock);

const writing: Record<string, Command> = {
  Enter: enter,
  // No line breaks inside a paragraph: what looks like a new line is one.
  "Shift-Enter": enter,
  "Mod-b": commands.strong,
  "Mod-i": commands.emphasis,
  "Mod-.": commands.superscript,
  "Mod-Shift-8": commands.bulletList,
  "Mod-Shift-7": commands.orderedList,
  "Mod-Shift-9": commands.blockquote,
  "Mod-]": sinkListItem(listItem),
  "Mod-[": liftListItem(listItem),
  "Mod-z": undo,
  "Mod-y": redo,
  "Mod-Shift-z": redo,
};

/** The arrows go from one text to the next, as in one document. */
function leaving(port: EditorPort): Plugin {
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return false;
        const direction = exitOf(view, event.key);
        if (!direction) return false;
        event.preventDefault();
        const { left } = view.coordsAtPos(view.state.selection.head);
        const vertical = event.key === "ArrowUp" || event.key === "ArrowDown";
        if (direction === "previous") port.onLeave(vertical ? { at: "lastLine", x: left } : { at: "end" }, direction);
        else port.onLeave(vertical ? { at: "firstLine", x: left } : { at: "start" }, direction);
        return true;
      },
    },
  });
}

function exitOf(view: EditorView, key: string): "previous" | "next" | null {
  const { selection, doc } = view.state;
  if (!selection.empty) return null;
  const first = Selection.atStart(doc).$from;
  const last = Selection.atEnd(doc).$to;
  if (key === "ArrowLeft" && selection.head === first.pos) return "previous";
  if (key === "ArrowRight" && selection.head === last.pos) return "next";
  const inFirst = selection.$head.sameParent(first);
  const inLast = selection.$head.sameParent(last);
  if (key === "ArrowUp" && inFirst && view.endOfTextblock("up")) return "previous";
  if (key === "ArrowDown" && inLast && view.endOfTextblock("down")) return "next";
  return null;
}

/** "@" at the very beginning looks for who speaks. */
function typedAt(port: EditorPort): Plugin {
  return new Plugin({
    props: {
      handleTextInput(view, from, _to, text) {
        if (text !== "@" || from !== Selection.atStart(view.state.doc).from) return false;
        port.onOrder("pickSpeaker");
        return true;
      },
    },
  });
}

/** Backspace in a text without a word takes its intervention away. */
function backspaceInNothing(port: EditorPort): Plugin {
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        if (event.key !== "Backspace" || !isEmpty(view.state)) return false;
        port.onOrder("removeEmpty");
        return true;
      },
    },
  });
}

function typedMarks(): Plugin {
  return inputRules({
    rules: [
      wrappingInputRule(/^\s*[-•]\s$/, bulletList),
      wrappingInputRule(/^\s*1[.)]\s$/, orderedList),
      wrappingInputRule(/^\s*>\s$/, blockquote),
    ],
  });
}

function isEmpty({ doc }: EditorState): boolean {
  return doc.childCount === 1 && doc.firstChild?.isTextblock === true && doc.content.size === 2;
}
