declare const written: unique symbol;
/** XML as it stands in a file, its words escaped. */
export type Xml = string & { [written]: true };
type Attributes = Record<string, string | number | null>;

/** An element. An attribute of null is left out. */
export function x(name: string, children?: readonly Xml[]): Xml;
export function x(name: string, attributes: Attributes, children?: readonly Xml[]): Xml;
export function x(name: string, first: Attributes | readonly Xml[] = [], second: readonly Xml[] = []): Xml {
  const [attributes, children] = isList(first) ? [{}, first] : [first, second];
  const opening = Object.entries(attributes).reduce(
    (tag, [key, value]) => (value === null ? tag : `${tag} ${key}="${escaped(String(value))}"`),
    `<${name}`,
  );
  return (children.length === 0 ? `${opening}/>` : `${opening}>${children.join("")}</${name}>`) as Xml;
}

function isList(value: Attributes | readonly Xml[]): value is readonly Xml[] {
  return Array.isArray(value);
}

/** The words of an element. */
export function text(value: string): Xml {
  return escaped(value) as Xml;
}

function escaped(value: string): string {
  return value.replace(notInXml, "").replace(/[&<>"]/g, (character) => entities[character] ?? "");
}

/** What no XML 1.0 document may hold, however it is written: one such character, and the whole file does not open. */
const notInXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
