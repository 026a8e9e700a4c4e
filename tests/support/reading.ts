import { readingAsJson } from "#domain/reading/as-json.ts";
import { readRecap } from "#domain/reading/read-recap.ts";
import type { Reading } from "#domain/reading/schema.ts";
import { rootOf } from "#domain/source/layout.ts";
import { linesOfText } from "#domain/source/plain-text.ts";
import { officialLookups } from "#domain/territory/official-lookups.ts";

const official = officialLookups();

/** Reads a text with the official territory and an empty directory, on the last day of 2025. */
export function readWords(text: string): Reading {
  return readRecap(rootOf(linesOfText(text)), { ...official, isKnownPerson: () => false, today: "2025-12-31" });
}

/** Who spoke, each on a line: name, capacities, commune, number of the département, organisation. */
export function spoke(text: string): string[] {
  return readingAsJson(readWords(text)).interventions.map(inALine);
}

/** The same of those who are only announced or greeted. */
export function listed(text: string): string[] {
  const { listed, greeted } = readingAsJson(readWords(text));
  return [...listed, ...greeted].map(inALine);
}

type Person = {
  speaker: string | null;
  capacities: string[];
  commune: string | null;
  departement: string | null;
  organisation: string | null;
};

function inALine({ speaker, capacities, commune, departement, organisation }: Person): string {
  return [speaker ?? "?", ...capacities, commune, departement, organisation]
    .filter((part) => part !== null)
    .join(" | ");
}
