"use client";

import { createContext, useContext } from "react";
import type { About, Proposal, ProposalChange, ProposalDoubt, Spot } from "#domain/import/schema.ts";
import type { Drafts } from "./use-drafts.ts";

/** How every part of the screen corrects, and what it looks at. It stays the same: nothing is drawn again for it. */
export type Desk = {
  /** The proposal at the very moment, for what acts upon it, perhaps long after it was shown: an « Annuler ». */
  latest: () => Proposal;
  change: (change: ProposalChange) => void;
  /** Sends what was corrected: whether all of it is saved. */
  save: () => Promise<boolean>;
  /** What is being typed, and is no correction yet. */
  drafts: Drafts;
  /** Marks in the document where a value was read. */
  mark: (spots: Spot[]) => void;
  /** The same, and turns a screen that shows one side at a time to the document. */
  showDocument: (spots: Spot[]) => void;
};

/** A value on the screen. No doubt is about the hours, which can be refused. */
export type Place = About | { kind: "hours" };

export type AdoptionRefusal = { about: Place; message: string };

/** What is said beside the values: what is doubtful, by the element that holds it, and why adopting was refused. */
type Remarks = { doubts: ReadonlyMap<string, readonly ProposalDoubt[]>; refusal: AdoptionRefusal | null };

export const DeskContext = createContext<Desk | null>(null);
/** What is proposed: whoever reads it here is drawn again at each correction. */
export const ProposalContext = createContext<Proposal | null>(null);
export const RemarksContext = createContext<Remarks>({ doubts: new Map(), refusal: null });

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("useDesk() needs the import desk above it.");
  return desk;
}

export function useProposal(): Proposal {
  const proposal = useContext(ProposalContext);
  if (!proposal) throw new Error("useProposal() needs the import desk above it.");
  return proposal;
}

export function useRemarks(): Remarks {
  return useContext(RemarksContext);
}

/** Those that are not settled, by the element that holds what they are about. */
export function doubtsByElement(doubts: readonly ProposalDoubt[]): Map<string, ProposalDoubt[]> {
  return Map.groupBy(
    doubts.filter(({ settled }) => !settled),
    ({ about }) => elementIdOf(about),
  );
}

/** The element that holds a value: where a doubt leads, and a place in the document. */
export function elementIdOf(about: Place): string {
  if (about.kind === "hours") return "lu-heures";
  if (about.kind === "heading") return `lu-${about.field}`;
  return about.kind === "person" ? `lu-personne-${about.key}` : `lu-bloc-${about.id}`;
}

/** Where in the document something was read. */
export function spotsOf({ places, people, blocks }: Proposal, about: Place): Spot[] {
  if (about.kind === "person") {
    const at = people.find(({ key }) => key === about.key)?.at;
    return at ? [at] : [];
  }
  if (about.kind === "block") {
    const source = blocks.find(({ id }) => id === about.id)?.source ?? [];
    return source.map((block) => ({ block, from: 0, to: Number.MAX_SAFE_INTEGER }));
  }
  // They are read beside the day.
  const field = about.kind === "hours" ? "date" : about.field;
  return places.flatMap((place) => (place.about.kind === "heading" && place.about.field === field ? [place.at] : []));
}

/**
 * What was read from each line of the document: a value of the heading that stands in it, or the block made of it. What is as
 * it was `before` is the same object, so that its line is not drawn again.
 */
export function readFrom(
  { places, blocks }: Pick<Proposal, "places" | "blocks">,
  before: ReadonlyMap<number, About> = new Map(),
): Map<number, About> {
  const found = new Map<number, About>();
  const add = (line: number, about: About) => {
    if (found.has(line)) return;
    const known = before.get(line);
    found.set(line, known && elementIdOf(known) === elementIdOf(about) ? known : about);
  };
  for (const { id, source } of blocks) for (const line of source) add(line, { kind: "block", id });
  for (const { about, at } of places) add(at.block, about);
  return found;
}
