"use client";

import type { Root } from "mdast";
import { createContext } from "react";
import type { RecordedIntervention } from "#domain/intervention/schema.ts";

/** Texts that have come already read, by their Markdown. */
export const KnownTexts = createContext<ReadonlyMap<string, Root>>(new Map());

/** @param marked texts as mdast, by the id of their intervention */
export function knownTexts(
  interventions: readonly RecordedIntervention[],
  marked: Record<string, Root>,
): ReadonlyMap<string, Root> {
  const known = new Map<string, Root>();
  for (const { id, text } of interventions) {
    const root = marked[id];
    if (root) known.set(text, root);
  }
  return known;
}
