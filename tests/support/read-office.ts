import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

/** XML as a program that forgives nothing reads it. */
export type XmlElement = { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] };

/** What is in a .docx or an .odt, by name. @throws where a part is not well-formed */
type OfficePackage = {
  names: string[];
  bytes: (name: string) => Uint8Array;
  part: (name: string) => XmlElement;
};

export function openPackage(file: Uint8Array): OfficePackage {
  const files = unzipSync(file);
  const bytes = (name: string) => {
    const found = files[name];
    if (found === undefined) throw new Error(`${name} is not in the package.`);
    return found;
  };
  const parts = new Map(
    Object.keys(files)
      .filter((name) => /\.(xml|rels)$/.test(name))
      .map((name) => [name, parseXml(strFromU8(bytes(name)))]),
  );
  return { names: Object.keys(files), bytes, part: (name) => parts.get(name) ?? parseXml(strFromU8(bytes(name))) };
}

/** Every element of that name within, itself included, in reading order. */
export function every(element: XmlElement, ...names: string[]): XmlElement[] {
  const own = names.includes(element.name) ? [element] : [];
  return [...own, ...element.children.flatMap((child) => (typeof child === "string" ? [] : every(child, ...names)))];
}

export function first(element: XmlElement, name: string): XmlElement | undefined {
  return every(element, name)[0];
}

export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

/** A paragraph of either kind of file. Styles go by the names that their programs store. */
export type OfficeParagraph = {
  style: string;
  text: string;
  /** The words that bear a style of their own. */
  marked: { style: string; text: string }[];
  /** How deep in lists its mark stands, from 1; null without a mark. */
  level: number | null;
};

export function paragraphsOfDocx(file: Uint8Array): OfficeParagraph[] {
  const { part } = openPackage(file);
  const names = new Map(
    every(part("word/styles.xml"), "w:style").map((style) => [
      style.attributes["w:styleId"],
      first(style, "w:name")?.attributes["w:val"],
    ]),
  );
  const nameOf = (element: XmlElement | undefined) => named(names.get(element?.attributes["w:val"]));
  return every(part("word/document.xml"), "w:p").map((paragraph) => {
    const level = first(paragraph, "w:ilvl")?.attributes["w:val"];
    return {
      style: nameOf(first(paragraph, "w:pStyle")),
      text: every(paragraph, "w:t").map(textOf).join(""),
      marked: every(paragraph, "w:r").flatMap((run) => {
        const style = first(run, "w:rStyle");
        return style ? [{ style: nameOf(style), text: every(run, "w:t").map(textOf).join("") }] : [];
      }),
      level: level === undefined ? null : Number(level) + 1,
    };
  });
}

export function paragraphsOfOdt(file: Uint8Array): OfficeParagraph[] {
  const { part } = openPackage(file);
  const content = part("content.xml");
  const styles = new Map(
    [part("styles.xml"), content]
      .flatMap((root) => every(root, "style:style"))
      .map(({ attributes }) => [attributes["style:name"], attributes]),
  );
  const automatic = new Set(every(content, "style:style").map(({ attributes }) => attributes["style:name"]));
  const nameOf = (id: string | undefined): string => {
    const style = styles.get(id);
    if (automatic.has(id)) return nameOf(style?.["style:parent-style-name"]);
    return named(style?.["style:display-name"] ?? style?.["style:name"]);
  };
  return withLevels(first(content, "office:text"), 0).map(({ element, level, isMarked }) => ({
    style: nameOf(element.attributes["text:style-name"]),
    text: textOf(element),
    marked: every(element, "text:span", "text:a").flatMap((span) => {
      const style = span.attributes["text:style-name"];
      return style === undefined ? [] : [{ style: nameOf(style), text: textOf(span) }];
    }),
    level: isMarked ? level : null,
  }));
}

type Placed = { element: XmlElement; level: number; isMarked: boolean };

function withLevels(element: XmlElement | undefined, level: number): Placed[] {
  return (element?.children ?? []).flatMap((child, index): Placed[] => {
    if (typeof child === "string" || child.name === "text:index-title-template") return [];
    const isMarked = element?.name === "text:list-item" && index === 0;
    if (child.name === "text:p" || child.name === "text:h") return [{ element: child, level, isMarked }];
    return withLevels(child, child.name === "text:list" ? level + 1 : level);
  });
}

function named(name: string | undefined): string {
  if (name === undefined) throw new Error("Something bears a style that is not defined.");
  return name;
}

function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: "", attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: false });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: XmlElement = { name, attributes: { ...attributes }, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => open.at(-1)?.children.push(text));
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  const [top] = root.children.filter((child) => typeof child !== "string");
  if (top === undefined) throw new Error("There is no element in this XML.");
  return top;
}
