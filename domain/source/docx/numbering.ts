import type { ItemNumber } from "../layout.ts";
import { inFormat, isInWords, type NumberFormat } from "../numbers.ts";
import { childOf, type Element, elementsOf } from "../xml.ts";
import { valueIn } from "./styles.ts";

type Level = { format: string; text: string; start: number; indent: number };
type Definition = { levels: Map<number, Level>; counters: string };

/** What stands before a paragraph without being among its words: a number, "Séquence 2 :", or a bullet, which is null. */
export type Mark = { number: ItemNumber | null };

export type Numbering = {
  /** Of the next paragraph of that list and level; null where it has none. Each is counted, in reading order. */
  next: (id: string, level: number) => Mark | null;
  /** The level whose words stand as far in, in twentieths of a point. */
  levelAt: (id: string, indent: number) => number | null;
};

/** @param root of word/numbering.xml, or null where a document has no list */
export function numberingOf(root: Element | null): Numbering {
  const all = root ? elementsOf(root) : [];
  const abstracts = all.filter(({ name }) => name === "w:abstractNum");
  // One may only name a style of lists: its levels are those of the one that this style is.
  const styled = new Map(abstracts.map((element) => [valueIn(childOf(element, "w:styleLink")), element]));
  const abstract = new Map(
    abstracts.map((element) => [
      element.attributes["w:abstractNumId"] ?? "",
      levelsOf(styled.get(valueIn(childOf(element, "w:numStyleLink")) ?? "") ?? element),
    ]),
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
      if (own.format === "bullet") return { number: null };
      return { number: numberOf(own, level, definition.levels, counts) };
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

function numberOf(
  { text, format }: Level,
  level: number,
  levels: ReadonlyMap<number, Level>,
  counts: readonly number[],
): ItemNumber {
  const counted = /%([1-9])/g;
  const words = text.replaceAll(counted, (_, digit: string) => {
    const other = Number(digit) - 1;
    return inFormat(counts[other] ?? levels.get(other)?.start ?? 1, formatOf(levels.get(other)?.format));
  });
  return { count: counts[level] ?? 1, words, isInWords: isInWords(text.replaceAll(counted, ""), formatOf(format)) };
}

const formats = new Map<string | undefined, NumberFormat>([
  ["upperRoman", "I"],
  ["lowerRoman", "i"],
  ["upperLetter", "A"],
  ["lowerLetter", "a"],
]);

function formatOf(named: string | undefined): NumberFormat {
  return formats.get(named) ?? "1";
}
