import { childOf, type Element, elementsOf } from "../xml.ts";

/** What a style says of the paragraphs or words that bear it, itself or by the one it comes from. */
export type Style = {
  /** Word stores the names of its own styles in English, whatever it shows. */
  name: string;
  /** Outline level, from 0; 9 for none. */
  outline: number | null;
  list: { id: string | null; level: number | null };
  characters: Characters;
};

export type Characters = {
  bold: boolean | null;
  italic: boolean | null;
  hidden: boolean | null;
  raised: boolean | null;
};

export type Styles = (id: string | null) => Style;

const none: Style = {
  name: "",
  outline: null,
  list: { id: null, level: null },
  characters: { bold: null, italic: null, hidden: null, raised: null },
};

/** @param root of word/styles.xml, or null where a document has none */
export function stylesOf(root: Element | null): Styles {
  const elements = new Map(
    (root ? elementsOf(root) : [])
      .filter(({ name }) => name === "w:style")
      .map((style) => [style.attributes["w:styleId"] ?? "", style]),
  );
  const read = new Map<string, Style>();
  const styleOf = (id: string | null): Style => {
    const style = elements.get(id ?? "");
    if (id === null || style === undefined) return none;
    const known = read.get(id);
    if (known !== undefined) return known;
    // One that comes from itself, by whatever way, comes from nothing there.
    read.set(id, none);
    const from = styleOf(valueIn(childOf(style, "w:basedOn")));
    const paragraph = childOf(style, "w:pPr");
    const own = charactersOf(childOf(style, "w:rPr"));
    const list = listOf(paragraph);
    const complete: Style = {
      name: (valueIn(childOf(style, "w:name")) ?? "").toLowerCase(),
      outline: outlineOf(paragraph) ?? from.outline,
      list: { id: list.id ?? from.list.id, level: list.level ?? from.list.level },
      characters: over(from.characters, own),
    };
    read.set(id, complete);
    return complete;
  };
  return styleOf;
}

export function over(lower: Characters, upper: Characters): Characters {
  return {
    bold: upper.bold ?? lower.bold,
    italic: upper.italic ?? lower.italic,
    hidden: upper.hidden ?? lower.hidden,
    raised: upper.raised ?? lower.raised,
  };
}

/** @param properties w:rPr: what stands in it itself. What it was before a change stands deeper. */
export function charactersOf(properties: Element | undefined): Characters {
  return {
    bold: isOn(childOf(properties, "w:b")),
    italic: isOn(childOf(properties, "w:i")),
    hidden: isOn(childOf(properties, "w:vanish")),
    raised: raisedBy(properties),
  };
}

function raisedBy(properties: Element | undefined): boolean | null {
  const align = valueIn(childOf(properties, "w:vertAlign"));
  if (align !== null) return align === "superscript";
  const position = Number(valueIn(childOf(properties, "w:position")) ?? "0");
  return position > 0 ? true : null;
}

export function outlineOf(properties: Element | undefined): number | null {
  const level = valueIn(childOf(properties, "w:outlineLvl"));
  return level === null ? null : Number(level);
}

export function listOf(properties: Element | undefined): Style["list"] {
  const numbering = childOf(properties, "w:numPr");
  const level = valueIn(childOf(numbering, "w:ilvl"));
  return { id: valueIn(childOf(numbering, "w:numId")), level: level === null ? null : Number(level) };
}

export function valueIn(element: Element | undefined): string | null {
  return element?.attributes["w:val"] ?? null;
}

/** A property that is there is on, unless it says otherwise (ISO/IEC 29500-1, 17.17.4). */
function isOn(element: Element | undefined): boolean | null {
  if (element === undefined) return null;
  return !["0", "false", "off"].includes(valueIn(element) ?? "true");
}
