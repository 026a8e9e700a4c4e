import type { Part } from "../intervention/schema.ts";
import type { Mention } from "./mentions.ts";
import type { Presence, ReadBlock, ReadCapacity, ReadPerson } from "./schema.ts";
import type { SourceBlock } from "./source-blocks.ts";

/** Somebody named in a paragraph, and what they do there. */
export type Voice = {
  mention: Mention;
  person: ReadPerson;
  presence: Presence;
  /** Whom the paragraph says they speak for. */
  represents: { from: number; to: number } | null;
};

/** What one or several people said, before it is set as an intervention. */
export type Turn = {
  type: "turn";
  part: Part;
  source: SourceBlock[];
  /** Where what was said begins in the first block, where a heading of a séquence takes what comes before. */
  from: number;
  voices: Voice[];
  office: ReadCapacity | null;
};

type Loose = { type: "loose"; part: Part; source: SourceBlock[] };
export type Heading = Extract<ReadBlock, { type: "sequence" }>;
export type Walked = Heading | Turn | Loose;
