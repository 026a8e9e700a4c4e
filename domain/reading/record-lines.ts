import { appositionAfter } from "./capacities.ts";
import { isProse } from "./masthead.ts";
import { type Mention, mentionsIn } from "./mentions.ts";
import { isLabelled, isNameLine, opensRoster } from "./passages.ts";
import type { People } from "./people.ts";
import { type Role, rolesIn } from "./roles.ts";
import type { ReadingLookups } from "./schema.ts";
import type { SourceBlock } from "./source-blocks.ts";
import type { Span } from "./span.ts";
import { opensClause } from "./subject.ts";
import { isVoice } from "./voices.ts";

/** A block with whom it names, what each does there, and the block below it. */
export type Line = {
  block: SourceBlock;
  mentions: Mention[];
  roles: (Role | null)[];
  /** The line below a name that says who it is; `next` is below it. */
  office: SourceBlock | null;
  next: Line | undefined;
};

/** The lines of a record; those whom a list or a line of names announces are known from then on. */
export function linesOf(blocks: readonly SourceBlock[], people: People, lookups: ReadingLookups): Line[] {
  const mentions = blocks.map(({ text }) => mentionsIn(text, lookups, (name) => people.knows(name)));
  for (const [index, block] of blocks.entries()) {
    const named = mentions[index] ?? [];
    if (opensRoster(block) || isNameLine(block, named)) for (const mention of named) people.announce(mention);
  }
  const offices = blocks.map((block, index) => officeBelow(block, mentions[index] ?? [], blocks[index + 1]));
  for (const [index, named] of offices.entries())
    if (named) people.note(named, blocks[index + 1]?.text ?? "", index + 1);

  const lines: Line[] = [];
  for (const block of blocks.toReversed()) {
    const named = mentions[block.index] ?? [];
    const roles = rolesIn(
      block.text,
      named,
      (mention) => people.isIntroduced(mention),
      (mention) => people.isAnnounced(mention),
    );
    const office = offices[block.index] ? (blocks[block.index + 1] ?? null) : null;
    const next = lines[block.index + (office === null ? 1 : 2)];
    lines[block.index] = { block, mentions: named, roles, office, next };
  }
  return lines;
}

/** "ODILE MARCHAIS", and on the next line "Maire de Roye (80)": the person, as the next line says who they are. */
export function officeBelow(
  block: SourceBlock,
  named: readonly Mention[],
  next: SourceBlock | undefined,
): Mention | null {
  const [person, another] = named;
  if (person === undefined || another !== undefined || person.capacities.length > 0 || next === undefined) return null;
  const isAlone = block.text.slice(0, person.from).trim() === "" && block.text.slice(person.to).trim() === "";
  if (!isAlone || block.kind === "item" || next.kind === "item" || isProse(next)) return null;
  // An apposition begins with its comma.
  const comma = ", ";
  const said = comma + next.text.charAt(0).toLowerCase() + next.text.slice(1);
  const { capacities, organisation, end } = appositionAfter(said, 0, []);
  const isWhole = !/[.!?:]|(?<!\p{L})(?:a|ont|est|sont|qui)(?!\p{L})/u.test(said.slice(end));
  if (capacities.length === 0 || !isWhole) return null;
  const here = ({ from, to }: Span): Span => ({ from: from - comma.length, to: to - comma.length });
  return { ...person, capacities: capacities.map(here), organisation: organisation && here(organisation) };
}

/** A short line may be all that somebody said. */
export function givesTheFloor(line: Line): boolean {
  const isSaid = line.block.kind === "paragraph" && line.roles.some((role) => role !== null && isVoice(role));
  return isSaid || labelOf(line) !== null;
}

/** "A, maire de X, et B, maire de Y :", before what they said. */
export function isFollowed({ block: { text }, mentions: [first, ...others] }: Line): boolean {
  if (first === undefined || !opensClause(text.slice(0, first.from), true)) return false;
  return [first, ...others].some(({ to }) => /^\s*:/.test(text.slice(to)));
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
