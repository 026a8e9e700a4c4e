import type { ItemNumber } from "../layout.ts";
import { formatNamed, inFormat, isInWords, type NumberFormat } from "../numbers.ts";
import { type Element, elementsOf } from "../xml.ts";

/** What stands before an item or a heading of a level, where that is a number. */
type Level = {
  format: NumberFormat;
  prefix: string;
  suffix: string;
  start: number;
  /** How many levels it shows, its own included: two for "1.2". */
  shown: number;
};

/** By level, from 1. */
export type Levels = ReadonlyMap<number, Level>;

/** How far a list has come at each level. */
export type Counts = number[];

/** @param style of a list, or of the outline of a text */
export function levelsIn(style: Element | undefined): Levels {
  const numbered = (style === undefined ? [] : elementsOf(style)).filter(
    ({ name, attributes }) =>
      (name === "text:list-level-style-number" || name === "text:outline-level-style") &&
      /^(?:[1-9]|10)$/.test(attributes["text:level"] ?? "") &&
      (attributes["style:num-format"] ?? "") !== "",
  );
  return new Map(numbered.map(({ attributes }) => [Number(attributes["text:level"]), levelOf(attributes)]));
}

function levelOf(attributes: Record<string, string>): Level {
  return {
    format: formatNamed(attributes["style:num-format"]),
    prefix: attributes["style:num-prefix"] ?? "",
    suffix: attributes["style:num-suffix"] ?? "",
    start: Number(attributes["text:start-value"] ?? 1),
    shown: Number(attributes["text:display-levels"] ?? 1),
  };
}

/** Counts one more at a level; null where it has no number. */
export function nextNumber(levels: Levels | undefined, level: number, counts: Counts): ItemNumber | null {
  const own = levels?.get(level);
  if (levels === undefined || own === undefined) return null;
  const count = (counts[level] ?? own.start - 1) + 1;
  counts[level] = count;
  counts.length = level + 1;
  const { prefix, suffix, format, shown } = own;
  const numbers = [...levels]
    .filter(([other]) => other <= level && other > level - shown)
    .sort(([one], [other]) => one - other)
    .map(([other, { format, start }]) => inFormat(counts[other] ?? start, format));
  return {
    count,
    words: `${prefix}${numbers.join(".")}${suffix}`.trim(),
    isInWords: isInWords(prefix + suffix, format),
  };
}
