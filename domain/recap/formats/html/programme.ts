import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { Recap } from "../../schema.ts";
import type { Anchors } from "./anchors.ts";
import { anchorOf, type Chapter, chapterNames, chaptersOf, hasSequences } from "./chapters.ts";
import { sequenceTitle } from "./sequence-title.ts";
import { words } from "./text-to-hast.ts";

/** The séquences and who spoke in them, each leading to its place. Nothing where there is no séquence to choose from. */
export function programme(recap: Recap, anchors: Anchors): ElementContent[] {
  if (!hasSequences(recap)) return [];

  const entries = chaptersOf(recap).map((chapter) => h("li", entry(chapter, anchors)));
  return [
    h("nav", { className: ["programme"], ariaLabelledBy: ["programme"] }, [
      h("h2", { id: "programme" }, "Programme"),
      h("ol", entries),
    ]),
  ];
}

function entry(chapter: Chapter, anchors: Anchors): ElementContent[] {
  const names = new Set(chapter.interventions.flatMap((block) => block.speakers.map((speaker) => speaker.name)));
  const title = chapter.heading === null ? [text(chapterNames[chapter.part].name)] : sequenceTitle(chapter.heading);
  return [
    h("a", { href: `#${anchorOf(chapter, anchors)}` }, title),
    ...(names.size === 0 ? [] : [text(" "), h("span", { className: ["names"] }, [...names].flatMap(unbroken))]),
  ];
}

/** A name stays on one line, unless it could not. */
function unbroken(name: string, index: number): ElementContent[] {
  const whole = name.length > 40 ? words(name) : [h("span", words(name))];
  return index === 0 ? whole : [text(", "), ...whole];
}

function text(value: string): ElementContent {
  return { type: "text", value };
}
