import { decode } from "./decode.ts";
import { refusals } from "./refusals.ts";
import type { SourceKind } from "./schema.ts";
import { type Package, unpack } from "./unpack.ts";

/** What a file is, and what was opened to know it. */
export type Recognised =
  | { kind: "docx" | "odt"; parts: Package }
  | { kind: "pdf"; bytes: Uint8Array }
  | { kind: "html" | "md" | "txt"; text: string };

/**
 * Tells what a file is by what it contains: its name decides between kinds of text alone, and may not say otherwise.
 * @param name "compte-rendu.docx", or "" for what was pasted
 * @throws Refusal where nothing here reads it
 */
export function recognise(name: string, bytes: Uint8Array): Recognised {
  if (bytes.length === 0) throw refusals.empty();
  const named = /\.([^./\\]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? "";
  const recognised = byContent(bytes, named);
  const { kind } = recognised;
  const expected = kinds.get(named);
  if (expected !== undefined && expected !== kind) throw refusals.otherThanNamed(named, kind);
  return recognised;
}

/** By the ending of its name, what a file should be. */
const kinds = new Map<string, SourceKind | "another">([
  ["docx", "docx"],
  ["dotx", "docx"],
  ["odt", "odt"],
  ["ott", "odt"],
  ["pdf", "pdf"],
  ["html", "html"],
  ["htm", "html"],
  ["xhtml", "html"],
  ["md", "md"],
  ["markdown", "md"],
  ["txt", "txt"],
  ["text", "txt"],
  ["doc", "another"],
  ["docm", "another"],
  ["dotm", "another"],
  ["rtf", "another"],
  ["xlsx", "another"],
  ["pptx", "another"],
  ["exe", "another"],
]);

function byContent(bytes: Uint8Array, named: string): Recognised {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  if (packages.some((start) => head.startsWith(start))) return inPackage(unpack(bytes));
  if (head.includes("%PDF-")) return { kind: "pdf", bytes };
  if (head.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
    throw isLocked(bytes) ? refusals.encrypted() : refusals.oldOffice();
  if (head.startsWith("{\\rtf")) throw refusals.richText();
  const other = others.find(([start]) => head.startsWith(start));
  if (other !== undefined) throw refusals.notADocument(other[1]);
  // Words may begin with these letters; they hold no zero.
  if (head.startsWith("MZ") && head.includes("\0")) throw refusals.notADocument("un programme");
  return inText(bytes, head, named);
}

/** Of a zip, and of one with nothing in it (APPNOTE, 4.3.7 and 4.3.16). */
const packages = ["PK\x03\x04", "PK\x05\x06"];

/** By what they begin with. */
const others = [
  ["\x89PNG", "une image"],
  ["\xff\xd8\xff", "une image"],
  ["GIF8", "une image"],
  ["II*\0", "une image"],
  ["MM\0*", "une image"],
  ["\x7fELF", "un programme"],
  ["#!", "un programme"],
  ["\x1f\x8b", "une archive"],
  ["7z\xbc\xaf", "une archive"],
  ["Rar!", "une archive"],
] as const;

/** What Office encrypts is a package of the older kind, around this stream (MS-OFFCRYPTO, 2.3.4.4). */
function isLocked(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from("EncryptedPackage", "utf16le"),
  );
}

function inPackage(parts: Package): Recognised {
  const { names, part } = parts;
  if (names.has("[Content_Types].xml")) {
    const types = Buffer.from(part("[Content_Types].xml") ?? []).toString("latin1");
    if (/macroEnabled|vbaProject/i.test(types) || [...names].some((it) => /vbaProject|vbaData/i.test(it)))
      throw refusals.macros();
    if (types.includes("wordprocessingml")) return { kind: "docx", parts };
    if (types.includes("spreadsheetml")) throw refusals.notADocument("un tableur");
    if (types.includes("presentationml")) throw refusals.notADocument("une présentation");
    throw refusals.broken();
  }
  const mediaType = Buffer.from(part("mimetype") ?? [])
    .toString("latin1")
    .trim();
  if (
    mediaType.startsWith("application/vnd.oasis.opendocument.text") ||
    (mediaType === "" && names.has("content.xml"))
  ) {
    if ([...names].some((it) => /^(?:Basic|Scripts)\/.*\.(?:xml|py|js|bsh)$/.test(it))) throw refusals.macros();
    return { kind: "odt", parts };
  }
  if (mediaType.startsWith("application/vnd.oasis.opendocument."))
    throw refusals.notADocument("un autre document d’OpenOffice");
  throw refusals.notADocument("une archive");
}

function inText(bytes: Uint8Array, head: string, named: string): Recognised {
  const declared = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,40})/i.exec(head)?.[1] ?? null;
  const text = decode(bytes, declared);
  const start = text.slice(0, 4000).replace(/^[\s\ufeff]+/, "");
  if (/^(?:MIME-Version|Received|Return-Path|From):\s/i.test(start) && /^MIME-Version:/im.test(start))
    throw refusals.webArchive();
  if (isPage(start) || kinds.get(named) === "html") return { kind: "html", text };
  if (kinds.get(named) === "md") return { kind: "md", text };
  if (named === "" && isFragment(start)) return { kind: "html", text };
  return { kind: "txt", text };
}

function isPage(start: string): boolean {
  return (
    /^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)?(?:<!doctype\s+html|<html[\s>])/i.test(start) ||
    isClipboard(start)
  );
}

/** What Windows hands over of a page that somebody copied. */
export function isClipboard(start: string): boolean {
  return /^Version:\d\.\d\s+StartHTML:/.test(start);
}

function isFragment(start: string): boolean {
  return /^<(?:!--|meta|p|div|span|h[1-6]|ul|ol|li|table|blockquote|article|section|b|strong|i|em|a|font|center|body)\b/i.test(
    start,
  );
}
