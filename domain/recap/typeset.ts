import type { Nodes, PhrasingContent, Root } from "mdast";
import { superscripts, typographic } from "../french/typography.ts";
import type { HouseStyle } from "../house/schema.ts";
import { parseText, serializeText } from "../intervention/text.ts";
import { capacityInStyle, type DepartementNames } from "./capacity-style.ts";
import type { Recap, RecapBlock, RecapSpeaker } from "./schema.ts";

/**
 * The recap with every word as it is printed: set as a French printer would, in the style of the house. What publishing
 * freezes: no format changes a word after this, so they cannot disagree, and no later rule or setting changes what is public.
 */
export function typeset(recap: Recap, style: HouseStyle, departements: DepartementNames): Recap {
  const line = (text: string) => setLine(text, style);
  return {
    ...recap,
    title: line(recap.title),
    venue: recap.venue === null ? null : line(recap.venue),
    theme: recap.theme === null ? null : line(recap.theme),
    partners: recap.partners.map(line),
    attendanceText: recap.attendanceText === null ? null : line(recap.attendanceText),
    blocks: recap.blocks.map((block) => setBlock(block, style, departements)),
  };
}

function setBlock(block: RecapBlock, style: HouseStyle, departements: DepartementNames): RecapBlock {
  if (block.type === "sequence") return { ...block, title: setLine(block.title, style) };
  return {
    ...block,
    leadIn: setLine(block.leadIn, style),
    represented:
      block.represented === null ? null : { ...block.represented, name: setLine(block.represented.name, style) },
    speakers: block.speakers.map((speaker) => setSpeaker(speaker, style, departements)),
    text: setText(block.text, style),
  };
}

/** A name is its bearer’s: nothing but its apostrophe is set. */
function setSpeaker(speaker: RecapSpeaker, style: HouseStyle, departements: DepartementNames): RecapSpeaker {
  return {
    ...speaker,
    name: speaker.name.replaceAll("'", "’"),
    capacities: speaker.capacities.map((capacity) => setLine(capacityInStyle(capacity, style, departements), style)),
  };
}

function setLine(text: string, style: HouseStyle): string {
  return withGuillemetSpace(typographic(text), style);
}

/** Markdown in, Markdown out; the letters of its ordinals are raised. */
export function setText(markdown: string, style: HouseStyle): string {
  return serializeText(raised(parseText(setLine(markdown, style))));
}

function withGuillemetSpace(text: string, { guillemetSpace }: HouseStyle): string {
  return guillemetSpace === "wide" ? text : text.replace(/(?<=«)\u00a0|\u00a0(?=»)/g, "\u202f");
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
