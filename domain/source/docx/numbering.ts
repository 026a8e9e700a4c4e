import { childOf, type Element, elementsOf } from "../xml.ts";
import { valueIn } from "./styles.ts";

type Level = { format: string; text: string; start: number; indent: number };
type Definition = { levels: Map<number, Level>; counters: string };

/** What stands before a paragraph without being among its words: a bullet, a number, "Séquence 2 :". */
export type Mark = { ordered: boolean /** What it says, without what a list says by itself. */; words: string };

export type Numbering = {
  /** Of the next paragraph of that list and level; null where it has none. Each is counted, in reading order. */
  next: (id: string, level: number) => Mark | null;
  /** The level whose words stand as far in, in twentieths of a point. */
  levelAt: (id: string, indent: number) => number | null;
};

/** @param root of word/numbering.xml, or null where a document has no list */
export function numberingOf(root: Element | null): Numbering {
  const all = root ? elementsOf(root) : [];
  const abstract = new Map(
    all
      .filter(({ name }) => name === "w:abstractNum")
      .map((element) => [element.attributes["w:abstractNumId"] ?? "", levelsOf(element)]),
  );
  const definitions = new Map(
    all
      .filter(({ name }) => name === "w:num")
      .map((element) => [element.attributes["w:numId"] ?? "", definitionOf(element, abstract)]),
  );
  const counters = new Map<string, number[]>();
  return {
    next(id, level) {
      const definition = definitions.get(id);
      const own = definition?.levels.get(level);
      if (definition === undefined || own === undefined || own.format === "none") return null;
      const counts = counters.get(definition.counters) ?? [];
      counters.set(definition.counters, counts);
      counts[level] = (counts[level] ?? own.start - 1) + 1;
      counts.length = level + 1;
      if (own.format === "bullet") return { ordered: false, words: "" };
      return { ordered: true, words: wordsOf(own, definition.levels, counts) };
    },
    levelAt(id, indent) {
      for (const [level, it] of definitions.get(id)?.levels ?? []) if (it.indent === indent) return level;
      return null;
    },
  };
}

function levelsOf(element: Element): Map<number, Level> {
  return new Map(
    elementsOf(element)
      .filter(({ name, attributes }) => name === "w:lvl" && /^[0-8]$/.test(attributes["w:ilvl"] ?? ""))
      .map((level) => {
        const indentation = childOf(childOf(level, "w:pPr"), "w:ind")?.attributes ?? {};
        return [
          Number(level.attributes["w:ilvl"]),
          {
            format: valueIn(childOf(level, "w:numFmt")) ?? "decimal",
            text: valueIn(childOf(level, "w:lvlText")) ?? "",
            start: Number(valueIn(childOf(level, "w:start")) ?? 1),
            indent: Number(indentation["w:left"] ?? indentation["w:start"] ?? 0),
          },
        ];
      }),
  );
}

/** Lists of one definition go on counting, unless one begins anew. */
function definitionOf(element: Element, abstract: ReadonlyMap<string, Map<number, Level>>): Definition {
  const id = valueIn(childOf(element, "w:abstractNumId")) ?? "";
  const overrides = elementsOf(element).filter(({ name }) => name === "w:lvlOverride");
  const levels = new Map(abstract.get(id));
  for (const override of overrides) {
    const level = Number(override.attributes["w:ilvl"] ?? 0);
    const start = valueIn(childOf(override, "w:startOverride"));
    const before = levels.get(level);
    if (start !== null && before !== undefined) levels.set(level, { ...before, start: Number(start) });
    for (const [own, replaced] of levelsOf(override)) levels.set(own, replaced);
  }
  return { levels, counters: overrides.length > 0 ? `own ${element.attributes["w:numId"]}` : id };
}

function wordsOf({ text }: Level, levels: ReadonlyMap<number, Level>, counts: readonly number[]): string {
  return text.replaceAll(/%([1-9])/g, (_, digit: string) => {
    const level = Number(digit) - 1;
    return inFormat(counts[level] ?? levels.get(level)?.start ?? 1, levels.get(level)?.format ?? "decimal");
  });
}

function inFormat(count: number, format: string): string {
  if (format === "upperRoman") return roman(count);
  if (format === "lowerRoman") return roman(count).toLowerCase();
  if (format === "upperLetter") return letter(count);
  if (format === "lowerLetter") return letter(count).toLowerCase();
  return String(count);
}

const romans = [
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
] as const;

/** To the hundredth, beyond which nobody counts like this. */
function roman(count: number): string {
  if (count > 100) return String(count);
  let [left, words] = [count, ""];
  for (const [value, sign] of romans) for (; left >= value; left -= value) words += sign;
  return words;
}

/** A to Z, then AA to ZZ (ISO/IEC 29500-1, 17.18.59). */
function letter(count: number): string {
  const sign = String.fromCharCode(65 + ((count - 1) % 26));
  return sign.repeat(Math.min(10, Math.max(0, Math.ceil(count / 26))));
}
