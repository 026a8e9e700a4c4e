import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { Recap, RecapIntervention } from "../../schema.ts";
import { speakerLine, whatFollows } from "../../speaker-line.ts";
import type { Anchors } from "./anchors.ts";
import { anchorOf, type Chapter, chapterNames, chaptersOf, hasSequences } from "./chapters.ts";
import { listInWords } from "./phrases.ts";
import { sequenceTitle } from "./sequence-title.ts";
import { textToHast, words } from "./text-to-hast.ts";

/** What was said, in the order in which it is read. */
export function record(recap: Recap, anchors: Anchors): ElementContent[] {
  const named = hasSequences(recap);
  return chaptersOf(recap).map((chapter) => {
    const id = anchorOf(chapter, anchors);
    return h("section", { id: chapter.heading ? null : id, className: [chapter.part] }, [
      ...headingOf(chapter, id, named),
      ...chapter.interventions.map((block) => intervention(block, anchors.get(block.id) ?? "")),
    ]);
  });
}

/** The opening and the closing are told apart by space to the eye, by a heading to those who listen. */
function headingOf({ part, heading }: Chapter, id: string, named: boolean): ElementContent[] {
  if (heading !== null) return [h("h2", { id }, sequenceTitle(heading))];
  return named ? [h("h2", { className: ["heard"] }, chapterNames[part].name)] : [];
}

function intervention(block: RecapIntervention, id: string): ElementContent {
  return h("div", { id, className: ["intervention"] }, [permalink(block, id), ...openedBySpeakers(block)]);
}

/** The speaker line opens the first paragraph; before a list or a quotation it is a paragraph of its own. */
function openedBySpeakers(block: RecapIntervention): ElementContent[] {
  const line = speakerLine(block, whatFollows(block.text)).map((part) =>
    part.bold ? h("b", { dir: "auto" }, words(part.text)) : words(part.text),
  );
  const [first, ...rest] = textToHast(block.text);
  if (line.length === 0) return first ? [first, ...rest] : [];
  if (first !== undefined && isParagraph(first)) return [h("p", [...line.flat(), ...first.children]), ...rest];
  return [h("p", line.flat()), ...(first ? [first, ...rest] : [])];
}

function isParagraph(node: ElementContent): node is Element {
  return node.type === "element" && node.tagName === "p";
}

function permalink(block: RecapIntervention, id: string): ElementContent {
  const whose = listInWords(block.speakers.map((speaker) => speaker.name));
  const label = whose === "" ? "Lien vers ce passage" : `Lien vers l’intervention\u00a0: ${whose}`;
  return h("a", { className: ["permalink"], href: `#${id}`, ariaLabel: label, title: "Lien vers ce passage" }, "¶");
}
