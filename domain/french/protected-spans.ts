/** Where something stands in a text: from a character up to another, which is no more of it. */
export type Span = { from: number; to: number };

/**
 * What no correction touches: addresses of pages and of mail, hours like 10:30, code between ` and `, keywords after #,
 * and names, whose apostrophe alone is left to be set. In order, none over another.
 */
export function protectedSpans(text: string, names: RegExp | null): Span[] {
  const found = [
    ...addresses(text),
    ...(hasAny(text, ":`&#") ? matches(text, marked) : []),
    ...(names === null ? [] : matches(text, names).flatMap((name) => betweenApostrophes(text, name))),
  ];
  return joined(found);
}

/** Finds these names in a text, as whole words; null for no name. The longest counts where one begins another. */
export function namesPattern(names: readonly string[]): RegExp | null {
  if (names.length === 0) return null;
  const sources = names.toSorted((a, b) => b.length - a.length).map(nameSource);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join("|")})(?![\\p{L}\\p{N}])`, "gu");
}

function nameSource(name: string): string {
  return name
    .replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&")
    .replaceAll(/['’]/g, "['’]")
    .replaceAll(/[ \u00a0\u202f]/g, "[ \\u00a0\\u202f]");
}

const marked = /`[^`\n]*`|(?<![\d:])\d{1,2}:\d{2}(?::\d{2})?(?![\d:])|&#?\w{1,32};|#[\p{L}\p{N}_]+/gu;
const addressHead =
  /https?:\/\/|www\.|mailto:|@|(?<=[\p{L}\p{N}])\.(?:fr|com|org|net|eu|info)(?![\p{L}\p{N}]|\.[\p{L}\p{N}])/gu;
const addressStop = /[\s<>«»"“”]/;

function addresses(text: string): Span[] {
  if (!hasAny(text, "@/") && !/\.[a-z]/.test(text)) return [];
  const spans: Span[] = [];
  let seen = 0;
  addressHead.lastIndex = 0;
  for (let head = addressHead.exec(text); head; head = addressHead.exec(text)) {
    const span = addressAt(text, head, seen);
    if (span === null) continue;
    spans.push(span);
    seen = span.to;
    addressHead.lastIndex = Math.max(addressHead.lastIndex, seen);
  }
  return spans;
}

/** The whole address around its head, looked for no further back than `seen`. */
function addressAt(text: string, head: RegExpExecArray, seen: number): Span | null {
  const at = head.index;
  const afterHead = at + head[0].length;
  if (head[0] === "@") {
    const from = leftmost(text, at, seen, /[\p{L}\p{N}._%+'’-]/u);
    const to = rightmost(text, afterHead, /[\p{L}\p{N}._-]/u);
    // Without a local part it is the name of an account; without a dot it is no address of mail.
    return to > afterHead && (from === at || text.slice(afterHead, to).includes("."))
      ? { from, to: withPath(text, to) }
      : null;
  }
  if (head[0].startsWith("."))
    return { from: leftmost(text, at, seen, /[\p{L}\p{N}._-]/u), to: withPath(text, afterHead) };
  const to = endOfAddress(text, afterHead);
  return to > afterHead ? { from: at, to } : null;
}

function withPath(text: string, to: number): number {
  return /[/?#:]/.test(text[to] ?? "") ? endOfAddress(text, to) : to;
}

function endOfAddress(text: string, from: number): number {
  let to = from;
  while (to < text.length && !addressStop.test(text[to] ?? "")) to++;
  // What ends the sentence is not of the address.
  while (to > from && /[.,;:!?)\]…’'*_]/.test(text[to - 1] ?? "")) to--;
  return to;
}

function leftmost(text: string, at: number, limit: number, of: RegExp): number {
  let from = at;
  while (from > limit && of.test(text[from - 1] ?? "")) from--;
  return from;
}

function rightmost(text: string, at: number, of: RegExp): number {
  let to = at;
  while (to < text.length && of.test(text[to] ?? "")) to++;
  while (to > at && /[._-]/.test(text[to - 1] ?? "")) to--;
  return to;
}

function betweenApostrophes(text: string, { from, to }: Span): Span[] {
  const spans: Span[] = [];
  let start = from;
  for (const part of text.slice(from, to).split("'")) {
    if (part !== "") spans.push({ from: start, to: start + part.length });
    start += part.length + 1;
  }
  return spans;
}

function matches(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({ from: index, to: index + found.length }));
}

function hasAny(text: string, characters: string): boolean {
  for (const character of characters) if (text.includes(character)) return true;
  return false;
}

export function joined(spans: Span[]): Span[] {
  const all: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last && span.from < last.to) last.to = Math.max(last.to, span.to);
    else all.push({ ...span });
  }
  return all;
}
