import type { BlockContent, ListItem, PhrasingContent, Root, RootContent } from "mdast";

/** Longer lines than anybody wraps by hand: each is a paragraph then. */
const longestWrapped = 100;

type Line = { number: number; text: string };

/** Reads plain text, and the marks of Markdown that people type in it, as mdast; blocks say the line they begin on, from 1. */
export function readPlainSource(source: string): Root {
  const lines = source
    .replace(/^\uFEFF/, "")
    .split(/\r\n?|\n|\f/)
    .map((text, index) => ({ number: index + 1, text: text.replace(/\s+$/u, "") }));
  const isWrapped = looksWrapped(lines);
  return { type: "root", children: joinItems(groups(lines).flatMap((group) => blocksOf(group, isWrapped))) };
}

/** Whether paragraphs were cut in lines of about the same width. */
function looksWrapped(lines: Line[]): boolean {
  const lengths = lines.map(({ text }) => text.length).filter((length) => length > 0);
  const longest = Math.max(0, ...lengths);
  if (longest > longestWrapped) return false;
  return lines.some(({ text }, index) => text.length > 50 && /^\p{Ll}/u.test(lines[index + 1]?.text ?? ""));
}

function groups(lines: Line[]): Line[][] {
  const found: Line[][] = [[]];
  for (const line of lines) {
    if (line.text.trim() === "") found.push([]);
    else found.at(-1)?.push(line);
  }
  return found.filter((group) => group.length > 0);
}

function blocksOf(group: Line[], isWrapped: boolean): RootContent[] {
  const paragraphs: Line[] = [];
  for (const line of group) {
    const last = paragraphs.at(-1);
    if (last && isWrapped && goesOn(last.text, line.text)) last.text = joined(last.text, line.text.trim());
    else paragraphs.push({ ...line });
  }
  return paragraphs.map(blockOf);
}

function goesOn(before: string, line: string): boolean {
  if (marks.item.test(line) || marks.heading.test(line) || marks.quotation.test(line)) return false;
  return before.length > 40 && !/[.!?:»]$/.test(before) ? true : /^\p{Ll}/u.test(line);
}

/** "revitali-" and "sation" are one word, "Seine-" and "Maritime" keep their hyphen. */
function joined(before: string, after: string): string {
  return /\p{Ll}-$/u.test(before) && /^\p{Lu}/u.test(after) ? before + after : `${before} ${after}`;
}

const marks = {
  heading: /^\s{0,3}(#{1,6})\s+/,
  item: /^\s*(?:[-*•–—▪◦·‣]|\d{1,2}[.)])\s+/,
  numbered: /^\s*\d{1,2}[.)]\s/,
  quotation: /^\s{0,3}>\s?/,
};

function blockOf({ number, text }: Line): RootContent {
  const data = { line: number };
  const heading = marks.heading.exec(text);
  if (heading) {
    const depth = (heading[1] ?? "#").length as 1 | 2 | 3 | 4 | 5 | 6;
    return { type: "heading", depth, children: phrasing(text.slice(heading[0].length)), data };
  }
  if (marks.quotation.test(text))
    return { type: "blockquote", children: [paragraph(text.replace(marks.quotation, ""))], data };
  // A number and a long sentence is a heading or a paragraph as often as an item: its number is a word of it.
  if (marks.item.test(text) && !(marks.numbered.test(text) && !/^\s/.test(text))) {
    const item: ListItem = { type: "listItem", children: [paragraph(text.replace(marks.item, ""))], data };
    return { type: "list", ordered: marks.numbered.test(text), children: [item], data };
  }
  return { ...paragraph(text), data };
}

function paragraph(text: string): BlockContent & { type: "paragraph" } {
  return { type: "paragraph", children: phrasing(text.trim()) };
}

function joinItems(blocks: RootContent[]): RootContent[] {
  const found: RootContent[] = [];
  for (const block of blocks) {
    const last = found.at(-1);
    if (block.type === "list" && last?.type === "list" && block.ordered === last.ordered)
      last.children.push(...block.children);
    else found.push(block);
  }
  return found;
}

const inlineMarks =
  /\*\*([^*]+)\*\*|(?<![*\p{L}\d])\*([^*\s][^*]*)\*(?![*\p{L}])|\^\{([^{}]+)\}|\^([^\s^]{1,5})\^|(?<=[\dIVX])\^(ers?|ère|res?|èmes?|es?|nde?)(?![\p{L}\d^])/gu;

/** `**bold**`, `*italic*`, `1^{ère}`, `1^re^` and `2^e`; every other character is a word. */
function phrasing(text: string): PhrasingContent[] {
  const found: PhrasingContent[] = [];
  let from = 0;
  for (const mark of text.matchAll(inlineMarks)) {
    if (mark.index > from) found.push({ type: "text", value: text.slice(from, mark.index) });
    const [, strong, emphasis, braced, closed, ordinal] = mark;
    if (strong !== undefined) found.push({ type: "strong", children: phrasing(strong) });
    else if (emphasis !== undefined) found.push({ type: "emphasis", children: phrasing(emphasis) });
    else found.push({ type: "superscript", children: [{ type: "text", value: braced ?? closed ?? ordinal ?? "" }] });
    from = mark.index + mark[0].length;
  }
  return from < text.length ? [...found, { type: "text", value: text.slice(from) }] : found;
}
