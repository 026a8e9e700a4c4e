import * as z from "zod";
import type { Gap } from "../recap/rules.ts";

/** What "Relire" remarks in a record. */
export const remarkKinds = [
  "capacityMissing",
  "departementMissing",
  "communeMisspelt",
  "nameWrittenTwoWays",
  "acronymUnexplained",
  "programmeMisspelt",
  "ordinalForm",
  "placeholder",
  "mixedTenses",
  "emptySequence",
  "plannedSpeakerSilent",
  "officeAtOdds",
  "genderAtOdds",
  "spelling",
] as const;
export type RemarkKind = (typeof remarkKinds)[number];

/** What keeps from publishing, what is only said, what is not looked for. */
export const weights = ["blocking", "advisory", "off"] as const;
export type Weight = (typeof weights)[number];

/** What one click would put in the place of what is there. */
export type Repair =
  | { of: "text"; interventionId: string; from: string; to: string; everywhere: boolean }
  | {
      of: "speaker";
      interventionId: string;
      personId: string;
      to: Partial<{ name: string; officeGender: "feminine" | "masculine"; capacities: string[] }>;
    };

/** Something that a careful person would look at again, found by a check, before it is weighed. */
export type Finding = {
  kind: RemarkKind;
  /** A sentence, without what the place says already. */
  message: string;
  tab: Gap["tab"];
  /** The intervention, séquence or field that it is about. */
  anchor: string | null;
  /** The words it is about: with its kind and place, what tells it from the others. */
  about: string;
  repair?: Repair & { label: string };
};

const replacement = z.object({
  interventionId: z.uuid(),
  from: z.string().min(1).max(100),
  to: z.string().max(400),
  everywhere: z.boolean(),
});
export type Replacement = z.output<typeof replacement>;

export type Remark = Omit<Finding, "repair"> & {
  /** The same as long as what is remarked, and where, stays the same. */
  id: string;
  isBlocking: boolean;
  /** « Remplacer par "1re" », or null where a person has to. */
  repairLabel: string | null;
  /** A word that the check may be told to know. */
  word: string | null;
  /** What the repair puts in a text: where it is open, it is done there. */
  replacement: Replacement | null;
};

export const remarkInput = z.object({ meetingId: z.uuid(), remark: z.string().max(100) });
export type RemarkInput = z.output<typeof remarkInput>;

/** With the word of no dictionary that it is about, if it is: the check that finds it takes too long to be made again. */
export const settleRemarkInput = remarkInput.extend({
  misspelt: z.object({ interventionId: z.uuid(), word: z.string().min(1).max(100) }).nullable(),
});
export type SettleRemarkInput = z.output<typeof settleRemarkInput>;

/** With the replacement of a word of no dictionary: the check that finds it takes too long to be made again. */
export const repairRemarkInput = remarkInput.extend({ replacement: replacement.nullable() });
export type RepairRemarkInput = z.output<typeof repairRemarkInput>;

export const knowWordInput = z.object({ word: z.string().min(1).max(100) });
export type KnowWordInput = z.output<typeof knowWordInput>;

export const undoRepairInput = z.object({ interventionId: z.uuid(), textVersion: z.int(), key: z.uuid() });
export type UndoRepairInput = z.output<typeof undoRepairInput>;

/** How to undo a repair: the text goes back by a version, or the speakers are set as they were. */
export type Repaired =
  | { of: "text"; interventionId: string; textVersion: number }
  | {
      of: "speaker";
      interventionId: string;
      version: number;
      before: { personId: string; name: string; officeGender: "feminine" | "masculine"; capacities: string[] }[];
    };
