import { PDFDocument } from "pdf-lib";
import { openDocumentFile, p, r, wordFile, zipped } from "./office-files.ts";

/** Files that somebody might drop by mistake or to do harm, each with what is said of it: part of a refusal, or null where it is read. */
export type HostileFile = { name: string; bytes: Buffer; refused: RegExp | null };

const office = "application/vnd.openxmlformats-officedocument";
const wordDocument = (content: string, doctype = "") =>
  `<?xml version="1.0"?>${doctype}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${content}</w:t></w:r></w:p></w:body></w:document>`;
const withPart = (name: string, part: string | Uint8Array) => wordFile(p(r("Texte")), { files: { [name]: part } });
const withDocument = (document: string | Uint8Array) => withPart("word/document.xml", document);
const types = (type: string) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/x.xml" ContentType="${type}"/></Types>`;
const starting = (start: string) => Buffer.concat([Buffer.from(start, "latin1"), Buffer.alloc(2000, 7)]);
const million = 1_000_000;

const damaged = /abîmé/;
const immense = /démesuré/;
const declared = /déclarations/;
const locked = /mot de passe/;
const macros = /macros/;

export async function hostileFiles(): Promise<Record<string, HostileFile>> {
  const file = (name: string, bytes: Buffer | string, refused: RegExp | null): HostileFile => ({
    name,
    bytes: typeof bytes === "string" ? Buffer.from(bytes) : bytes,
    refused,
  });
  const pdf = await aPdf();
  return {
    nothing: file("a.docx", "", /est vide/),
    "spaces alone": file("a.txt", " \n\t ", /aucun texte/),
    "a single zero": file("a.txt", "\0", /format inconnu/),
    noise: file("a.txt", noise(50_000), /n’a pas|format inconnu|abîmé/),
    "a file of 26 MB": file("a.txt", Buffer.alloc(26 * 1024 * 1024, "a "), /dépasse 25/),
    "a picture called .docx": file("a.docx", starting("\x89PNG\r\n"), /une image/),
    "a photograph": file("a.jpg", starting("\xff\xd8\xff\xe0"), /une image/),
    "a program called .docx": file("a.docx", starting("MZ\x90\0\x03\0\0\0"), /un programme/),
    "a program of Linux": file("a", starting("\x7fELF"), /un programme/),
    "a script called .txt": file("a.txt", "#!/bin/sh\nrm -rf /\n", /un programme/),
    "a compressed file": file("a.gz", starting("\x1f\x8b\x08"), /une archive/),
    "an archive of another kind": file("a.7z", starting("7z\xbc\xaf"), /une archive/),
    "an archive called .docx": file("a.docx", zipped({ "a.txt": "Texte" }), /une archive/),
    "a message with a page": file(
      "a.mht",
      "MIME-Version: 1.0\nContent-Type: multipart/related\n\n<p>Texte",
      /archive de page web/,
    ),
    "an old Word file": file("a.doc", starting("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), /ancien format/),
    "a Word file with a password": file(
      "a.docx",
      Buffer.concat([starting("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), Buffer.from("EncryptedPackage", "utf16le")]),
      locked,
    ),
    "rich text": file("a.rtf", "{\\rtf1\\ansi Texte}", /RTF/),
    "a spreadsheet": file(
      "a.xlsx",
      zipped({ "[Content_Types].xml": types(`${office}.spreadsheetml.sheet.main+xml`) }),
      /tableur/,
    ),
    "a presentation": file(
      "a.pptx",
      zipped({ "[Content_Types].xml": types(`${office}.presentationml.presentation.main+xml`) }),
      /présentation/,
    ),
    "a spreadsheet of OpenOffice": file(
      "a.ods",
      zipped({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" }),
      /OpenOffice/,
    ),
    "a Word file with macros": file(
      "a.docm",
      withPart("[Content_Types].xml", types("application/vnd.ms-word.document.macroEnabled.main+xml")),
      macros,
    ),
    "macros in what is called .docx": file("a.docx", withPart("word/vbaProject.bin", "x"), macros),
    "macros of OpenOffice": file(
      "a.odt",
      openDocumentFile("<text:p>Texte</text:p>", { files: { "Basic/Standard/Module1.xml": "<x/>" } }),
      macros,
    ),
    "a Word file called .odt": file(
      "a.odt",
      wordFile(p(r("Texte"))),
      /finit par .odt, mais il contient un document Word/,
    ),
    "an OpenDocument called .docx": file(
      "a.docx",
      openDocumentFile("<text:p>Texte</text:p>"),
      /mais il contient un document OpenDocument/,
    ),
    "a PDF called .docx": file("a.docx", pdf, /mais il contient un PDF/),
    "a page called .docx": file("a.docx", "<!doctype html><p>Texte", /mais il contient une page web/),
    "a text called .docx": file("a.docx", "Texte", /mais il contient du texte/),
    "a Word file called .txt": file("a.txt", wordFile(p(r("Texte"))), /finit par .txt/),
    "a zip bomb": file("a.docx", withDocument(wordDocument("a".repeat(40 * million))), immense),
    "a zip bomb in the styles": file("a.docx", wordFile(p(r("Texte")), { styles: " ".repeat(40 * million) }), immense),
    "a bomb of elements": file("a.docx", withDocument(wordDocument("<w:b/>".repeat(million))), immense),
    "a part that says it is smaller than it is": file(
      "a.docx",
      lying(withDocument(wordDocument("a".repeat(3 * million))), 100),
      damaged,
    ),
    "a part that says it is immense": file("a.docx", lying(wordFile(p(r("Texte"))), 0xfffffff0), immense),
    "five thousand parts": file("a.docx", withMany(5000), immense),
    "a bomb that nobody opens": file("a.docx", withPart("word/media/image1.png", new Uint8Array(60 * million)), null),
    "a zip cut short": file("a.docx", wordFile(p(r("Texte"))).subarray(0, 700), damaged),
    "a zip of which bytes were changed": file("a.docx", changed(wordFile(p(r(noise(3000).toString("hex"))))), damaged),
    "an encrypted zip": file("a.docx", encrypted(wordFile(p(r("Texte")))), locked),
    "paths out of the package": file("a.docx", withPart("../../../tmp/out.txt", "x"), null),
    "an entity of another file": file(
      "a.docx",
      withDocument(wordDocument("&x;", `<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>`)),
      declared,
    ),
    "an entity of another machine": file(
      "a.docx",
      withDocument(wordDocument("&x;", `<!DOCTYPE w SYSTEM "http://127.0.0.1/x.dtd">`)),
      declared,
    ),
    "a billion laughs": file("a.docx", withDocument(wordDocument("&i;", laughs())), declared),
    "a billion laughs in OpenDocument": file(
      "a.odt",
      openDocumentFile("<text:p>Texte</text:p>", { files: { "styles.xml": `${laughs()}<x>&i;</x>` } }),
      declared,
    ),
    "an entity of the parameters": file(
      "a.docx",
      withDocument(wordDocument("a", `<!DOCTYPE w [<!ENTITY % x SYSTEM "file:///etc/passwd"> %x;]>`)),
      declared,
    ),
    "an entity that nobody declared": file("a.docx", withDocument(wordDocument("&secret;")), damaged),
    "XML that is not closed": file("a.docx", withDocument(wordDocument("Texte").slice(0, -20)), damaged),
    "XML that is not in its encoding": file("a.docx", withDocument(Buffer.from(wordDocument("éé"), "latin1")), damaged),
    "no XML": file("a.docx", withDocument("Texte"), damaged),
    "elements within each other, without end": file(
      "a.docx",
      withDocument(wordDocument(`${"<w:sdt><w:sdtContent>".repeat(50_000)}`)),
      immense,
    ),
    "an element of ten million attributes' length": file(
      "a.docx",
      withDocument(wordDocument(`<w:b w:val="${"a".repeat(10 * million)}"/>`)),
      /aucun texte|trop/,
    ),
    "styles that come from each other, without end": file(
      "a.docx",
      wordFile(p(r("Texte"), `<w:pStyle w:val="s0"/>`), { styles: chained(60_000) }),
      /abîmé|démesuré/,
    ),
    "numbers beyond all counting": file(
      "a.docx",
      wordFile(p(r("Texte"), `<w:numPr><w:ilvl w:val="99999999999"/><w:numId w:val="1"/></w:numPr>`), {
        numbering: `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="-5"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1%9"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
      }),
      null,
    ),
    "a package that leads to another file": file(
      "a.docx",
      withPart(
        "_rels/.rels",
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="file:///etc/passwd"/></Relationships>`,
      ),
      null,
    ),
    "a template on another machine": file(
      "a.docx",
      wordFile(`<w:attachedTemplate r:id="t"/>${p(r("Texte"))}`, { links: { t: "http://127.0.0.1:9/x.dotm" } }),
      null,
    ),
    "another document within": file("a.docx", wordFile(`${p(r("Texte"))}<w:altChunk r:id="x"/>`), /inséré/),
    "a note that refers to itself": file(
      "a.docx",
      wordFile(p(`${r("Texte")}<w:r><w:footnoteReference w:id="1"/></w:r>`), {
        footnotes: `<w:footnote w:id="1">${p(`${r("Note")}<w:r><w:footnoteReference w:id="1"/></w:r>`)}</w:footnote>`,
      }),
      null,
    ),
    "a link that is a program": file(
      "a.docx",
      wordFile(p(`<w:hyperlink r:id="x">${r("Texte")}</w:hyperlink>`), { links: { x: "javascript:alert(1)" } }),
      null,
    ),
    "an OpenDocument with a password": file(
      "a.odt",
      openDocumentFile("", {
        files: {
          "META-INF/manifest.xml": `<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>`,
        },
      }),
      locked,
    ),
    "lists within each other, of OpenDocument": file(
      "a.odt",
      openDocumentFile(
        `${"<text:list><text:list-item>".repeat(90)}<text:p>Texte</text:p>${"</text:list-item></text:list>".repeat(90)}`,
      ),
      null,
    ),
    "a page of elements within each other": file("a.html", `<html>${"<div>".repeat(300_000)}Texte`, immense),
    "a page of bold within bold": file("a.html", `<html>${"<b>".repeat(300_000)}Texte`, immense),
    "a page of tables within each other": file("a.html", `<html>${"<table><tr><td>a".repeat(20_000)}`, immense),
    "a page of one attribute": file("a.html", `<html><p title="${"a".repeat(10 * million)}">Texte`, null),
    "a page of scripts": file(
      "a.html",
      `<html><script>${"alert(1);".repeat(100_000)}</script><p onclick="x()">Texte`,
      null,
    ),
    "a page of links that are programs": file(
      "a.html",
      `<html>${`<a href="javascript:x()">a</a> `.repeat(50_000)}`,
      null,
    ),
    "brackets without end": file("a.md", "[".repeat(300_000), null),
    "stars without end": file("a.md", "*a **b ".repeat(100_000), /trop/),
    "quotations within each other": file("a.md", `${"> ".repeat(100_000)}Texte`, null),
    "lists within each other": file(
      "a.md",
      Array.from({ length: 2000 }, (_, index) => `${" ".repeat(index * 2)}- a`).join("\n"),
      null,
    ),
    "a table of thousands of columns": file(
      "a.md",
      `${"|a".repeat(20_000)}|\n${"|-".repeat(20_000)}|\n${`${"|b".repeat(20)}|\n`.repeat(2000)}`,
      null,
    ),
    "marks without end": file("a.txt", "a**^{^".repeat(20_000), null),
    "one line of 20 MB": file("a.txt", "mot ".repeat(5 * million), /trop|démesuré/),
    "a million lines": file("a.txt", "- a\n".repeat(million), /trop|démesuré/),
    "a PDF cut short": file("a.pdf", pdf.subarray(0, 300), damaged),
    "a PDF that is none": file("a.pdf", `%PDF-1.7\n${"x".repeat(5000)}`, damaged),
    "a PDF of pictures": file("a.pdf", await aPdf(""), /aucun texte/),
    "a PDF that inflates without end": file("a.pdf", await aPdfBomb(), /trop|démesuré|abîmé|aucun texte/),
  };
}

function noise(length: number): Buffer {
  let state = 12345;
  return Buffer.from(
    Array.from({ length }, () => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return (state >> 16) & 255;
    }),
  );
}

function laughs(): string {
  const entities = [..."bcdefghi"].map((name, index) => `<!ENTITY ${name} "${`&${"abcdefgh"[index]};`.repeat(10)}">`);
  return `<!DOCTYPE w [<!ENTITY a "rire">${entities.join("")}]>`;
}

/** Every part says this of its size. */
function lying(file: Buffer, size: number): Buffer {
  const lies = Buffer.from(file);
  for (let at = lies.indexOf("PK\x01\x02"); at >= 0; at = lies.indexOf("PK\x01\x02", at + 4))
    if (lies.subarray(at + 46, at + 63).toString() === "word/document.xml") lies.writeUInt32LE(size, at + 24);
  return lies;
}

function encrypted(file: Buffer): Buffer {
  const locked = Buffer.from(file);
  locked.writeUInt16LE(locked.readUInt16LE(6) | 1, 6);
  return locked;
}

function changed(file: Buffer): Buffer {
  const other = Buffer.from(file);
  const document = other.indexOf("word/document.xml");
  for (let at = document + 60; at < document + 900; at += 7) other[at] = (other[at] ?? 0) ^ 255;
  return other;
}

function withMany(parts: number): Buffer {
  const files = Object.fromEntries(Array.from({ length: parts }, (_, index) => [`word/media/${index}.png`, "x"]));
  return wordFile(p(r("Texte")), { files });
}

function chained(styles: number): string {
  return Array.from(
    { length: styles },
    (_, index) => `<w:style w:styleId="s${index}"><w:basedOn w:val="s${index + 1}"/></w:style>`,
  ).join("");
}

async function aPdf(words = "Texte"): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage().drawText(words);
  return Buffer.from(await document.save());
}

/** A page whose drawing is 400 MB of spaces, twice compressed. */
async function aPdfBomb(): Promise<Buffer> {
  const document = await PDFDocument.create();
  const page = document.addPage();
  const { deflateSync } = await import("node:zlib");
  const once = deflateSync(Buffer.alloc(200 * million, " "));
  const stream = document.context.stream(deflateSync(once), { Filter: ["FlateDecode", "FlateDecode"] });
  page.node.set(document.context.obj("Contents") as never, document.context.register(stream));
  return Buffer.from(await document.save());
}
