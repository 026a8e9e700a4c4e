import type {
  BlockContent,
  Emphasis,
  Link,
  List,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  Strong,
  Text,
} from "mdast";

// One tree for each thing that can be said, so that two texts that read the same are stored the same.

const deepestList = 4;

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
  const children = nest(joinRuns(freeSpaces(trim(nodes.flatMap((node) => runs(node, plain))))));
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
      // Control characters and what Unicode says is no character have no place in a text, nor in other formats.
      .replaceAll(/(?![\t\n\v\f\r\u0085])[\p{Cc}\p{Noncharacter_Code_Point}]/gu, "")
      .replaceAll(/[\t\n\v\f\r \u0085\u2028\u2029]+/g, " ")
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

function joinRuns(all: Run[]): Run[] {
  const joined: Run[] = [];
  let afterSpace = false;
  for (const run of all) {
    const last = joined.at(-1);
    const text: string = afterSpace ? run.text.replace(/^ +/, "") : run.text;
    if (text === "") continue;
    // Asked of each piece, not of what it joins, which would be read again from its beginning every time.
    afterSpace = text.endsWith(" ");
    if (last && sameMarks(last.marks, run.marks)) last.text += text;
    else joined.push({ text, marks: run.marks });
  }
  return joined;
}

function sameMarks(one: Marks, other: Marks): boolean {
  return (
    one.link === other.link &&
    one.strong === other.strong &&
    one.emphasis === other.emphasis &&
    one.superscript === other.superscript
  );
}

/** From the outermost to the innermost: link, bold, italic, superscript. */
function nest(all: Run[]): PhrasingContent[] {
  const children: PhrasingContent[] = [];
  for (const run of all) {
    const { link, strong, emphasis, superscript } = run.marks;
    let inside = children;
    if (link !== null) inside = under({ type: "link", url: link, children: [] }, inside);
    if (strong) inside = under({ type: "strong", children: [] }, inside);
    if (emphasis) inside = under({ type: "emphasis", children: [] }, inside);
    const words: Text = { type: "text", value: run.text };
    inside.push(superscript ? { type: "superscript", children: [words] } : words);
  }
  return children;
}

/** Where words under a mark go: with those before them when these are under the same. */
function under(mark: Link | Strong | Emphasis, siblings: PhrasingContent[]): PhrasingContent[] {
  const last = siblings.at(-1);
  if (last?.type === mark.type && (last.type !== "link" || mark.type !== "link" || last.url === mark.url))
    return last.children;
  siblings.push(mark);
  return mark.children;
}
