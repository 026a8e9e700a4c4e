import { history } from "prosemirror-history";
import type { Node } from "prosemirror-model";
import { EditorState, Plugin, Selection, TextSelection } from "prosemirror-state";
import { Decoration, DecorationSet, EditorView } from "prosemirror-view";
import { toDocument, toMarkdown } from "./convert.ts";
import type { Caret, Editor, EditorPort, Words } from "./editor-port.ts";
import { keyPlugins } from "./keys.ts";
import { pasting } from "./pasting.ts";
import { schema } from "./schema.ts";
import { activeTools, commands, linkAt, setLink } from "./tools.ts";

/** What was undone and redone in each text of this page, kept while another is being written. */
const memory = new Map<string, { state: EditorState; markdown: string }>();

/** Makes `place` a text that can be written in. It takes the room of the same text as it was read. */
export function mountEditor(place: HTMLElement, id: string, words: Words, port: EditorPort): Editor {
  const plugins = [headOfLine(port.head), ...keyPlugins(port), history(), pasting(port)];
  let stored = words.markdown;
  const view = new EditorView(place, {
    state: remembered(id, words, plugins),
    attributes: {
      class: "record-text",
      role: "textbox",
      "aria-multiline": "true",
      "aria-label": port.label,
      lang: "fr",
      spellcheck: "true",
    },
    handleDOMEvents: { blur: port.onBlur },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      port.onTools(activeTools(view.state));
      if (!transaction.docChanged) return;
      const next = toMarkdown(view.state.doc.content);
      if (next === stored) return;
      stored = next;
      port.onChange(next);
    },
  });

  return {
    focus(caret) {
      view.focus();
      if (caret) view.dispatch(view.state.tr.setSelection(selectionFor(view, caret)).scrollIntoView());
      else port.onTools(activeTools(view.state));
    },
    setText({ markdown, root }) {
      if (markdown === stored) return;
      stored = markdown;
      const { doc, tr } = view.state;
      view.dispatch(tr.replaceWith(0, doc.content.size, toDocument(root).content));
    },
    run(tool) {
      commands[tool](view.state, view.dispatch);
      view.focus();
    },
    link: () => linkAt(view.state)?.href ?? null,
    setLink(href) {
      setLink(href)(view.state, view.dispatch);
      view.focus();
    },
    cut() {
      const { doc } = view.state;
      const caret = caretOf(view);
      return {
        before: toMarkdown(doc.slice(0, caret).content),
        after: toMarkdown(doc.slice(caret, doc.content.size).content),
      };
    },
    hasFocus: () => view.hasFocus(),
    destroy() {
      memory.set(id, { state: view.state, markdown: stored });
      view.destroy();
    },
  };
}

function remembered(id: string, { markdown, root }: Words, plugins: Plugin[]): EditorState {
  const before = memory.get(id);
  if (before?.markdown === markdown) return before.state.reconfigure({ plugins });
  return EditorState.create({ doc: toDocument(root), plugins });
}

/** Who speaks, at the head of the first line; above it where the text opens with a list or a quotation. */
function headOfLine(head: HTMLElement): Plugin {
  return new Plugin({
    props: {
      decorations(state) {
        const inLine = state.doc.firstChild?.type === schema.nodes.paragraph;
        const widget = Decoration.widget(inLine ? 1 : 0, head, {
          key: inLine ? "head" : "head above",
          side: -1,
          ignoreSelection: true,
          stopEvent: () => true,
        });
        return DecorationSet.create(state.doc, [widget]);
      },
    },
  });
}

/** Where the browser shows it, or where the selection begins: the editor is told a moment after an arrow is pressed. */
function caretOf(view: EditorView): number {
  const shown = getSelection();
  if (!shown?.anchorNode || !shown.focusNode || !view.dom.contains(shown.anchorNode)) return view.state.selection.from;
  const anchor = view.posAtDOM(shown.anchorNode, shown.anchorOffset);
  return Math.min(anchor, view.posAtDOM(shown.focusNode, shown.focusOffset));
}

function selectionFor(view: EditorView, caret: Caret): Selection {
  const { doc } = view.state;
  const start = Selection.atStart(doc);
  const end = Selection.atEnd(doc);
  const at = (x: number, y: number) => view.posAtCoords({ left: x, top: y })?.pos;
  if (caret.at === "kept") return view.state.selection;
  if (caret.at === "start") return start;
  if (caret.at === "words") return around(doc, caret.words) ?? start;
  if (caret.at === "range") {
    const from = at(caret.from.x, caret.from.y);
    const to = at(caret.to.x, caret.to.y);
    return from === undefined || to === undefined ? end : TextSelection.between(doc.resolve(from), doc.resolve(to));
  }
  if (caret.at === "point") return near(doc, at(caret.x, caret.y)) ?? end;
  if (caret.at !== "firstLine" && caret.at !== "lastLine") return end;
  const box = view.coordsAtPos(caret.at === "firstLine" ? start.from : end.to);
  return near(doc, at(caret.x, (box.top + box.bottom) / 2)) ?? end;
}

function around(doc: Node, words: string): Selection | null {
  let found: Selection | null = null;
  doc.descendants((node, pos) => {
    if (found || !node.isTextblock) return found === null;
    const from = pos + 1 + node.textContent.indexOf(words);
    if (from > pos) found = TextSelection.create(doc, from, from + words.length);
    return false;
  });
  return found;
}

function near(doc: Node, pos: number | undefined): Selection | null {
  return pos === undefined ? null : Selection.near(doc.resolve(pos));
}
