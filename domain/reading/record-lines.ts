import { type Mention, mentionsIn } from "./mentions.ts";
import { isLabelled, isNameLine, opensRoster } from "./passages.ts";
import type { People } from "./people.ts";
import { type Role, rolesIn } from "./roles.ts";
import type { ReadingLookups } from "./schema.ts";
import type { SourceBlock } from "./source-blocks.ts";
import { isVoice } from "./voices.ts";

/** A block with whom it names, what each does there, and the block below it. */
export type Line = { block: SourceBlock; mentions: Mention[]; roles: (Role | null)[]; next: Line | undefined };

/** The lines of a record; those whom a list or a line of names announces are known from then on. */
export function linesOf(blocks: readonly SourceBlock[], people: People, lookups: ReadingLookups): Line[] {
  const mentions = blocks.map(({ text }) => mentionsIn(text, lookups, (name) => people.knows(name)));
  for (const [index, block] of blocks.entries()) {
    const named = mentions[index] ?? [];
    if (opensRoster(block) || isNameLine(block, named)) for (const mention of named) people.announce(mention);
  }
  const lines: Line[] = [];
  let next: Line | undefined;
  for (const block of blocks.toReversed()) {
    const named = mentions[block.index] ?? [];
    const roles = rolesIn(block.text, named, (mention) => people.isIntroduced(mention));
    next = { block, mentions: named, roles, next };
    lines[block.index] = next;
  }
  return lines;
}

/** A short line may be all that somebody said. */
export function givesTheFloor(line: Line): boolean {
  const isSaid = line.block.kind === "paragraph" && line.roles.some((role) => role !== null && isVoice(role));
  return isSaid || labelOf(line) !== null;
}

/** "A, maire de X, et B, maire de Y :", before what they said. */
export function isFollowed({ block, mentions }: Line): boolean {
  return mentions.some(({ to }) => /^\s*:/.test(block.text.slice(to)));
}

export function labelOf({ block, mentions }: Line): Mention | null {
  const [first] = mentions;
  return first !== undefined && isLabelled(block.text, first) ? first : null;
}

/** Whether the line below opens with somebody else who speaks. */
export function namesAnother(next: Line | undefined, mentions: readonly Mention[]): boolean {
  if (next === undefined) return false;
  return next.mentions.some((mention, index) => {
    const role = next.roles[index];
    return role && isVoice(role) && mention.sentence.from === 0 && !mentions.some(({ name }) => name === mention.name);
  });
}
