"use client";

import { createContext, useContext } from "react";
import type { About, Proposal, ProposalChange, Spot } from "#domain/import/schema.ts";
import type { Drafts } from "./use-drafts.ts";

/** What every part of the screen knows: what is proposed, how to correct it, and what is looked at in the document. */
type Desk = {
  proposal: Proposal;
  /** The proposal at the very moment, for what acts long after it was shown: an « Annuler ». */
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
  /** Why adopting was refused, and the value that it is about. */
  refusal: AdoptionRefusal | null;
};

/** A value on the screen. No doubt is about the hours, which can be refused. */
export type Place = About | { kind: "hours" };

export type AdoptionRefusal = { about: Place; message: string };

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("useDesk() needs the import desk above it.");
  return desk;
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

/** What was read from each line of the document: a value of the heading that stands in it, or the block made of it. */
export function readFrom({ places, blocks }: Pick<Proposal, "places" | "blocks">): Map<number, About> {
  const found = new Map<number, About>();
  for (const { id, source } of blocks)
    for (const line of source) if (!found.has(line)) found.set(line, { kind: "block", id });
  for (const { about, at } of places) if (!found.has(at.block)) found.set(at.block, about);
  return found;
}
