import type { Root } from "mdast";
import { clean } from "./normal-form.ts";

/** What the parser acts upon: marks wherever they stand, or at the head of a line, and characters that are no words. */
const marked = /[*_[\]\\&^\ufeff\p{Noncharacter_Code_Point}]|(?!\n)\p{Cc}|^ *[-+>\d]/mu;

/**
 * Paragraphs of nothing but words in normal form, as the parser of Markdown would give them and ten times sooner;
 * null where there may be more in the text. Most texts of a record are that.
 */
export function normalProse(markdown: string): Root | null {
  if (marked.test(markdown)) return null;
  const paragraphs = markdown.split(/\n[ \n]*\n/).map((paragraph) => clean(paragraph).trim());
  return {
    type: "root",
    children: paragraphs
      .filter((words) => words !== "")
      .map((value) => ({ type: "paragraph", children: [{ type: "text", value }] })),
  };
}
