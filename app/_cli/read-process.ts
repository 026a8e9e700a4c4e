import type { Root } from "mdast";
import { answerQuestions } from "#domain/own-process.ts";
import { readingAsJson } from "#domain/reading/as-json.ts";
import { readRecap } from "#domain/reading/read-recap.ts";
import { officialLookups } from "#domain/territory/official-lookups.ts";

// What read.ts asks, in a process of its own.

type Question = {
  root: Root;
  /** "YYYY-MM-DD" */
  today: string;
};

const reader = {
  read: ({ root, today }: Question) =>
    readingAsJson(readRecap(root, { ...officialLookups(), isKnownPerson: () => false, today })),
};
export type Reader = typeof reader;

answerQuestions(reader);
