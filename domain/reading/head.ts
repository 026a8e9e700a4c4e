import type { SourceBlock } from "./source-blocks.ts";

/** What stands where the heading of a meeting is said. */
export type Head = {
  /** The line that is the title. */
  title: SourceBlock | null;
  /** The lines above the record, without what a page prints there. */
  lines: readonly SourceBlock[];
  /** The first paragraphs of the record. */
  opening: readonly SourceBlock[];
  /** All that the document says. */
  all: readonly SourceBlock[];
};
