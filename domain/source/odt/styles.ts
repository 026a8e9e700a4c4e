import { childOf, type Element, elementsOf } from "../xml.ts";
import { type Levels, levelsIn } from "./numbering.ts";

/** What a style says, itself or by the one it comes from. */
export type Style = {
  /** In lower case, of the first style above it that is not of this document alone. */
  name: string;
  outline: number | null;
  /** Of the list that it belongs to; "" for none. */
  list: string | null;
  bold: boolean | null;
  italic: boolean | null;
  raised: boolean | null;
  hidden: boolean | null;
};

export type Styles = {
  of: (family: "paragraph" | "text", name: string | undefined) => Style;
  /** What a list numbers. */
  levelsOf: (list: string | undefined) => Levels | undefined;
  /** Which headings are numbered. */
  outline: Levels;
  isHidden: (section: string | undefined) => boolean;
};

const none: Style = { name: "", outline: null, list: null, bold: null, italic: null, raised: null, hidden: null };

/** @param roots of content.xml and styles.xml */
export function stylesOf(roots: readonly Element[]): Styles {
  const shared = roots.flatMap((root) => elementsOf(childOf(root, "office:styles") ?? empty));
  const automatic = elementsOf(childOf(roots[0], "office:automatic-styles") ?? empty);
  const named = new Map(
    [...shared, ...automatic].filter(({ name }) => name === "style:style").map((it) => [keyOf(it), it]),
  );
  const own = new Set(automatic);
  const lists = new Map(
    [...shared, ...automatic]
      .filter(({ name }) => name === "text:list-style")
      .map((it) => [it.attributes["style:name"], levelsIn(it)]),
  );
  const read = new Map<string, Style>();
  const styleOf = (key: string): Style => {
    const style = named.get(key);
    if (style === undefined) return none;
    const known = read.get(key);
    if (known !== undefined) return known;
    // One that comes from itself, by whatever way, comes from nothing there.
    read.set(key, none);
    const { attributes } = style;
    const from = styleOf(`${attributes["style:family"]} ${attributes["style:parent-style-name"]}`);
    const complete = over(from, style, own.has(style));
    read.set(key, complete);
    return complete;
  };
  return {
    of: (family, name) => styleOf(`${family} ${name}`),
    levelsOf: (list) => lists.get(list),
    outline: levelsIn(shared.find(({ name }) => name === "text:outline-style")),
    isHidden: (section) => {
      const properties = childOf(named.get(`section ${section}`), "style:section-properties");
      return properties?.attributes["text:display"] === "none";
    },
  };
}

const empty: Element = { name: "", attributes: {}, children: [] };

function keyOf({ attributes }: Element): string {
  return `${attributes["style:family"]} ${attributes["style:name"]}`;
}

function over(from: Style, style: Element, isAutomatic: boolean): Style {
  const { attributes } = style;
  const text = childOf(style, "style:text-properties")?.attributes ?? {};
  const own = attributes["style:display-name"] ?? attributes["style:name"]?.replaceAll("_20_", " ") ?? "";
  const outline = attributes["style:default-outline-level"];
  return {
    name: isAutomatic ? from.name : own.toLowerCase(),
    outline: outline ? Number(outline) : from.outline,
    list: attributes["style:list-style-name"] ?? from.list,
    bold: says(text["fo:font-weight"], /^(?:bold|[6-9]00)$/) ?? from.bold,
    italic: says(text["fo:font-style"], /^(?:italic|oblique)$/) ?? from.italic,
    raised: says(text["style:text-position"], /^(?:super|[1-9])/) ?? from.raised,
    hidden: says(text["text:display"], /^none$/) ?? from.hidden,
  };
}

function says(value: string | undefined, pattern: RegExp): boolean | null {
  return value === undefined ? null : pattern.test(value);
}
