/** For the root of every part. */
export const root = {
  ...Object.fromEntries(["office", "style", "text", "meta"].map((name) => [`xmlns:${name}`, uri(name)])),
  "xmlns:draw": uri("drawing"),
  "xmlns:fo": uri("xsl-fo-compatible"),
  "xmlns:svg": uri("svg-compatible"),
  "xmlns:xlink": "http://www.w3.org/1999/xlink",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  "office:version": "1.3",
};

export function uri(name: string): string {
  return `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`;
}

/** What paragraphs and words bear: "Heading 1" is written "Heading_20_1". */
export function nameOf(displayed: string): string {
  return displayed.replaceAll(" ", "_20_");
}

/** Of the styles of lists, outside and within a quotation. */
export const listNames = {
  bullets: { plain: "Puces", quoted: "Puces de citation" },
  numbers: { plain: "Numéros", quoted: "Numéros de citation" },
};

export function points(length: number): string {
  return `${Number(length.toFixed(2))}pt`;
}
