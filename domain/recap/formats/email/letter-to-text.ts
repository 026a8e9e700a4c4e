import { typed, typedBlocks, wrapped } from "../typed-text.ts";
import type { Letter, LetterPart, ProgrammeEntry } from "./letter.ts";

/** In characters: what every program shows without breaking it once more. */
const widest = 72;

/** The letter without markup: lines of 72 characters, titles between blank lines. */
export function letterToText({ house, parts }: Letter): string {
  return `${parts.map((part) => spaceAbove(part) + written(part, house.name)).join("\n\n")}\n`;
}

function spaceAbove({ type }: LetterPart): string {
  return type === "heading" || type === "label" || type === "kind" ? "\n" : "";
}

function written(part: LetterPart, house: string): string {
  switch (part.type) {
    case "notice":
      return wrapped(part.text, widest);
    case "house":
      return wrapped(house, widest);
    case "kind":
    case "title":
    case "label":
      return wrapped(typed(part.phrases), widest);
    case "facts":
      return [...part.facts, ...part.company].map((fact) => wrapped(typed(fact), widest)).join("\n");
    case "foot":
      return part.lines.map((line) => wrapped(typed(line), widest)).join("\n");
    case "heading":
      return wrapped(typed([...part.ordinal, ...part.title]), widest);
    case "programme":
      return part.entries.map(entry).join("\n");
    case "rule":
      return "* * *";
    case "passage":
      return typedBlocks(part.blocks, widest).join("\n\n");
    case "speakers":
      return [...part.speakers.map(({ name, capacities }) => listed([name, ...capacities].join(", "))), part.others]
        .filter((line) => line !== "")
        .join("\n");
    case "link":
      return `${part.label}\u00a0:\n<${part.url}>`;
  }
}

function entry({ title, names }: ProgrammeEntry): string {
  const heading = listed(typed(title));
  return names.length === 0 ? heading : `${heading}\n${wrapped(names.join(", "), widest, "  ")}`;
}

function listed(text: string): string {
  return `– ${wrapped(text, widest, "  ").slice(2)}`;
}
