import type { Nodes, PhrasingContent, Root } from "mdast";
import { superscripts } from "../french/ordinals.ts";
import { type Corrector, corrector, lineBy, type Typography } from "../french/typography.ts";
import type { HouseStyle } from "../house/schema.ts";
import { correctedRoot } from "../intervention/corrected-text.ts";
import { rewrittenText } from "../intervention/rewritten-text.ts";
import { remembering } from "../remembering.ts";
import { capacityInStyle, type DepartementNames } from "./capacity-style.ts";
import { namesIn } from "./names-in.ts";
import { quoted } from "./phrases.ts";
import type { Recap, RecapBlock, RecapIntervention } from "./schema.ts";

/** What is known beside the recap: the départements, and the names of the directory that stand in it. */
type Known = { departements: DepartementNames; names: readonly string[] };

/**
 * The recap with every word as it is printed: set as a French printer would, in the style of the house. What publishing
 * freezes: no format changes a word after this, so they cannot disagree, and no later rule or setting changes what is public.
 */
export function typeset(recap: Recap, style: HouseStyle, { departements, names }: Known): Recap {
  const { guillemetSpace } = style;
  const typography = { guillemetSpace, names: [...namesIn(recap), ...names] };
  const { correct, text: set } = setterOf(typography);
  const line = (text: string) => lineBy(correct, text);
  return {
    ...recap,
    title: lineBy(corrector({ ...typography, regions: "asTyped" }), recap.title),
    venue: recap.venue === null ? null : line(recap.venue),
    theme: recap.theme === null ? null : line(quoted(recap.theme)),
    partners: recap.partners.map(line),
    attendanceText: recap.attendanceText === null ? null : line(recap.attendanceText),
    blocks: recap.blocks.map((block) => inStyle(setBlock(block, correct, set), style, departements)),
  };
}

type Setter = { correct: Corrector; text: (markdown: string) => string };

/** Of the records looked at lately, the oldest first. */
const setters = new Map<string, Setter>();
const mostSetters = 16;

function setterOf(typography: Typography): Setter {
  const key = JSON.stringify(typography);
  const setter = setters.get(key) ?? newSetter(corrector(typography));
  setters.delete(key);
  setters.set(key, setter);
  if (setters.size > mostSetters) setters.delete(setters.keys().next().value ?? "");
  return setter;
}

function newSetter(correct: Corrector): Setter {
  return { correct, text: remembering((markdown) => setText(markdown, correct)) };
}

function setBlock(block: RecapBlock, correct: Corrector, set: Setter["text"]): RecapBlock {
  if (block.type === "sequence") return { ...block, title: lineBy(correct, block.title) };
  return {
    ...block,
    leadIn: lineBy(correct, block.leadIn),
    represented:
      block.represented === null ? null : { ...block.represented, name: lineBy(correct, block.represented.name) },
    speakers: block.speakers.map((speaker) => setSpeaker(speaker, correct)),
    text: set(block.text),
  };
}

/** A name is its bearer’s: nothing but its apostrophe is set. */
function setSpeaker(speaker: RecapIntervention["speakers"][number], correct: Corrector) {
  return {
    ...speaker,
    name: speaker.name.replaceAll("'", "’"),
    capacities: speaker.capacities.map((capacity) => lineBy(correct, capacity)),
  };
}

/** The capacities of a block as the house prints them. */
function inStyle(block: RecapBlock, style: HouseStyle, departements: DepartementNames): RecapBlock {
  if (block.type === "sequence") return block;
  const speakers = block.speakers.map((speaker) => ({
    ...speaker,
    capacities: speaker.capacities.map((capacity) => capacityInStyle(capacity, style, departements)),
  }));
  return { ...block, speakers };
}

/** Markdown in, Markdown out; the letters of its ordinals are raised. */
export function setText(markdown: string, correct: Corrector): string {
  return rewrittenText(
    markdown,
    (text) => raisedMarkdown(lineBy(correct, text)),
    (root) => raised(correctedRoot(root, correct)),
  );
}

function raisedMarkdown(words: string): string {
  return superscripts(words)
    .map(({ text, superscript }) => (superscript ? `^${text}^` : text))
    .join("");
}

function raised(root: Root): Root {
  return { ...root, children: root.children.map(raisedIn) };
}

function raisedIn<Node extends Nodes>(node: Node): Node {
  if (!("children" in node) || node.type === "superscript") return node;
  const children = node.children.flatMap((child): Nodes[] =>
    child.type === "text" ? raisedText(child.value) : [raisedIn(child)],
  );
  return { ...node, children };
}

/** A plain text in phrases, the letters of its ordinals raised: "1re séquence". */
export function raisedText(text: string): PhrasingContent[] {
  return superscripts(text).map((part) => {
    const value = { type: "text" as const, value: part.text };
    return part.superscript ? { type: "superscript", children: [value] } : value;
  });
}
