"use client";

import { createContext, useContext } from "react";
import type { About, Proposal, ProposalChange } from "#domain/import/schema.ts";

export type Spot = { block: number; from: number; to: number };

/** What every part of the screen knows: what is proposed, how to correct it, and what is looked at in the document. */
type Desk = {
  proposal: Proposal;
  change: (change: ProposalChange) => void;
  /** Shows in the document where a value was read. */
  show: (spots: Spot[]) => void;
};

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("useDesk() needs the import desk above it.");
  return desk;
}

/** The element that holds a value: where a doubt leads, and a place in the document. */
export function elementIdOf(about: About): string {
  if (about.kind === "heading") return `lu-${about.field}`;
  return about.kind === "person" ? `lu-personne-${about.key}` : `lu-bloc-${about.id}`;
}

/** Where in the document something was read. */
export function spotsOf({ places, people, blocks }: Proposal, about: About): Spot[] {
  if (about.kind === "person") {
    const at = people.find(({ key }) => key === about.key)?.at;
    return at ? [at] : [];
  }
  if (about.kind === "block") {
    const source = blocks.find(({ id }) => id === about.id)?.source ?? [];
    return source.map((block) => ({ block, from: 0, to: Number.MAX_SAFE_INTEGER }));
  }
  return places.flatMap((place) =>
    place.about.kind === "heading" && place.about.field === about.field ? [place.at] : [],
  );
}

/** What was read from a line of the document: a value of the heading that stands in it, or the block made of it. */
export function readFrom({ places, blocks }: Proposal, line: number): About | null {
  const block = blocks.find(({ source }) => source.includes(line));
  if (block) return { kind: "block", id: block.id };
  return places.find(({ at }) => at.block === line)?.about ?? null;
}
