import type { BlockContent, List, ListItem, Nodes, Paragraph, PhrasingContent, Root } from "mdast";

// One tree for each thing that can be said, so that two texts that read the same are stored the same.

const deepestList = 4;
/** In a paragraph: what is written for them stays within what is read (see bounds.ts). */
const mostMarked = 200;

type Inside = { quote: boolean; listDepth: number };
type Marks = { link: string | null; strong: boolean; emphasis: boolean; superscript: boolean };
type Run = { text: string; marks: Marks };

const plain: Marks = { link: null, strong: false, emphasis: false, superscript: false };

export function normalRoot(root: Root): Root {
  return { type: "root", children: blocks(root.children, { quote: false, listDepth: 0 }) };
}

function blocks(nodes: Nodes[], inside: Inside): BlockContent[] {
  return joinLists(nodes.flatMap((node) => block(node, inside)));
}

function block(node: Nodes, inside: Inside): BlockContent[] {
  if (node.type === "list") return list(node, inside);
  if (node.type === "blockquote") return quotation(node.children, inside);
  if ("children" in node && node.children.some(isBlock)) return blocks(node.children, inside);
  return paragraph([node]);
}

function isBlock(node: Nodes): boolean {
  return ["paragraph", "list", "listItem", "blockquote", "heading", "code"].includes(node.type);
}

function quotation(children: Nodes[], inside: Inside): BlockContent[] {
  // A quotation within a quotation or a list would be a shape that no recap prints.
  if (inside.quote || inside.listDepth > 0) return blocks(children, inside);
  const quoted = blocks(children, { ...inside, quote: true });
  return quoted.length === 0 ? [] : [{ type: "blockquote", children: quoted }];
}

function list(node: List, inside: Inside): BlockContent[] {
  if (inside.listDepth === deepestList) return node.children.flatMap((item) => blocks(item.children, inside));
  const items = node.children.flatMap((item) => listItems(blocks(item.children, deeper(inside))));
  return items.length === 0 ? [] : [listOf(items, node.ordered === true)];
}

function deeper(inside: Inside): Inside {
  return { ...inside, listDepth: inside.listDepth + 1 };
}

/** An item opens with a paragraph: lists that come before it are lifted to its level. */
function listItems(children: BlockContent[]): ListItem[] {
  const opening = children.findIndex((child) => child.type !== "list");
  const own = opening === -1 ? [] : children.slice(opening);
  const lifted = children
    .slice(0, children.length - own.length)
    .flatMap((child) => (child.type === "list" ? child.children : []));
  return own.length === 0 ? lifted : [...lifted, { type: "listItem", spread: isLoose(own), children: own }];
}

function listOf(items: ListItem[], ordered: boolean): List {
  return {
    type: "list",
    ordered,
    start: ordered ? 1 : null,
    spread: items.some((item) => item.spread === true),
    children: items,
  };
}

function isLoose(children: BlockContent[]): boolean {
  return children.filter((child) => child.type === "paragraph").length > 1;
}

function joinLists(children: BlockContent[]): BlockContent[] {
  const joined: BlockContent[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    if (child.type !== "list") joined.push(child);
    else if (last?.type === "list" && last.ordered === child.ordered)
      for (const item of child.children) last.children.push(item);
    else joined.push(listOf([...child.children], child.ordered === true));
  }
  return joined.map((child) => (child.type === "list" ? listOf(child.children, child.ordered === true) : child));
}

function paragraph(nodes: Nodes[]): Paragraph[] {
  const joined = joinRuns(freeSpaces(trim(nodes.flatMap((node) => runs(node, plain)))));
  const children = nest(joinRuns(plainBeyond(joined, mostMarked)), marksInOrder);
  return children.length === 0 ? [] : [{ type: "paragraph", children }];
}

function runs(node: Nodes, marks: Marks): Run[] {
  if ("children" in node) return node.children.flatMap((child) => runs(child, { ...marks, ...marksOf(node, marks) }));
  if (node.type === "break") return [{ text: " ", marks }];
  if (node.type === "image") return [{ text: clean(node.alt ?? ""), marks }];
  return "value" in node ? [{ text: clean(node.value), marks }] : [];
}

function marksOf(node: Nodes, outer: Marks): Partial<Marks> {
  if (node.type === "strong") return { strong: true };
  if (node.type === "emphasis") return { emphasis: true };
  if (node.type === "superscript") return { superscript: true };
  if (node.type === "link") return { link: outer.link ?? safeAddress(node.url) };
  return {};
}

/** The address as a link may carry it, or null: only web pages and mail. */
export function safeAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return ["https:", "http:", "mailto:"].includes(url.protocol) ? url.href : null;
}

/** The words of a text without what no text may hold, white space as single spaces. */
export function clean(text: string): string {
  return (
    text
      .toWellFormed()
      .replaceAll(/[\t\n\v\f\r \u0085\u2028\u2029]+/g, " ")
      // Control characters and what Unicode says is no character have no place in a text, nor in other formats.
      .replaceAll(/[\p{Cc}\p{Noncharacter_Code_Point}]/gu, "")
  );
}

function trim(all: Run[]): Run[] {
  const whole = all.map((run) => run.text).join("");
  let skip = whole.length - whole.trimStart().length;
  let keep = whole.trimEnd().length - skip;
  return all.flatMap(({ text, marks }) => {
    const from = Math.min(skip, text.length);
    skip -= from;
    const kept = text.slice(from, from + Math.max(keep, 0));
    keep -= kept.length;
    return kept === "" ? [] : [{ text: kept, marks }];
  });
}

/** A space at the edge of bold, italic, a superscript or a link belongs to the sentence around it. */
function freeSpaces(all: Run[]): Run[] {
  const pieces = all.flatMap(({ text, marks }) =>
    edgesApart(text)
      .filter((piece) => piece !== "")
      .map((piece) => ({ text: piece, marks })),
  );
  const before = lastWords(pieces);
  const after = lastWords(pieces.toReversed()).toReversed();
  return pieces.map((piece, index) =>
    isBlank(piece) ? { text: piece.text, marks: shared(piece.marks, before[index], after[index]) } : piece,
  );
}

/** The spaces it begins with, its words, the spaces it ends with. */
function edgesApart(text: string): string[] {
  const start = text.length - text.trimStart().length;
  const end = Math.max(start, text.trimEnd().length);
  return [text.slice(0, start), text.slice(start, end), text.slice(end)];
}

function isBlank(run: Run): boolean {
  return run.text.trim() === "";
}

/** For each piece, the marks of the last one before it that has words. */
function lastWords(pieces: Run[]): (Marks | undefined)[] {
  let last: Marks | undefined;
  return pieces.map((piece) => {
    const before = last;
    if (!isBlank(piece)) last = piece.marks;
    return before;
  });
}

function shared(own: Marks, before: Marks | undefined, after: Marks | undefined): Marks {
  const both = <Key extends keyof Marks>(key: Key, none: Marks[Key]) =>
    own[key] === before?.[key] && own[key] === after?.[key] ? own[key] : none;
  return {
    link: both("link", null),
    strong: both("strong", false),
    emphasis: both("emphasis", false),
    superscript: both("superscript", false),
  };
}

/** The marks of the first runs that have any; the others keep their words. */
function plainBeyond(all: Run[], most: number): Run[] {
  let marked = 0;
  return all.map((run) => {
    if (!marksInOrder.some((mark) => run.marks[mark])) return run;
    marked += 1;
    return marked > most ? { text: run.text, marks: plain } : run;
  });
}

function joinRuns(all: Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of all) {
    const last = joined.at(-1);
    const text = last?.text.endsWith(" ") ? run.text.replace(/^ +/, "") : run.text;
    if (text === "") continue;
    if (last && marksInOrder.every((mark) => last.marks[mark] === run.marks[mark])) last.text += text;
    else joined.push({ text, marks: run.marks });
  }
  return joined;
}

/** From the outermost to the innermost. */
const marksInOrder = ["link", "strong", "emphasis", "superscript"] as const satisfies (keyof Marks)[];

function nest(all: Run[], marks: readonly (keyof Marks)[]): PhrasingContent[] {
  const [mark, ...inner] = marks;
  if (!mark) return all.map((run) => ({ type: "text", value: run.text }));
  return groupBy(all, (run) => run.marks[mark]).flatMap(([value, group]) => wrap(mark, value, nest(group, inner)));
}

function groupBy(all: Run[], key: (run: Run) => Marks[keyof Marks]): [Marks[keyof Marks], Run[]][] {
  const groups: [Marks[keyof Marks], Run[]][] = [];
  for (const run of all) {
    const last = groups.at(-1);
    if (last && last[0] === key(run)) last[1].push(run);
    else groups.push([key(run), [run]]);
  }
  return groups;
}

function wrap(mark: keyof Marks, value: Marks[keyof Marks], children: PhrasingContent[]): PhrasingContent[] {
  if (typeof value === "string") return [{ type: "link", url: value, children }];
  if (!value) return children;
  if (mark === "superscript") {
    const texts = children.filter((child) => child.type === "text");
    return [{ type: "superscript", children: texts }];
  }
  return [mark === "strong" ? { type: "strong", children } : { type: "emphasis", children }];
}
