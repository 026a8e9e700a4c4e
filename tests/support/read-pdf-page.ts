import {
  decodePDFRawStream,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFString,
} from "pdf-lib";

export type PageText = {
  /** By the number with which the structure points at it (MCID). */
  marked: ReadonlyMap<number, string>;
  /** What stands outside the structure, line by line. */
  artifacts: string;
};

type Mark = { id: number | null; actualText: string | null };
/** What each glyph says, by its code. */
type Font = ReadonlyMap<string, string>;

/** Marks opened and closed, fonts chosen, glyphs drawn. */
const operators =
  /\/\w+\s*(?:(?<bare>BMC)|<<(?<properties>.*?)>>\s*BDC)|\/(?<font>\w+)\s+[\d.]+\s+Tf|<(?<drawn>[\da-f]+)>|\b(?:EMC|(?<line>ET))\b/gis;

/** The text of a page as ISO 32000-1, 9.10 and 14.9.4, have it: what each glyph says, or the actual text that stands for several. */
export function readPageText(page: PDFPage): PageText {
  const fonts = fontsOf(page);
  const said = new Map<number | null, string[]>();
  const marks: Mark[] = [];
  let font: Font = new Map();

  for (const { groups = {} } of withoutLiterals(streamText(page.node.Contents())).matchAll(operators)) {
    const { bare, properties, font: name, drawn, line } = groups;
    if (bare !== undefined || properties !== undefined) open(markOf(properties ?? ""));
    else if (name !== undefined) font = fonts.get(name) ?? new Map();
    else if (drawn !== undefined) say(marks, glyphsOf(drawn, font));
    else if (line !== undefined) endLine(marks);
    else say(marks, [marks.pop()?.actualText ?? ""]);
  }
  return {
    marked: new Map([...said].flatMap(([id, glyphs]) => (id === null ? [] : [[id, logical(glyphs)]]))),
    artifacts: logical(said.get(null) ?? []),
  };

  function open(mark: Mark): void {
    marks.push(mark);
    if (mark.id !== null) said.set(mark.id, []);
  }

  /** What stands outside the structure has no other sign of where a line ends. */
  function endLine(within: readonly Mark[]): void {
    if (within.every(({ id }) => id === null)) say(within, ["\n"]);
  }

  function say(within: readonly Mark[], glyphs: readonly string[]): void {
    if (within.some(({ actualText }) => actualText !== null)) return;
    const id = within.findLast((mark) => mark.id !== null)?.id ?? null;
    said.set(id, [...(said.get(id) ?? []), ...glyphs]);
  }
}

/** The content of a stream, one character for each byte. */
export function streamText(stream: PDFObject | undefined): string {
  return stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1") : "";
}

/** Every string in hexadecimal: "(\\351t\\351)" becomes "<e974e9>". */
function withoutLiterals(content: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = content.indexOf("("); at >= 0; at = content.indexOf("(", from)) {
    const end = endOfLiteral(content, at);
    const bytes = PDFString.of(content.slice(at + 1, end)).asBytes();
    parts.push(content.slice(from, at), `<${Buffer.from(bytes).toString("hex")}>`);
    from = end + 1;
  }
  return [...parts, content.slice(from)].join("");
}

/** Parentheses within it are escaped or go in pairs. */
function endOfLiteral(content: string, start: number): number {
  let depth = 0;
  for (let at = start; at < content.length; at++) {
    if (content[at] === "\\") at++;
    else if (content[at] === "(") depth++;
    else if (content[at] === ")" && --depth === 0) return at;
  }
  return content.length;
}

function markOf(properties: string): Mark {
  const id = /\/MCID\s+(\d+)/.exec(properties)?.[1];
  const actualText = /\/ActualText\s*<([\da-f]*)/i.exec(properties)?.[1];
  return {
    id: id === undefined ? null : Number(id),
    actualText: actualText === undefined ? null : PDFHexString.of(actualText).decodeText(),
  };
}

function fontsOf(page: PDFPage): Map<string, Font> {
  const fonts = page.node.Resources()?.lookupMaybe(PDFName.of("Font"), PDFDict);
  return new Map(fonts?.keys().map((name) => [name.decodeText(), fontOf(fonts.lookup(name, PDFDict))]));
}

function fontOf(font: PDFDict): Font {
  const pairs = streamText(font.lookup(PDFName.of("ToUnicode"))).matchAll(/^<([\da-f]{4})> <([\da-f]+)>$/gim);
  return new Map(
    [...pairs].map(([, code = "", text]) => [code.toLowerCase(), PDFHexString.of(`feff${text}`).decodeText()]),
  );
}

/** A glyph that says nothing that is known is seen as such. */
function glyphsOf(drawn: string, font: Font): string[] {
  return (drawn.match(/.{4}/g) ?? []).map((code) => font.get(code.toLowerCase()) ?? "\ufffd");
}

/** Glyphs are drawn from left to right: what is written from right to left is turned round. */
function logical(glyphs: readonly string[]): string {
  const turned: string[] = [];
  let pending: string[] = [];
  for (const glyph of glyphs) {
    if (rightToLeft.test(glyph) || (pending.length > 0 && glyph.trim() === "")) pending.unshift(glyph);
    else {
      turned.push(...settled(pending), glyph);
      pending = [];
    }
  }
  return [...turned, ...settled(pending)].join("");
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Spaces after the last letter are not part of it. */
function settled(pending: readonly string[]): string[] {
  const first = pending.findIndex((glyph) => glyph.trim() !== "");
  return [...pending.slice(Math.max(first, 0)), ...pending.slice(0, Math.max(first, 0))];
}
