import { attention, labelEnd } from "micromark-core-commonmark";
import type { Construct, Extension, State, TokenizeContext, Tokenizer } from "micromark-util-types";

// What keeps a text made to be slow from being slow. Nobody writes beyond these bounds: there, marks are plain text.

const mostDelimiters = 800;
const mostLinks = 200;
const mostItems = 2000;
const mostMarkers = 8;
const widestIndent = 40;

const asterisk = 42;
const underscore = 95;
const closingBracket = 93;

const boundedAttention = bounded(attention, "boundedAttention", mostDelimiters);

/** In the place of the "attention" and "labelEnd" of CommonMark, whose time grows with the square of their number. */
export const boundedSyntax: Extension = {
  text: {
    [asterisk]: boundedAttention,
    [underscore]: boundedAttention,
    [closingBracket]: bounded(labelEnd, "boundedLabelEnd", mostLinks),
  },
  disable: { null: ["attention", "labelEnd"] },
};

/** The same construct, tried at most so many times in a paragraph. */
function bounded(construct: Construct, name: string, most: number): Construct {
  const tries = new WeakMap<TokenizeContext, number>();
  const tokenize: Tokenizer = function (effects, ok, nok): State {
    const already = tries.get(this) ?? 0;
    tries.set(this, already + 1);
    return already < most ? construct.tokenize.call(this, effects, ok, nok) : nok;
  };
  return { ...construct, name, tokenize };
}

/** What may stand at the head of a line: the mark of a quotation or of a list, after spaces. */
const marker = /([ \t]*)(?:(>)|([-+*])(?=[ \t]|$)|(\d{1,9})([.)])(?=[ \t]|$))/y;

/** Makes words of the marks of lists and quotations nested far deeper than any is kept, and of items past counting. */
export function withoutDeepNesting(markdown: string): string {
  let itemsLeft = mostItems;
  return markdown.replaceAll(/[^\r\n]+/g, (line) => {
    const { text, items } = withBoundedHead(line, itemsLeft);
    itemsLeft -= items;
    return text;
  });
}

function withBoundedHead(line: string, itemsLeft: number): { text: string; items: number } {
  let head = "";
  let columnsLeft = widestIndent;
  const indented = (spaces: string) => {
    const kept = firstColumns(spaces, columnsLeft) || spaces.slice(0, 1);
    columnsLeft -= widthOf(kept);
    return kept;
  };

  let end = 0;
  let items = 0;
  marker.lastIndex = 0;
  for (let markers = 1; ; markers += 1) {
    const found = marker.exec(line);
    if (!found) break;
    end = marker.lastIndex;
    const [, spaces = "", quote, bullet, digits = "", stop = ""] = found;
    const mark = quote ?? bullet ?? stop;
    if (!quote) items += 1;
    const isWords = markers > mostMarkers || items > itemsLeft;
    head += `${indented(spaces)}${digits}${isWords ? "\\" : ""}${mark}`;
    if (isWords) return { text: head + line.slice(end), items: Math.min(items, itemsLeft) };
  }
  const rest = line.slice(end);
  const words = rest.replace(/^[ \t]+/, "");
  return { text: head + indented(rest.slice(0, rest.length - words.length)) + words, items };
}

function firstColumns(spaces: string, most: number): string {
  let kept = "";
  for (const space of spaces) {
    if (widthOf(kept) + widthOf(space) > most) break;
    kept += space;
  }
  return kept;
}

/** A tab counts for the four columns it may take. */
function widthOf(spaces: string): number {
  return spaces.length + 3 * (spaces.split("\t").length - 1);
}
