import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { DocumentChapter, Passage, RecapDocument } from "../../document.ts";
import { listInWords } from "../../phrases.ts";
import { sequenceTitle } from "./sequence-title.ts";
import { blocksToHast } from "./to-hast.ts";

/** What was said, in the order in which it is read. */
export function record({ chapters, hasSequences }: RecapDocument): ElementContent[] {
  return chapters.map((chapter) =>
    h("section", { id: chapter.heading ? null : chapter.anchor, className: [chapter.part] }, [
      ...headingOf(chapter, hasSequences),
      ...chapter.passages.map(passage),
    ]),
  );
}

/** The opening and the closing are told apart by space to the eye, by a heading to those who listen. */
function headingOf({ heading, anchor, name }: DocumentChapter, named: boolean): ElementContent[] {
  if (heading !== null) return [h("h2", { id: anchor }, sequenceTitle(heading))];
  return named ? [h("h2", { className: ["heard"] }, name)] : [];
}

function passage(it: Passage): ElementContent {
  return h("div", { id: it.anchor, className: ["intervention"] }, [permalink(it), ...blocksToHast(it.blocks)]);
}

function permalink({ anchor, speakers }: Passage): ElementContent {
  const whose = listInWords(speakers);
  const label = whose === "" ? "Lien vers ce passage" : `Lien vers l’intervention\u00a0: ${whose}`;
  return h("a", { className: ["permalink"], href: `#${anchor}`, ariaLabel: label, title: "Lien vers ce passage" }, "¶");
}
