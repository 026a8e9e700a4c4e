const uri = (name: string) => `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`;

/** Of the namespaces that are read (OpenDocument 1.3, part 3). */
export const prefixes = {
  [uri("office")]: "office",
  [uri("text")]: "text",
  [uri("style")]: "style",
  [uri("table")]: "table",
  [uri("drawing")]: "draw",
  [uri("xsl-fo-compatible")]: "fo",
  [uri("manifest")]: "manifest",
  "http://www.w3.org/1999/xlink": "xlink",
  "http://www.w3.org/XML/1998/namespace": "xml",
};
