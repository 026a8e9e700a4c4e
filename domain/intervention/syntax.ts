import MarkdownIt, { type StateBlock } from "markdown-it";
import { classifyCharacter } from "micromark-util-classify-character";
import { superscriptSyntax } from "./superscript.ts";

// The subset of CommonMark in which texts are written. Whatever was typed, reading it takes a time that grows with its
// length and no faster: nothing may look further ahead than it then goes, nor nest without end.

/** Within each other, one for a list and one for its item. What is kept comes to nine (see normal-form.ts). */
const deepest = 16;

const mostIndented = 3;
const greaterThan = 62;
const whitespace = 1;
const punctuation = 2;

export const syntax = subset();

/** The same for a whole file of somebody's, which has headings, rules and tables as well. */
export const syntaxOfFiles = subset().enable(["heading", "lheading", "hr", "table", "autolink"]);

function subset() {
  const markdownIt = new MarkdownIt("zero")
    .enable(["blockquote", "list", "emphasis", "entity", "escape", "link", "newline"])
    .use(superscriptSyntax);
  // What an address may be is said in one place, by the normal form.
  markdownIt.validateLink = () => true;
  markdownIt.normalizeLink = (address) => address;
  markdownIt.block.ruler.before("blockquote", "words", words);
  markdownIt.block.ruler.before("blockquote", "quotation", quotation);
  markdownIt.inline.State = inlineState();
  return markdownIt;
}

function inlineState() {
  return class extends MarkdownIt.StateInline {
    /** What opens and closes bold and italic, by the same classes of characters as where texts are written. */
    override scanDelims(start: number, canSplitWord: boolean) {
      const end = endOfRun(this.src, start);
      const before = classAt(this.src, start - 1);
      const after = classAt(this.src, end);
      const opens = !after || (after === punctuation && before !== undefined);
      const closes = !before || (before === punctuation && after !== undefined);
      return {
        can_open: opens && (canSplitWord || before !== undefined || !closes),
        can_close: closes && (canSplitWord || after !== undefined || !opens),
        length: end - start,
      };
    }
  };
}

/** Deeper than the deepest, marks of lists and quotations are words: a line, a paragraph. */
function words(state: StateBlock, line: number): boolean {
  if (state.level < deepest) return false;
  state.push("paragraph_open", "p", 1);
  const inline = state.push("inline", "", 0);
  inline.content = state.getLines(line, line + 1, state.blkIndent, false).trim();
  inline.children = [];
  state.push("paragraph_close", "p", -1);
  state.line = line + 1;
  return true;
}

/** The lines that bear its mark, and no others: CommonMark has it go on in some without, looked for to the very end. */
function quotation(state: StateBlock, line: number, endLine: number): boolean {
  const [blockquote] = state.md.block.ruler.getRules("blockquote");
  let end = line;
  while (end < endLine && bearsMark(state, end)) end += 1;
  return end > line && blockquote?.(state, line, end, false) === true;
}

function bearsMark(state: StateBlock, line: number): boolean {
  const columns = (state.sCount[line] ?? 0) - state.blkIndent;
  const first = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  return columns >= 0 && columns <= mostIndented && state.src.charCodeAt(first) === greaterThan;
}

function endOfRun(text: string, start: number): number {
  let end = start;
  while (text[end] === text[start]) end += 1;
  return end;
}

function classAt(text: string, index: number): number | undefined {
  return text[index] === undefined ? whitespace : classifyCharacter(text.charCodeAt(index));
}
