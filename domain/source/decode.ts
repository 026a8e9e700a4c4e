import { refusals } from "./refusals.ts";

/**
 * The characters of a text, by the mark at its head, else as UTF-8, a few bad bytes apart, else as Windows-1252, which
 * what is not UTF-8 in French was written in.
 * @param declared what the text itself says it is in, where nothing at its head does
 * @throws Refusal where it is no text
 */
export function decode(bytes: Uint8Array, declared: string | null = null): string {
  const text = inEncoding(bytes, declared).replaceAll(/\r\n?/g, "\n");
  if (isBinary(text)) throw refusals.notADocument("d’un format inconnu");
  return text;
}

function inEncoding(bytes: Uint8Array, declared: string | null): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const damaged = new TextDecoder("utf-8").decode(bytes);
    return isMostlyRead(damaged) ? damaged : new TextDecoder(knownEncoding(declared)).decode(bytes);
  }
}

/** Characters of several bytes come out right by chance now and then: a text in UTF-8 has more of them than of bad bytes. */
function isMostlyRead(text: string): boolean {
  let balance = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) balance -= 1;
    else if (code > 0x7f) balance += 1;
  }
  return balance > 0;
}

/** What says UTF-8 and is not was written in the other. */
function knownEncoding(label: string | null): string {
  try {
    const { encoding } = new TextDecoder(label ?? "windows-1252");
    return encoding === "utf-8" || encoding.startsWith("utf-16") ? "windows-1252" : encoding;
  } catch {
    return "windows-1252";
  }
}

/** Characters that nobody types: more than a few, among a thousand, and these are not words. */
function isBinary(text: string): boolean {
  const head = text.slice(0, 20_000);
  const untyped = head.replaceAll(/\s/gu, "").match(/[\p{Cc}\p{Noncharacter_Code_Point}]/gu)?.length ?? 0;
  return head.includes("\0") || untyped > 2 + head.length / 1000;
}
