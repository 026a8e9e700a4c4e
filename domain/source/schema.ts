import type { Root } from "mdast";

declare module "mdast" {
  interface Data {
    /**
     * Where a heading or a paragraph stands in its file, counted from 1: the line that it begins on in a text or in
     * Markdown, which paragraph it is in an office document, a page of the web or a PDF.
     */
    line?: number;
    role?: SourceRole;
    /** Names that stand in it in the style of who speaks, where a style is named for that. */
    speakers?: string[];
  }
}

/**
 * What the style of a paragraph says that it is, where styles are named for that: a notice above the title, the imprint
 * below the text, the first paragraph of what somebody said, the same where a meeting opens or closes.
 */
export type SourceRole = "notice" | "imprint" | "passage" | "opening" | "closing";

/** What a file that somebody dropped says, whatever it was written with. */
export type Source = {
  kind: SourceKind;
  /**
   * Headings, paragraphs, lists and quotations; strong, emphasis, superscript, link, text: in normal form, as in the text
   * of an intervention (normal-form.ts), and headings beside them. Notes stand at the end.
   */
  root: Root;
};

export const sourceKinds = ["docx", "odt", "pdf", "html", "md", "txt"] as const;
export type SourceKind = (typeof sourceKinds)[number];
