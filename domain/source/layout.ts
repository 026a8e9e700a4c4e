import type { BlockContent, Data, List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import { normalRoot } from "../intervention/normal-form.ts";
import { composed } from "./composed.ts";
import type { SourceRole } from "./schema.ts";

// What every kind of file is read as, line by line, and the tree that is made of it.

/** Words under the same marks. A "\n" among them ends the line there. */
export type Run = {
  text: string;
  strong?: boolean;
  emphasis?: boolean;
  superscript?: boolean;
  link?: string | null;
  /** Styled as the name of who speaks. */
  speaker?: boolean;
};

/** A paragraph or a heading as it stands in its file. */
export type Line = {
  /** See `line` in schema.ts. */
  place: number;
  /** Of a heading: from 1, or 0 for the title of the document, above all others. */
  heading?: number | null;
  /**
   * Where it stands in a list. Levels need not follow each other: deeper is what counts. What bears no mark goes on in the
   * item before it.
   */
  item?: Item | null;
  quoted?: boolean;
  role?: SourceRole | null;
  runs: Run[];
};

export type Item = { level: number; ordered: boolean; marked: boolean; number?: ItemNumber | null };

/** What its file writes before an item of an ordered list. */
export type ItemNumber = {
  /** Null where it is not known. */
  count: number | null;
  /** "2.", "II.", "Séquence 2 :" */
  words: string;
  /** Whether it says more than a list does by itself. */
  isInWords: boolean;
};

type SetLine = Omit<Line, "runs"> & { speakers: string[]; content: PhrasingContent[] };

/** The tree of what was read, in normal form. What says nothing is left out. */
export function rootOf(lines: readonly Line[]): Root {
  const all = lines.flatMap(setLines);
  const lowered = all.some(({ heading }) => heading === 0) ? 1 : 0;
  const children: RootContent[] = [];
  for (const group of groupsOf(all, ({ heading, quoted }) => (isNumber(heading) ? "heading" : quoted === true)))
    for (const part of partsOf(group, lowered)) children.push(part);
  return { type: "root", children };
}

/** The cells of a row of a table: beside each other where each is one line, else one below the other. */
export function rowOf(cells: readonly Line[][]): Line[] {
  const filled = cells.map((cell) => cell.filter(saysSomething)).filter((cell) => cell.length > 0);
  const [first] = filled;
  if (first === undefined || filled.length === 1 || !filled.every(isOneLine)) return filled.flat();
  const runs = filled.flatMap((cell, index) => [
    ...(index === 0 ? [] : [{ text: " | " }]),
    ...cell.flatMap((line) => line.runs.map((run) => ({ ...run, text: run.text.replaceAll("\n", " ") }))),
  ]);
  return [{ place: first[0]?.place ?? 1, runs }];
}

export function saysSomething({ runs }: Line): boolean {
  return runs.some(({ text }) => text.trim() !== "");
}

function isOneLine(cell: readonly Line[]): boolean {
  return cell.length === 1 && !cell[0]?.item;
}

function isNumber(value: number | null | undefined): value is number {
  return typeof value === "number";
}

/** Without what is empty; ended at each end of a line, unless it is a heading. */
function setLines({ runs: asWritten, ...line }: Line): SetLine[] {
  const runs = asWritten.map((run) => ({ ...run, text: composed(run.text) }));
  const isHeading = isNumber(line.heading);
  const pieces = isHeading ? [runs.map(asHeading)] : piecesOf(runs);
  return pieces
    .map(phrasing)
    .filter((content) => content.length > 0)
    .map((content, index) => {
      const item = line.item && !isHeading ? { ...line.item, marked: line.item.marked && index === 0 } : null;
      const first = index === 0;
      return { ...line, item, role: (first && line.role) || null, speakers: first ? speakersIn(runs) : [], content };
    });
}

/** A heading is set in bold as a whole: what is bold within it says nothing. */
function asHeading(run: Run): Run {
  return { ...run, strong: false, text: run.text.replaceAll("\n", " ") };
}

function piecesOf(runs: readonly Run[]): Run[][] {
  const pieces: Run[][] = [[]];
  for (const run of runs)
    for (const [index, text] of run.text.split("\n").entries()) {
      if (index > 0) pieces.push([]);
      pieces.at(-1)?.push({ ...run, text });
    }
  return pieces;
}

function phrasing(runs: readonly Run[]): PhrasingContent[] {
  const [paragraph] = normalRoot({
    type: "root",
    children: [{ type: "paragraph", children: runs.map(marked) }],
  }).children;
  return paragraph?.type === "paragraph" ? paragraph.children : [];
}

function marked({ text, strong, emphasis, superscript, link }: Run): PhrasingContent {
  let node: PhrasingContent = { type: "text", value: text };
  if (superscript) node = { type: "superscript", children: [node] };
  if (emphasis) node = { type: "emphasis", children: [node] };
  if (strong) node = { type: "strong", children: [node] };
  return link ? { type: "link", url: link, children: [node] } : node;
}

/** Those that follow each other and have the same key. */
function groupsOf<Member>(members: readonly Member[], keyOf: (member: Member) => unknown): Member[][] {
  const groups: Member[][] = [];
  let before: unknown;
  for (const member of members) {
    const key = keyOf(member);
    if (groups.length > 0 && key === before) groups.at(-1)?.push(member);
    else groups.push([member]);
    before = key;
  }
  return groups;
}

function partsOf(group: readonly SetLine[], lowered: number): RootContent[] {
  const [first] = group;
  if (isNumber(first?.heading))
    return group.map(({ heading, content, ...line }) => ({
      type: "heading",
      depth: Math.min(6, Math.max(1, (heading ?? 1) + lowered)) as 1 | 2 | 3 | 4 | 5 | 6,
      children: content,
      data: dataOf(line),
    }));
  const blocks = blocksOf(group);
  return first?.quoted ? [{ type: "blockquote", children: blocks }] : blocks;
}

function blocksOf(lines: readonly SetLine[]): BlockContent[] {
  const blocks: BlockContent[] = [];
  const open = new OpenLists(blocks);
  for (const line of lines) {
    const paragraph: Paragraph = { type: "paragraph", children: line.content, data: dataOf(line) };
    if (!line.item) open.close();
    if (line.item?.marked) open.add(line.item, paragraph);
    else open.current(line.item?.level).push(paragraph);
  }
  for (const block of blocks) if (block.type === "list") loosen(block);
  return blocks;
}

function dataOf({ place, role, speakers }: Pick<SetLine, "place" | "role" | "speakers">): Data {
  return { line: place, ...(role ? { role } : {}), ...(speakers.length > 0 ? { speakers } : {}) };
}

/** Their names, each as the runs beside each other that are styled so. */
function speakersIn(runs: readonly Run[]): string[] {
  return groupsOf(runs, ({ speaker }) => speaker === true)
    .filter(([first]) => first?.speaker)
    .map((group) =>
      group
        .map(({ text }) => text)
        .join("")
        .trim(),
    );
}

/** As deep as a text keeps its lists (normal-form.ts). */
const deepest = 4;

class OpenLists {
  #open: { level: number; list: List }[] = [];
  #blocks: BlockContent[];

  constructor(blocks: BlockContent[]) {
    this.#blocks = blocks;
  }

  close(): void {
    this.#open = [];
  }

  /** Where what goes on in an item of this level belongs. */
  current(level = 0): (BlockContent | ListItem["children"][number])[] {
    while (this.#open.length > 1 && (this.#open.at(-1)?.level ?? 0) > level) this.#open.pop();
    return this.#open.at(-1)?.list.children.at(-1)?.children ?? this.#blocks;
  }

  add({ level, ordered }: { level: number; ordered: boolean }, paragraph: Paragraph): void {
    const last = this.#lastAt(level);
    if (last !== undefined && (last.level === level || this.#open.length === deepest)) {
      if (last.list.ordered === ordered) {
        last.list.children.push(itemOf(paragraph));
        return;
      }
      this.#open.pop();
    }
    const list: List = {
      type: "list",
      ordered,
      start: ordered ? 1 : null,
      spread: false,
      children: [itemOf(paragraph)],
    };
    (this.#open.at(-1)?.list.children.at(-1)?.children ?? this.#blocks).push(list);
    this.#open.push({ level, list });
  }

  /** What stood deeper before anything did at this level is lifted to it. */
  #lastAt(level: number) {
    for (let last = this.#open.at(-1); last !== undefined && last.level > level; last = this.#open.at(-1)) {
      if ((this.#open.at(-2)?.level ?? -1) < level) last.level = level;
      else this.#open.pop();
    }
    return this.#open.at(-1);
  }
}

function itemOf(paragraph: Paragraph): ListItem {
  return { type: "listItem", spread: false, children: [paragraph] };
}

/** A list is loose where one of its items has several paragraphs. */
function loosen(list: List): void {
  for (const item of list.children) {
    item.spread = item.children.filter(({ type }) => type === "paragraph").length > 1;
    for (const child of item.children) if (child.type === "list") loosen(child);
  }
  list.spread = list.children.some(({ spread }) => spread === true);
}
