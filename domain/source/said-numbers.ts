import { type Line, saysSomething } from "./layout.ts";

/**
 * A list says by itself which number it has come to, from 1 on. A number that it would not say is said in words: one that
 * has words of its own ("Séquence 2 :", "II."), that of a heading, or one that goes on from elsewhere, as those of titles
 * do that have prose between them. What says nothing is left out.
 */
export function withSaidNumbers(all: readonly Line[]): Line[] {
  const lines = all.filter(saysSomething);
  const said = new Set(lines.filter(isInWords));
  const begun = new Set<number>();
  for (const { first, items } of listsOf(lines).toReversed()) {
    if (first !== 1 || (items.length === 1 && begun.has(2))) for (const line of items) said.add(line);
    begun.add(first);
  }
  return lines.map((line) => (said.has(line) ? saying(line) : line));
}

function saying({ item, ...line }: Line): Line {
  const words = item?.number?.words ?? "";
  return words === "" ? line : { ...line, runs: [{ text: `${words} ` }, ...line.runs] };
}

/** A heading stands in no list, which would say its number. */
function isInWords({ heading, item }: Line): boolean {
  return item?.number?.isInWords === true || (item?.marked === true && typeof heading === "number");
}

type Counted = { first: number; items: Line[] };

/** Those that are within no other, each as the items that count on from each other. */
function listsOf(lines: readonly Line[]): Counted[] {
  const lists: Counted[] = [];
  let open: Counted | null = null;
  let outermost = Number.POSITIVE_INFINITY;
  let before: Line | undefined;
  for (const line of lines) {
    const { item, heading, quoted = false } = line;
    const isApart = !item || typeof heading === "number" || isInWords(line);
    if (isApart || quoted !== (before?.quoted ?? false)) {
      open = null;
      outermost = Number.POSITIVE_INFINITY;
    }
    before = line;
    if (isApart || !item.marked || item.level > outermost) continue;
    outermost = item.level;
    const count = item.number?.count ?? null;
    if (count === null) open = null;
    else if (open !== null && count === open.first + open.items.length) open.items.push(line);
    else {
      open = { first: count, items: [line] };
      lists.push(open);
    }
  }
  return lists;
}
