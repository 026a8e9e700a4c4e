import type { Root } from "mdast";
import { serializeText } from "./serialize-text.ts";
import { parseText } from "./text.ts";

/**
 * A stored text with other words. Most paragraphs have neither mark nor list: they are changed as they are, for reading
 * and writing Markdown takes most of the time. The others are read together with what surrounds them.
 * @param plain a paragraph of words alone; what it answers must be a paragraph of the same kind, or hold ^superscripts^
 */
export function rewrittenText(markdown: string, plain: (text: string) => string, marked: (root: Root) => Root): string {
  const read = (passage: string[]) => serializeText(marked(parseText(passage.join("\n\n"))));
  const written: string[] = [];
  let passage: string[] = [];
  for (const part of markdown.split("\n\n")) {
    if (!isPlainParagraph(part)) {
      passage.push(part);
      continue;
    }
    if (passage.length > 0) written.push(read(passage));
    passage = [];
    written.push(plain(part));
  }
  if (passage.length > 0) written.push(read(passage));
  return written.filter((part) => part !== "").join("\n\n");
}

/** One line, from a letter to something else than a space, of nothing that Markdown or the normal form of a text minds. */
function isPlainParagraph(part: string): boolean {
  return /^[a-zA-ZÀ-ÖØ-öø-ÿŒœ«]/.test(part) && !/\s$/.test(part) && !minded.test(part);
}

const minded = /[^ !"$%'-)+-;=?-Za-z\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]| {2}/;
