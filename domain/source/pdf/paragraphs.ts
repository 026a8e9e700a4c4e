import type { Line, Run } from "../layout.ts";
import type { PdfPage, PrintedLine } from "./printed-lines.ts";

type Placed = PrintedLine & { page: number; text: string };

/** Printed lines as the paragraphs and headings that they were, without what stands at the head and the foot of pages. */
export function paragraphsOf(pages: readonly PdfPage[]): Line[] {
  const lines = bodyOf(pages);
  const body = mostOften(lines.map(({ size, text }) => [rounded(size), text.length]));
  const right = lines.reduce((most, line) => Math.max(most, line.right), 0);
  const pitch = mostOften(lines.flatMap((line, index) => pitchBefore(lines[index - 1], line)));
  const sizes = [...new Set(lines.map(({ size }) => rounded(size)))]
    .filter((size) => size > body * 1.12)
    .sort((a, b) => b - a);
  const whole = new Set(lines.flatMap(({ text }) => text.match(/\p{L}+/gu) ?? []));
  const paragraphs: Line[] = [];
  let before: Placed | undefined;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last !== undefined && before !== undefined && goesOn(before, line, { right, pitch, body }))
      join(last.runs, line.runs, whole);
    else paragraphs.push(begun(line, paragraphs.length + 1, sizes));
    before = line;
  }
  return paragraphs;
}

function begun({ size, text, left, runs }: Placed, place: number, sizes: readonly number[]): Line {
  const rank = sizes.indexOf(rounded(size));
  if (rank >= 0) return { place, heading: Math.min(rank + 1, 6), runs: [...runs] };
  const mark = bullet.exec(text)?.[0];
  if (mark === undefined) return { place, runs: [...runs] };
  return {
    place,
    item: { level: Math.round(left), ordered: false, marked: true },
    runs: withoutStart(runs, mark.length),
  };
}

const bullet = /^\s*[-–—•·▪◦‣●○\uf0b7]\s+/u;

function withoutStart(runs: readonly Run[], length: number): Run[] {
  let left = length;
  return runs.map((run) => {
    const text = run.text.slice(left);
    left -= Math.min(left, run.text.length);
    return { ...run, text };
  });
}

/** What stands at the edge of a page is part of the text, unless it says the same on another, or which page it is. */
function bodyOf(pages: readonly PdfPage[]): Placed[] {
  const lines = pages.flatMap(({ lines }, page) =>
    lines.map((line) => ({ ...line, page, text: line.runs.map(({ text }) => text).join("") })),
  );
  const keyOf = ({ text, base }: Placed) => `${Math.round(base / 4)} ${text.replaceAll(/\d+/g, "#").trim()}`;
  const seen = new Map<string, Set<number>>();
  for (const line of lines) seen.set(keyOf(line), (seen.get(keyOf(line)) ?? new Set()).add(line.page));
  return lines.filter((line) => {
    const height = pages[line.page]?.height ?? 0;
    const isAtEdge = line.base < height * 0.1 || line.base > height * 0.9;
    const isNumber = /^\W*(?:page\s*)?\d{1,3}(?:\s*(?:\/|sur|de)\s*\d{1,3})?\W*$/i.test(line.text);
    return !isAtEdge || !standsApart(line, pages[line.page]) || !(isNumber || (seen.get(keyOf(line))?.size ?? 0) > 1);
  });
}

/** Whether the text of the page begins further away than the next line would. */
function standsApart({ base, size }: Placed, page: PdfPage | undefined): boolean {
  const { height = 0, lines = [] } = page ?? {};
  const inward = base < height / 2 ? 1 : -1;
  const others = lines.map((line) => (line.base - base) * inward).filter((distance) => distance > size / 2);
  const steps = [0, ...others.sort((one, other) => one - other)];
  return steps.some((step, index) => step < height * 0.06 && (steps[index + 1] ?? height) - step > 1.8 * size);
}

/** Whether a line is the rest of the paragraph of the one before: it stands where it should, and its first word did not fit. */
function goesOn(
  before: Placed,
  line: Placed,
  { right, pitch, body }: { right: number; pitch: number; body: number },
): boolean {
  if (bullet.test(line.text) || rounded(before.size) !== rounded(line.size)) return false;
  if (before.page !== line.page) return /[^.!?:»\s]\s*$/u.test(before.text) && /^\s*\p{Ll}/u.test(line.text);
  const gap = before.base - line.base;
  if (gap <= 0 || gap > Math.max(pitch * (line.size / body), line.size) * 1.3) return false;
  if (line.size > body * 1.12) return true;
  const width = (before.right - before.left) / Math.max(1, before.text.length);
  const word = /^\s*\S*/u.exec(line.text)?.[0] ?? "";
  return before.right + (word.length + 1) * width > right - 2 * width;
}

/**
 * Adds a line to its paragraph. A word cut by the program that made it is whole again; one with a hyphen of its own keeps it.
 * @param paragraph is added to: a paragraph may be as long as its file
 * @param whole the words of the document that stand in one piece
 */
function join(paragraph: Run[], line: readonly Run[], whole: ReadonlySet<string>): void {
  const [, start, hyphen] = /(\p{L}+)([-\u00ad\u2010])\s*$/u.exec(endOf(paragraph)) ?? [];
  if (start === undefined) {
    paragraph.push({ text: " " }, ...line);
    return;
  }
  const end = /^\p{L}+/u.exec(line.map((run) => run.text).join(""))?.[0] ?? "";
  if (hyphen !== "-" || whole.has(start + end)) dropHyphen(paragraph);
  paragraph.push(...line);
}

/** The last word, and what may stand between it and the end. */
function endOf(runs: readonly Run[]): string {
  let end = "";
  for (let index = runs.length - 1; index >= 0 && !/\s\S/.test(end); index -= 1) end = (runs[index]?.text ?? "") + end;
  return end;
}

/** Where the font changes before the end of a line, nothing or a space comes after it. */
function dropHyphen(runs: Run[]): void {
  const index = runs.findLastIndex(({ text }) => text.trim() !== "");
  const cut = runs[index];
  if (cut === undefined) return;
  runs.length = index;
  runs.push({ ...cut, text: cut.text.replace(/[-\u00ad\u2010]\s*$/, "") });
}

function pitchBefore(before: Placed | undefined, line: Placed): [number, number][] {
  const gap = (before?.base ?? 0) - line.base;
  return before?.page === line.page && gap > 0 ? [[rounded(gap), 1]] : [];
}

function mostOften(values: readonly (readonly [value: number, weight: number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight);
  return [...weights].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}

/** Sizes differ by what is left of a division. */
function rounded(points: number): number {
  return Math.round(points * 2) / 2;
}
