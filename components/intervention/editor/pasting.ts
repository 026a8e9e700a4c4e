import { closeHistory } from "prosemirror-history";
import { DOMParser as DocumentParser, type Mark, type Slice } from "prosemirror-model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { raisedRun } from "#domain/french/runs.ts";
import type { Corrector } from "#domain/french/typography.ts";
import { safeAddress } from "#domain/intervention/normal-form.ts";
import type { EditorPort } from "./editor-port.ts";
import { cleanPastedHtml, paragraphsOf } from "./paste.ts";
import { schema } from "./schema.ts";
import { setLink } from "./tools.ts";

type Range = { from: number; to: number };

/** Where what was pasted stands, until its typography is corrected. */
const pasted = new PluginKey<readonly Range[]>("pasted");
const corrected = "corrected";

/** As it was last copied from a text of this page: what is moved about was typed here, and stays as it is. */
let copiedHere: string | null = null;

/** What is pasted comes in clean, then its typography is corrected, in a step of its own that Ctrl+Z takes back. */
export function pasting(port: EditorPort): Plugin<readonly Range[]> {
  let isFromHere = false;
  return new Plugin<readonly Range[]>({
    key: pasted,
    state: {
      init: () => [],
      apply(transaction, before) {
        if (transaction.getMeta(pasted) === corrected) return [];
        const moved = transaction.docChanged ? before.flatMap((range) => movedBy(transaction, range)) : before;
        return transaction.getMeta("paste") && !isFromHere ? [...moved, ...changedBy(transaction)] : moved;
      },
    },
    view: () => ({
      update(view, before) {
        if ((pasted.getState(view.state)?.length ?? 0) > (pasted.getState(before)?.length ?? 0))
          void correct(view, port);
      },
    }),
    props: {
      transformPastedHTML: cleanPastedHtml,
      clipboardTextParser(text, context) {
        const box = document.createElement("div");
        box.append(
          ...paragraphsOf(text).map((line) => {
            const paragraph = document.createElement("p");
            paragraph.textContent = line;
            return paragraph;
          }),
        );
        return DocumentParser.fromSchema(schema).parseSlice(box, { preserveWhitespace: true, context });
      },
      clipboardTextSerializer(slice) {
        copiedHere = textOf(slice);
        return copiedHere;
      },
      handlePaste(view, event) {
        const text = event.clipboardData?.getData("text/plain") ?? "";
        isFromHere = text.replaceAll("\r\n", "\n") === copiedHere;
        // A step of its own, even right after a word was typed.
        view.dispatch(closeHistory(view.state.tr));
        const address = safeAddress(text.trim());
        if (address === null || view.state.selection.empty) return false;
        return setLink(address)(view.state, view.dispatch);
      },
    },
  });
}

async function correct(view: EditorView, port: EditorPort): Promise<void> {
  const corrector = await port.loadCorrector().catch(() => null);
  // Without the corrector what was pasted stays as it came: « Corriger la typographie » offers it again.
  if (!corrector || view.isDestroyed) return;
  const transaction = correction(view.state, pasted.getState(view.state) ?? [], corrector);
  view.dispatch(closeHistory(transaction.setMeta(pasted, corrected)));
  if (transaction.docChanged) port.onPasteCorrected();
}

/** The typography of what stands in the ranges. The words around are seen by the rules, and stay. */
function correction(state: EditorState, ranges: readonly Range[], corrector: Corrector): Transaction {
  const transaction = state.tr;
  state.doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    const runs: PastedRun[] = [];
    node.forEach((child, offset) => {
      runs.push(...cut(at + 1 + offset, child.text ?? "", child.marks, ranges));
    });
    if (runs.every(({ kept }) => kept)) return false;
    for (const [index, words] of corrector(runs).entries()) {
      const run = runs[index];
      if (!run || run.kept || run.text === words) continue;
      const from = transaction.mapping.map(run.from, 1);
      const to = transaction.mapping.map(run.to, -1);
      if (words === "") transaction.delete(from, to);
      else transaction.replaceWith(from, to, schema.text(words, run.marks));
    }
    return false;
  });
  return transaction;
}

type PastedRun = Range & { text: string; marks: readonly Mark[]; kept: boolean };

/** Cuts the words of a node where what was pasted begins and ends. */
function cut(from: number, text: string, marks: readonly Mark[], ranges: readonly Range[]): PastedRun[] {
  const to = from + text.length;
  const edges = [from, to, ...ranges.flatMap((range) => [range.from, range.to])].filter((at) => at >= from && at <= to);
  const inOrder = [...new Set(edges)].sort((a, b) => a - b);
  return inOrder.slice(1).map((end, index) => {
    const start = inOrder[index] ?? from;
    const isPasted = ranges.some((range) => range.from <= start && end <= range.to);
    const words = text.slice(start - from, end - from);
    const run = schema.marks.superscript.isInSet(marks) ? raisedRun(words) : { text: words };
    return { from: start, to: end, marks, text: run.text, kept: run.kept === true || !isPasted };
  });
}

function changedBy(transaction: Transaction): Range[] {
  return transaction.mapping.maps.flatMap((map, index) => {
    const after = transaction.mapping.slice(index + 1);
    const ranges: Range[] = [];
    map.forEach((_from, _to, from, to) => {
      ranges.push({ from: after.map(from, 1), to: after.map(to, -1) });
    });
    return ranges.filter(({ from, to }) => from < to);
  });
}

function movedBy({ mapping }: Transaction, { from, to }: Range): Range[] {
  const moved = { from: mapping.map(from, 1), to: mapping.map(to, -1) };
  return moved.from < moved.to ? [moved] : [];
}

function textOf({ content }: Slice): string {
  return content.textBetween(0, content.size, "\n\n");
}
