import { SaxesParser, type SaxesTagNS } from "saxes";
import { refusals } from "./refusals.ts";

/** Word nests a table in a text box in a table; nobody nests a hundred of them. */
const deepest = 200;
/** Five hundred pages. */
const mostElements = 400_000;

/** An element: its name and those of its attributes as "w:p", whatever prefix the file has for that namespace. */
export type Element = { name: string; attributes: Record<string, string>; children: (Element | string)[] };

/**
 * Reads XML as the standard has it, but for declarations of its own: no entities, no reference to another file.
 * @param prefixes of the namespaces that are read; what is in another bears no name
 * @throws Refusal
 */
export function parseXml(bytes: Uint8Array, prefixes: Readonly<Record<string, string>>): Element {
  const root: Element = { name: "", attributes: {}, children: [] };
  const open = [root];
  let elements = 0;
  const parser = new SaxesParser({ xmlns: true });
  const named = (uri: string, local: string) => (prefixes[uri] === undefined ? "" : `${prefixes[uri]}:${local}`);
  parser.on("doctype", () => {
    throw refusals.declarations();
  });
  parser.on("error", () => {
    throw refusals.broken();
  });
  parser.on("opentag", (tag: SaxesTagNS) => {
    elements += 1;
    if (open.length > deepest || elements > mostElements) throw refusals.tooMuch();
    const element: Element = { name: named(tag.uri, tag.local), attributes: {}, children: [] };
    for (const { uri, local, value } of Object.values(tag.attributes))
      element.attributes[uri === "" ? local : named(uri, local)] = value;
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => open.at(-1)?.children.push(text));
  parser.on("cdata", (text) => open.at(-1)?.children.push(text));
  parser.on("closetag", () => open.pop());
  parser.write(decoded(bytes)).close();
  return elementsOf(root)[0] ?? root;
}

/** XML that does not say otherwise is in UTF-8 (XML 1.0, 4.3.3). */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw refusals.broken();
  }
}

export function elementsOf({ children }: Element): Element[] {
  return children.filter((child) => typeof child !== "string");
}

/** The first child of that name. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((child): child is Element => typeof child !== "string" && child.name === name);
}

/** All those within that bear one of these names, in reading order, none of them within another of them. */
export function within(element: Element, names: readonly string[]): Element[] {
  return elementsOf(element).flatMap((child) => (names.includes(child.name) ? [child] : within(child, names)));
}

export function textWithin({ children }: Element): string {
  return children.map((child) => (typeof child === "string" ? child : textWithin(child))).join("");
}
