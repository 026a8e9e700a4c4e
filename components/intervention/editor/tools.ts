import { lift, toggleMark, wrapIn } from "prosemirror-commands";
import type { NodeType } from "prosemirror-model";
import { liftListItem, wrapInList } from "prosemirror-schema-list";
import type { Command, EditorState } from "prosemirror-state";
import type { Tool } from "./editor-port.ts";
import { schema } from "./schema.ts";

const { bulletList, orderedList, listItem, blockquote } = schema.nodes;

/** What each button of the toolbar does; `link` needs an address and is apart (see `setLink`). */
export const commands = {
  strong: toggleMark(schema.marks.strong),
  emphasis: toggleMark(schema.marks.emphasis),
  superscript: toggleMark(schema.marks.superscript),
  bulletList: toggleList(bulletList, orderedList),
  orderedList: toggleList(orderedList, bulletList),
  blockquote: (state, dispatch) =>
    isInside(state, blockquote) ? lift(state, dispatch) : wrapIn(blockquote)(state, dispatch),
} satisfies Record<Exclude<Tool, "link">, Command>;

/** Which tools the words at the cursor already have. */
export function activeTools(state: EditorState): Tool[] {
  const { from, to, empty, $from } = state.selection;
  const marks = (["strong", "emphasis", "superscript", "link"] as const).filter((name) => {
    const type = schema.marks[name];
    if (empty) return type.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
    return state.doc.rangeHasMark(from, to, type);
  });
  const blocks = (["bulletList", "orderedList", "blockquote"] as const).filter((name) =>
    isInside(state, schema.nodes[name]),
  );
  return [...marks, ...blocks];
}

/** The link under the cursor: its address, and where its words begin and end. */
export function linkAt(state: EditorState): { href: string; from: number; to: number } | null {
  const { $from } = state.selection;
  const { link } = schema.marks;
  const mark = link.isInSet($from.marks()) ?? ($from.nodeAfter ? link.isInSet($from.nodeAfter.marks) : undefined);
  if (!mark) return null;
  let from = $from.start();
  let found: { href: string; from: number; to: number } | null = null;
  $from.parent.forEach((child, offset) => {
    const start = $from.start() + offset;
    if (!mark.isInSet(child.marks)) return;
    if (found && found.to === start) found = { ...found, to: start + child.nodeSize };
    else if (start <= $from.pos) {
      from = start;
      found = { href: String(mark.attrs.href), from, to: start + child.nodeSize };
    }
  });
  return found;
}

/** Links the selected words, changes the link under the cursor, or takes it off (null). */
export function setLink(href: string | null): Command {
  return (state, dispatch) => {
    const { link } = schema.marks;
    const { from, to, empty } = state.selection;
    const range = empty ? linkAt(state) : { from, to };
    if (!dispatch) return true;
    const tr = state.tr;
    if (range) tr.removeMark(range.from, range.to, link);
    if (range && href !== null) tr.addMark(range.from, range.to, link.create({ href }));
    if (!range && href !== null) tr.replaceSelectionWith(schema.text(href, [link.create({ href })]), false);
    dispatch(tr);
    return true;
  };
}

function toggleList(wanted: NodeType, other: NodeType): Command {
  return (state, dispatch) => {
    const list = innermostList(state);
    if (list?.type === wanted) return liftListItem(listItem)(state, dispatch);
    if (list?.type !== other) return wrapInList(wanted)(state, dispatch);
    dispatch?.(state.tr.setNodeMarkup(list.at, wanted));
    return true;
  };
}

function innermostList(state: EditorState): { type: NodeType; at: number } | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const { type } = $from.node(depth);
    if (type === bulletList || type === orderedList) return { type, at: $from.before(depth) };
  }
  return null;
}

function isInside(state: EditorState, type: NodeType): boolean {
  const { $from } = state.selection;
  return Array.from({ length: $from.depth }, (_, depth) => $from.node(depth + 1)).some((node) => node.type === type);
}
