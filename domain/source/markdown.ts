import type { Token } from "markdown-it";
import { syntaxOfFiles } from "../intervention/syntax.ts";
import { type Item, type Line, type Run, rowOf } from "./layout.ts";

/** Reads Markdown as texts are written here, with headings and tables: what is raised is `^re^`, `^{re}`, `1^re` or `<sup>re</sup>`. */
export function linesOfMarkdown(markdown: string): Line[] {
  const lines: Line[] = [];
  const lists: List[] = [];
  let heading: number | null = null;
  let quotes = 0;
  let place = 1;
  let cells: Line[][] | null = null;
  for (const token of syntaxOfFiles.parse(withCarets(markdown), {})) {
    place = token.map === null ? place : (token.map[0] ?? 0) + 1;
    if (token.type === "inline") {
      const list = lists.at(-1);
      const item = list ? itemOf(list, lists.length) : null;
      if (list) list.atMark = false;
      const line = { place, heading, item, quoted: quotes > 0, runs: runsOf(token.children ?? []) };
      if (cells === null) lines.push(line);
      else cells.push([{ ...line, item: null }]);
    } else if (token.type.endsWith("list_open")) lists.push(listOf(token));
    else if (token.type.endsWith("list_close")) lists.pop();
    else if (token.type === "list_item_open") mark(lists.at(-1));
    else if (token.type.startsWith("blockquote")) quotes += token.nesting;
    else if (token.type.startsWith("heading")) heading = token.nesting > 0 ? Number(token.tag.slice(1)) : null;
    else if (token.type === "tr_open") cells = [];
    else if (token.type === "tr_close") {
      lines.push(...rowOf(cells ?? []));
      cells = null;
    }
  }
  return lines;
}

type List = {
  ordered: boolean;
  atMark: boolean;
  /** Of the item that it has come to. */
  count: number;
  /** "." or ")" */
  sign: string;
};

function listOf(token: Token): List {
  const first = Number(token.attrGet("start") ?? 1);
  return { ordered: token.tag === "ol", atMark: false, count: first - 1, sign: token.markup };
}

function itemOf({ ordered, atMark, count, sign }: List, level: number): Item {
  const number = ordered ? { count, words: `${count}${sign}`, isInWords: false } : null;
  return { level, ordered, marked: atMark, number };
}

function mark(list: List | undefined): void {
  if (!list) return;
  list.atMark = true;
  list.count += 1;
}

function withCarets(markdown: string): string {
  return (
    markdown
      .replace(/^\ufeff/, "")
      .replaceAll(/\^\{([^{}^\n]+)\}/g, "^$1^")
      // The caret after "X" of "^X^a" closes one.
      .replaceAll(/(?<=(?<![\^\p{L}\d])[\dIVX]{1,8})\^([a-zè]{1,5})(?![\p{L}\p{N}^])/gu, "^$1^")
      .replaceAll(/<sup>([^<>^\n]+)<\/sup>/gi, "^$1^")
  );
}

function runsOf(tokens: readonly Token[]): Run[] {
  const runs: Run[] = [];
  let link: string | null = null;
  let strong = 0;
  let emphasis = 0;
  for (const token of tokens) {
    if (token.tag === "a") link = token.nesting > 0 ? String(token.attrGet("href")) : null;
    else if (token.tag === "strong") strong += token.nesting;
    else if (token.tag === "em") emphasis += token.nesting;
    else {
      const text = token.type === "hardbreak" ? "\n" : token.tag === "br" ? " " : token.content;
      runs.push({ text, link, strong: strong > 0, emphasis: emphasis > 0, superscript: token.tag === "sup" });
    }
  }
  return runs;
}
