import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { DocumentChapter, RecapDocument } from "../../document.ts";
import { sequenceTitle } from "./sequence-title.ts";

/** The séquences and who spoke in them, each leading to its place. Nothing where there is no séquence to choose from. */
export function programme({ chapters, hasSequences }: RecapDocument): ElementContent[] {
  if (!hasSequences) return [];

  return [
    h("nav", { className: ["programme"], ariaLabelledBy: ["programme"] }, [
      h("h2", { id: "programme" }, "Programme"),
      h(
        "ol",
        chapters.map((chapter) => h("li", entry(chapter))),
      ),
    ]),
  ];
}

function entry({ anchor, heading, name, speakers }: DocumentChapter): ElementContent[] {
  return [
    h("a", { href: `#${anchor}` }, heading === null ? [text(name)] : sequenceTitle(heading)),
    ...(speakers.length === 0 ? [] : [text(" "), h("span", { className: ["names"] }, speakers.flatMap(unbroken))]),
  ];
}

/** A name stays on one line, unless it could not. */
function unbroken(name: string, index: number): ElementContent[] {
  const whole = name.length > 40 ? [text(name)] : [h("span", name)];
  return index === 0 ? whole : [text(", "), ...whole];
}

function text(value: string): ElementContent {
  return { type: "text", value };
}
