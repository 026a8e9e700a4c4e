import { strToU8, type Zippable, zipSync } from "fflate";

// Office files made by hand, as their programs write them and as this one does not.

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";

const wordRoot = [
  `xmlns:w="${word}"`,
  `xmlns:r="${office}"`,
  `xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`,
  `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`,
  `xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"`,
  `xmlns:v="urn:schemas-microsoft-com:vml"`,
].join(" ");

type Files = Record<string, string | Uint8Array>;

/** Bytes of a zip with these files, in this order. */
export function zipped(files: Files): Buffer {
  const zippable: Zippable = {};
  for (const [name, file] of Object.entries(files))
    zippable[name] = [typeof file === "string" ? strToU8(file) : file, { level: name === "mimetype" ? 0 : 6 }];
  return Buffer.from(zipSync(zippable));
}

type WordFile = {
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  /** Where links lead, by id. */
  links?: Record<string, string>;
  /** Instead of those that are made here, or beside them. */
  files?: Files;
};

/** A .docx with this inside `w:body`. */
export function wordFile(body: string, { links = {}, files = {}, ...parts }: WordFile = {}): Buffer {
  const named = Object.entries(parts);
  return zipped({
    "[Content_Types].xml": `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": relations([`<Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/>`]),
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${wordRoot}><w:body>${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels": relations([
      ...named.map(([name]) => `<Relationship Id="${name}" Type="${office}/${name}" Target="${name}.xml"/>`),
      ...Object.entries(links).map(
        ([id, url]) => `<Relationship Id="${id}" Type="${office}/hyperlink" Target="${url}" TargetMode="External"/>`,
      ),
    ]),
    ...Object.fromEntries(
      named.map(([name, content]) => [`word/${name}.xml`, `<w:${name} ${wordRoot}>${content}</w:${name}>`]),
    ),
    ...files,
  });
}

function relations(all: readonly string[]): string {
  return `<Relationships xmlns="${packages}/relationships">${all.join("")}</Relationships>`;
}

/** A paragraph of Word. @param properties what stands in `w:pPr` */
export function p(content: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
}

/** A run of Word. @param properties what stands in `w:rPr` */
export function r(words: string, properties = ""): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
}

const odf = (name: string) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`;
const odfRoot = [
  ...["office", "text", "style", "table"].map(odf),
  `xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"`,
  `xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"`,
  `xmlns:xlink="http://www.w3.org/1999/xlink"`,
  `xmlns:dc="http://purl.org/dc/elements/1.1/"`,
].join(" ");

type OpenDocumentFile = { automatic?: string; styles?: string; files?: Files };

/** An .odt with this inside `office:text`. */
export function openDocumentFile(
  text: string,
  { automatic = "", styles = "", files = {} }: OpenDocumentFile = {},
): Buffer {
  return zipped({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": `<office:document-content ${odfRoot}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    "styles.xml": `<office:document-styles ${odfRoot}><office:styles>${styles}</office:styles></office:document-styles>`,
    "META-INF/manifest.xml": `<manifest:manifest ${odf("manifest")}/>`,
    ...files,
  });
}
