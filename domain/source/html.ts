import { Parser } from "htmlparser2";
import { type Content, contentOf } from "./html/content-of.ts";
import { blocks, endHead, isLeftOut } from "./html/left-out.ts";
import { itemOf, type List, leaveMark, listOf, mark } from "./html/lists.ts";
import { isWordMark, itemOfWord, type WordItem, wordItem } from "./html/word-items.ts";
import { isClipboard } from "./kind-of.ts";
import { type Line, type Run, rowOf } from "./layout.ts";
import type { SourceRole } from "./schema.ts";

// A page of the web, or what a browser or Word hands over when somebody copies. Read as it comes, without a tree.

export function linesOfHtml(html: string): Line[] {
  const start = html.slice(0, 200).trimStart();
  // It begins with where in itself the page stands.
  const source = isClipboard(start) ? html.slice(Math.max(0, html.indexOf("<"))) : html;
  return readPage(source, contentOf(source));
}

type Open = {
  name: string;
  /** Not yet in what holds the text. */
  outside: boolean;
  /** In what is no part of it. */
  skips: boolean;
  marks: Marks;
  heading: number | null;
  quoted: boolean;
  pre: boolean;
  /** What each passage within it is. */
  passage: SourceRole;
};
type Marks = Pick<Run, "strong" | "emphasis" | "superscript" | "speaker"> & { link: string | null };
type Attributes = Record<string, string>;

function readPage(html: string, content: Content): Line[] {
  // Innermost last: the lines of the page, then those of each cell that is open.
  const collected: Line[][] = [[]];
  const rows: Line[][][] = [];
  const lists: List[] = [];
  const base: Open = {
    name: "",
    outside: content !== null,
    skips: false,
    marks: { link: null },
    heading: null,
    quoted: false,
    pre: false,
    passage: "passage",
  };
  const open: Open[] = [base];
  let word: WordItem | null = null;
  let line: Line | null = null;
  let place = 0;
  /** Of the next line. */
  let role: SourceRole | null = null;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        endHead(open, name);
        const outer = open.at(-1) ?? base;
        const within = opened(name, attributes, outer, content);
        open.push(within);
        if (word !== null && isWordMark(attributes)) word.reads = true;
        if (within.outside || within.skips) return;
        if (name === "br") add("\n");
        if (!blocks.has(name)) return;
        end();
        if (hasClass(attributes, "intervention")) role = within.passage;
        word = wordItem(attributes);
        if (name === "ul" || name === "ol") lists.push(listOf(name, attributes));
        if (name === "li") mark(lists.at(-1), attributes);
        if (name === "tr") rows.push([]);
        if (name === "td" || name === "th") collected.push([]);
      },
      ontext(text) {
        const within = open.at(-1) ?? base;
        if (word?.reads) word.mark += text;
        if (within.outside || within.skips) return;
        add(within.pre ? text : text.replaceAll(/[\t\n\v\f\r ]+/g, " "));
      },
      onclosetag(name) {
        const closed = open.length > 1 ? open.pop() : undefined;
        if (closed === undefined) return;
        if (word !== null && !open.at(-1)?.skips) word.reads = false;
        if (closed.outside || closed.skips) return;
        if (blocks.has(name)) end();
        if (name === "ul" || name === "ol") lists.pop();
        if ((name === "td" || name === "th") && collected.length > 1) {
          const cell = collected.pop() ?? [];
          const cells = rows.at(-1);
          if (cells === undefined) collected.at(-1)?.push(...cell);
          else cells.push(cell);
        }
        if (name === "tr") for (const each of rowOf(rows.pop() ?? [])) collected.at(-1)?.push(each);
      },
    },
    { recognizeSelfClosing: false },
  );
  parser.write(html);
  parser.end();
  end();
  return collected.flat();

  function add(text: string): void {
    const { marks, heading, quoted } = open.at(-1) ?? base;
    const list = lists.at(-1);
    line ??= {
      place: 0,
      heading,
      quoted,
      item: list ? itemOf(list, lists.length) : null,
      role,
      runs: [],
    };
    line.runs.push({ text, ...marks });
  }

  function end(): void {
    const [ended, of] = [line, word];
    line = null;
    word = null;
    if (ended === null || ended.runs.every(({ text }) => text.trim() === "")) return;
    role = null;
    if (of !== null) ended.item = itemOfWord(of);
    else if (ended.item?.marked) leaveMark(lists.at(-1));
    place += 1;
    collected.at(-1)?.push({ ...ended, place });
  }
}

function opened(name: string, attributes: Attributes, outer: Open, content: Content): Open {
  const heading = headingOf(name, attributes);
  return {
    name,
    outside: outer.outside && name !== content,
    skips: outer.skips || isLeftOut(name, attributes, outer),
    marks: marksOf(name, attributes, outer.marks),
    heading: heading ?? outer.heading,
    quoted: outer.quoted || name === "blockquote" || /\bMso(?:Intense)?Quote\b/.test(attributes.class ?? ""),
    pre: outer.pre || name === "pre",
    passage: name === "section" ? partOf(attributes) : outer.passage,
  };
}

/** As our own pages name their parts. */
function partOf(attributes: Attributes): SourceRole {
  return (["opening", "closing"] as const).find((part) => hasClass(attributes, part)) ?? "passage";
}

function hasClass({ class: classes = "" }: Attributes, name: string): boolean {
  return classes.split(/\s+/).includes(name);
}

function headingOf(name: string, { class: classes = "", style = "", role, ...others }: Attributes): number | null {
  if (/\bMsoTitle\b/.test(classes)) return 0;
  if (/^h[1-6]$/.test(name)) return Number(name[1]);
  if (role === "heading") return Number(others["aria-level"] ?? 2) || 2;
  const outline = /mso-outline-level\s*:\s*([1-6])/i.exec(style)?.[1];
  return name === "p" && outline !== undefined ? Number(outline) : null;
}

function marksOf(name: string, { style = "", href, dir }: Attributes, outer: Marks): Marks {
  const marks = { ...outer };
  // Our own pages set a name as it is to be read, whatever its script.
  if (name === "b" && dir === "auto") marks.speaker = true;
  if (name === "b" || name === "strong") marks.strong = true;
  if (name === "i" || name === "em" || name === "cite") marks.emphasis = true;
  if (name === "sup") marks.superscript = true;
  if (name === "a" && href !== undefined) marks.link = href;
  if (style === "") return marks;
  // What a style says is stronger than what an element means: a page of Google's is a "b" that is not bold.
  const weight = /(?:^|;)\s*font-weight\s*:\s*(\w+)/i.exec(style)?.[1];
  if (weight !== undefined) marks.strong = /^bold|^[6-9]00$/.test(weight);
  const slant = /(?:^|;)\s*font-style\s*:\s*(\w+)/i.exec(style)?.[1];
  if (slant !== undefined) marks.emphasis = /^(?:italic|oblique)$/.test(slant);
  if (/(?:^|;)\s*vertical-align\s*:\s*super/i.test(style)) marks.superscript = true;
  return marks;
}
