import type { Root } from "mdast";
import { foldName } from "../french/fold.ts";
import { answerQuestions } from "../own-process.ts";
import { notARecap } from "../reading/not-a-recap.ts";
import { readRecap } from "../reading/read-recap.ts";
import { officialLookups } from "../territory/official-lookups.ts";
import { proposalOf } from "./proposal.ts";
import type { Proposal } from "./schema.ts";

// What read-next.ts asks, in a process of its own.

type Question = {
  root: Root;
  /** Full names of the directory. */
  people: string[];
  /** "YYYY-MM-DD" */
  today: string;
};
export type Read = { proposal: Proposal; warning: string | null };

let territory: ReturnType<typeof officialLookups> | undefined;

const reader = {
  read: ({ root, people, today }: Question): Read => {
    territory ??= officialLookups();
    const known = new Set(people.map(anyOrder));
    const lookups = { ...territory, isKnownPerson: (name: string) => known.has(anyOrder(name)), today };
    const reading = readRecap(root, lookups);
    return { proposal: proposalOf(reading), warning: notARecap(root, reading) };
  },
};
export type Reader = typeof reader;

/** Surname first or last. */
function anyOrder(name: string): string {
  return foldName(name).split(" ").toSorted().join(" ");
}

answerQuestions(reader);
