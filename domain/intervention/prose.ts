import type { Root } from "mdast";

/** What the parser acts upon: marks wherever they stand, or at the head of a line, and characters that are no words. */
const marked = /[*_[\]\\&^\ufeff\p{Noncharacter_Code_Point}]|(?!\n)\p{Cc}|^ *[-+>\d]/mu;

/**
 * Paragraphs of nothing but words, as the parser of Markdown would give them and some twenty times sooner; null where
 * there may be more in the text. Most texts of a record are that.
 */
export function parseProse(markdown: string): Root | null {
  if (marked.test(markdown)) return null;
  const paragraphs = markdown.split(/\n[ \n]*\n/);
  return {
    type: "root",
    children: paragraphs.map((value) => ({ type: "paragraph", children: [{ type: "text", value }] })),
  };
}
