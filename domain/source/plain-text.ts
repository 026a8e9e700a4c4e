import type { Line, Run } from "./layout.ts";

// A text as people type it where nothing else is at hand: a line for each paragraph, or lines cut where a screen of old
// ended; dashes and numbers for lists; what is quoted set in. Bold, italics and raised letters as mail and chats mark them.

/** The longest line of a text that was cut into lines, in characters. */
const widestCut = 100;
const fewestCut = 3;
const tab = 4;

type Typed = { place: number; indent: number; text: string; blankBefore: boolean };

export function linesOfText(text: string): Line[] {
  const lines: Line[] = [];
  const openItems: { level: number; inside: number; quoted: boolean }[] = [];
  const typed = rejoined(typedLines(text));
  for (const [index, line] of typed.entries()) {
    const { place, indent, text: words, blankBefore } = line;
    const mark = isNumberedAlone(line, typed[index - 1], typed[index + 1]) ? null : markOf(words);
    // What goes on in an item stands under its words, and what is quoted stands apart: without this they look the same.
    const isSetApart = blankBefore && indent >= tab;
    const inside = isSetApart ? undefined : openItems.findLast((item) => item.inside === indent);
    if (mark !== null) {
      const beside = blankBefore ? undefined : openItems.at(-1);
      closeTo(openItems, (item) => item.level < indent);
      const { quoted } = beside ?? openItems.at(-1) ?? { quoted: isSetApart };
      openItems.push({ level: indent, inside: indent + mark.width, quoted });
      lines.push({
        place,
        quoted,
        item: { level: indent, ordered: mark.ordered, marked: true },
        runs: runsOf(mark.rest),
      });
    } else if (inside !== undefined && indent > 0) {
      closeTo(openItems, (item) => item.inside <= indent);
      const { level, quoted } = inside;
      lines.push({ place, quoted, item: { level, ordered: false, marked: false }, runs: runsOf(words) });
    } else {
      openItems.length = 0;
      lines.push({ place, quoted: isSetApart, runs: runsOf(words) });
    }
  }
  return lines;
}

/** "2. Quelle relance ?" with no 1 before it and no 3 after it is a heading, which keeps its number. */
function isNumberedAlone(line: Typed, before: Typed | undefined, after: Typed | undefined): boolean {
  const own = numberOf(line);
  const follows = (other: Typed | undefined, step: number) =>
    other?.indent === line.indent && numberOf(other) === (own ?? 0) + step;
  return own !== null && !follows(before, -1) && !follows(after, 1);
}

function numberOf({ text }: Typed): number | null {
  return number.test(text) ? Number.parseInt(text, 10) : null;
}

function closeTo<Item>(open: Item[], stays: (item: Item) => boolean): void {
  while (open.length > 0 && !stays(open.at(-1) as Item)) open.pop();
}

/** Without lines that only divide, and the margin that all of them share. */
function typedLines(text: string): Typed[] {
  const lines: Typed[] = [];
  let blankBefore = true;
  for (const [index, line] of text
    .replace(/^\ufeff/, "")
    .split(/[\n\f\v]/)
    .entries()) {
    // Two columns of signatures.
    const words = line.trim().replace(/(?<=\p{L}) {4,}(?=\p{Lu})/gu, " | ");
    if (/[\p{L}\p{N}]/u.test(words)) {
      lines.push({ place: index + 1, indent: indentOf(line), text: words, blankBefore });
      blankBefore = false;
    } else blankBefore = true;
  }
  const margin = lines.reduce((least, { indent }) => Math.min(least, indent), Number.POSITIVE_INFINITY);
  return lines.map((line) => ({ ...line, indent: line.indent - margin }));
}

/** In spaces alone: a tab begins a paragraph, and quotes nothing. */
function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}

/** The lines of a paragraph that was cut where the next word did not fit are one again. */
function rejoined(lines: readonly Typed[]): Typed[] {
  const followed = lines.map((_line, index) => {
    const next = lines[index + 1];
    return next === undefined || next.blankBefore || markOf(next.text) !== null ? null : next;
  });
  const width = widthOf(lines, followed);
  if (width === null) return [...lines];
  const whole: Typed[] = [];
  for (const [index, line] of lines.entries()) {
    const before = whole.at(-1);
    const above = lines[index - 1];
    if (before !== undefined && above !== undefined && followed[index - 1] === line && goesOn(above, line, width))
      before.text = before.text.slice(0, before.text.length - above.text.length) + joined(above.text, line.text);
    else whole.push({ ...line });
  }
  return whole;
}

/** In characters: where the lines of a text were cut; null where they were not. */
function widthOf(lines: readonly Typed[], followed: readonly (Typed | null)[]): number | null {
  const pairs = lines.flatMap((line, index) => {
    const next = followed[index] ?? null;
    return next === null ? [] : [{ line, next }];
  });
  // A line that goes on in small letters below was cut there. A running head, wider than the others, is not.
  const sure = pairs.filter(({ next }) => beginsSmall(next));
  const widest = sure.reduce((most, { line }) => Math.max(most, endOf(line)), 0);
  const full = sure.filter(({ line, next }) => isNearlyFull(line, next, widest));
  const wider = lines.filter((line) => endOf(line) > widest + 2).length;
  const isCut = full.length >= fewestCut && full.length * 4 >= sure.length * 3 && wider * 10 <= lines.length;
  if (widest <= widestCut && isCut) return widest;
  // The longest line of any text leaves no room: it is cut only where most lines are as full.
  const longest = lines.reduce((most, line) => Math.max(most, endOf(line)), 0);
  const cut = pairs.filter(({ line, next }) => isFull(line, next, longest)).length;
  return longest > widestCut || cut < fewestCut || cut * 2 < pairs.length ? null : longest;
}

/** Whether the first word of the next line had no room on this one. */
function isFull(line: Typed, next: Typed, width: number): boolean {
  return endOf(line) + 1 + firstWord(next.text).length > width;
}

function goesOn(line: Typed, next: Typed, width: number): boolean {
  if (beginsSmall(next) || leadsOn.test(line.text) || isFull(line, next, width)) return true;
  return isNearlyFull(line, next, width) && !/[.!?:;»”)]$/u.test(line.text);
}

/** Those who cut lines by hand leave some room. */
function isNearlyFull(line: Typed, next: Typed, width: number): boolean {
  return endOf(line) + 1 + firstWord(next.text).length > width * 0.85;
}

/** No line of a text ends with these. */
const leadsOn =
  /(?:^|[\s(])(?:à|de|du|des|la|le|les|et|ou|par|pour|en|sur|dans|avec|que|qui|une?|aux?|sa|son|ses|leurs?|MM?\.|Mme)$/u;

function beginsSmall({ text }: Typed): boolean {
  return /^\p{Ll}/u.test(text);
}

/** A word divided between two lines is whole again; one that has a hyphen of its own keeps it. */
function joined(before: string, next: string): string {
  const divided = /(?<=(?<![\p{L}-])(\p{L}+))-$/u.exec(before);
  if (divided === null) return /\p{L}-$/u.test(before) ? before + next : `${before} ${next}`;
  const isOwn = !/^\p{Ll}/u.test(next) || hyphenated.test(divided[1] ?? "");
  return isOwn ? before + next : before.slice(0, -1) + next;
}

/** What words of French have before their hyphen. */
const hyphenated =
  /^(?:sous|vice|non|demi|mi|semi|quasi|rendez|peut|celui|celle|ceux|celles|là|ci|après|avant|contre|micro|mini|ex|co|inter|grande?s?|plate|porte|chef|lui|elle|eux|elles|moi|nous|vous|soi|dit|au|par|entre|sud|nord|ouest|est|centre|hôtel|lieu|c|socio|éco|franco|aide|arrière|bien|mieux|court|haut|laissez|maître|mot|savoir|tout|vis|face|peut|quote|plus|quelques?|aujourd|compte|comptes|visio|libre|garde|gardes|porte|portes|prête|demi|vingt|trente|quarante|cinquante|soixante|quatre|dix|cent|a|va|y|ont|sont|disent?)$/iu;

function endOf({ indent, text }: Typed): number {
  return indent + text.length;
}

function firstWord(text: string): string {
  return /^\S*/.exec(text)?.[0] ?? "";
}

const bullet = /^(?:[-–—•·▪◦‣●○*]|o(?=\t))[ \t\u00a0\u202f]+(?=\S)/u;
const number = /^\d{1,2}[.)][ \t\u00a0]+(?=\S)/;

function markOf(text: string): { ordered: boolean; width: number; rest: string } | null {
  const found = bullet.exec(text) ?? number.exec(text);
  if (found === null) return null;
  const [mark] = found;
  return { ordered: /^\d/.test(mark), width: mark.length, rest: text.slice(mark.length) };
}

/** What opens, closes and holds no other mark: each is looked for as far as the next, and no further. */
const marks =
  /\*\*(?<strong>[^*\n]+)\*\*|(?<![*\p{L}\p{N}])\*(?<emphasis>[^*\s][^*\n]*)\*(?![*\p{L}\p{N}])|\^\{(?<braced>[^{}^\n]+)\}|\^(?<raised>[^\s{}^]+)\^|(?<=[\dIVX])\^(?<ordinal>[a-zè]{1,5})(?![\p{L}\p{N}])/gu;

function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const { index, groups, 0: whole } of text.matchAll(marks)) {
    runs.push({ text: text.slice(from, index) });
    const { strong, emphasis, braced, raised, ordinal } = groups ?? {};
    if (strong !== undefined) runs.push(...runsOf(strong).map((run) => ({ ...run, strong: true })));
    else if (emphasis !== undefined) runs.push(...runsOf(emphasis).map((run) => ({ ...run, emphasis: true })));
    else runs.push({ text: braced ?? raised ?? ordinal ?? "", superscript: true });
    from = index + whole.length;
  }
  return [...runs, { text: text.slice(from) }];
}
