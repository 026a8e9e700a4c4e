import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { settledRemarks } from "#db/schema.ts";
import { today } from "../clock.ts";
import { getHouse } from "../house/queries.ts";
import type { House } from "../house/schema.ts";
import { type Gap, missingForPublication } from "../recap/rules.ts";
import type { Recap } from "../recap/schema.ts";
import { checkAcronyms } from "./checks/acronyms.ts";
import { checkGenders, checkMissingCapacities, checkOffices, checkPlaces } from "./checks/capacities.ts";
import { checkNames } from "./checks/names.ts";
import { checkOrdinals } from "./checks/ordinals.ts";
import { checkPlannedSpeakers, checkSequences } from "./checks/programme.ts";
import { checkTenses } from "./checks/tenses.ts";
import { checkPlaceholders, checkProgrammes } from "./checks/words.ts";
import type { Check } from "./context.ts";
import { contextOf } from "./look-up.ts";
import { mayBlock, weightOf } from "./rules.ts";
import type { Finding, Remark, RemarkKind, Repair, Replacement, Weight } from "./schema.ts";

/** With what each may find: one of which nothing is asked is not made. */
const checks: { finds: readonly RemarkKind[]; check: Check }[] = [
  { finds: ["capacityMissing"], check: checkMissingCapacities },
  { finds: ["departementMissing", "communeMisspelt"], check: checkPlaces },
  { finds: ["genderAtOdds"], check: checkGenders },
  { finds: ["officeAtOdds"], check: checkOffices },
  { finds: ["nameWrittenTwoWays"], check: checkNames },
  { finds: ["placeholder"], check: checkPlaceholders },
  { finds: ["ordinalForm"], check: checkOrdinals },
  { finds: ["programmeMisspelt"], check: checkProgrammes },
  { finds: ["acronymUnexplained"], check: checkAcronyms },
  { finds: ["mixedTenses"], check: checkTenses },
  { finds: ["emptySequence"], check: checkSequences },
  { finds: ["plannedSpeakerSilent"], check: checkPlannedSpeakers },
];

/**
 * What a careful person would look at again in a record, in reading order, by the weights of the house; without what
 * somebody has settled.
 * @param record composeRecord's value: as it was typed
 */
export function reviewRecord(tx: Tx, meetingId: string, record: Recap): Remark[] {
  return findingsOf(tx, meetingId, record).map(({ finding, ...weighed }) => remarkOf(finding, weighed));
}

/** All that keeps a record from being published or updated: what is missing, and what the house holds to. */
export function obstaclesTo(tx: Tx, meetingId: string, record: Recap): Gap[] {
  const blocking = findingsOf(tx, meetingId, record, ["blocking"]).filter(({ isBlocking }) => isBlocking);
  return [
    ...missingForPublication(record, today()),
    ...blocking.map(({ finding: { message, tab, anchor } }) => ({ message, tab, anchor })),
  ];
}

type Weighed = { finding: Finding; id: string; isBlocking: boolean };

/** What the checks find, as the house weighs it, with what a repair needs to know. */
export function findingsOf(
  tx: Tx,
  meetingId: string,
  record: Recap,
  asked: readonly Weight[] = ["blocking", "advisory"],
): Weighed[] {
  const house = getHouse();
  const context = contextOf(tx, meetingId, record, house);
  const findings = checks
    .filter(({ finds }) => finds.some((kind) => asked.includes(weightOf(kind, house))))
    .flatMap(({ check }) => check(record, context));
  return weigh(tx, meetingId, inReadingOrder(record, findings), house);
}

/** As one comes upon them: what stands in the heading first. */
export function inReadingOrder<Found extends Pick<Finding, "anchor">>({ blocks }: Recap, found: Found[]): Found[] {
  const rank = new Map(blocks.map((block, index) => [block.id, index]));
  return found.toSorted((a, b) => (rank.get(a.anchor ?? "") ?? -1) - (rank.get(b.anchor ?? "") ?? -1));
}

/** Findings as a screen shows them. */
export function weighed(tx: Tx, meetingId: string, findings: Finding[]): Remark[] {
  return weigh(tx, meetingId, findings, getHouse()).map(({ finding, ...rest }) => remarkOf(finding, rest));
}

function weigh(tx: Tx, meetingId: string, findings: Finding[], house: House): Weighed[] {
  const settled = settledIn(tx, meetingId);
  return findings
    .map((finding) => ({ finding, id: idOf(finding), weight: weightOf(finding.kind, house) }))
    .filter(({ id, weight }) => weight !== "off" && !settled.has(id))
    .map(({ weight, ...found }) => ({
      ...found,
      isBlocking: weight === "blocking" && mayBlock(found.finding.kind),
    }));
}

function remarkOf({ repair, ...finding }: Finding, { id, isBlocking }: Omit<Weighed, "finding">): Remark {
  return {
    ...finding,
    id,
    isBlocking,
    repairLabel: repair?.label ?? null,
    word: finding.kind === "spelling" ? finding.about : null,
    replacement: repair?.of === "text" ? replacementOf(repair) : null,
  };
}

function replacementOf({ interventionId, from, to, everywhere }: Repair & { of: "text" }): Replacement {
  return { interventionId, from, to, everywhere };
}

/** The same as long as what is remarked, and where, stays the same. */
export function idOf({ kind, anchor, about }: Pick<Finding, "kind" | "anchor" | "about">): string {
  return createHash("sha256")
    .update(JSON.stringify([kind, anchor, about]))
    .digest("base64url")
    .slice(0, 22);
}

function settledIn(tx: Tx, meetingId: string): Set<string> {
  const rows = tx
    .select({ remark: settledRemarks.remark })
    .from(settledRemarks)
    .where(eq(settledRemarks.meetingId, meetingId))
    .all();
  return new Set(rows.map(({ remark }) => remark));
}
