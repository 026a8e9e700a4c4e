import { db } from "#db/client.ts";
import { authorize, canRead } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { getMeeting } from "../meeting/get-meeting.ts";
import { changesBetween } from "../publication/changes.ts";
import type { Change } from "../publication/schema.ts";
import { composeRecord } from "../recap/compose.ts";
import type { Recap } from "../recap/schema.ts";
import { asInRecord, findAdoptedBefore } from "./earlier-state.ts";
import { findImport, proposalFrom } from "./get-import.ts";
import { linkedByName } from "./link-directory.ts";
import { recapOf } from "./recap-of.ts";

/** Both versions are sent back with what is taken over: nobody overwrites, nor writes, what they have not seen. */
export type Differences = {
  meetingId: string;
  /** Of what is proposed. */
  version: number;
  recordVersion: number;
  changes: Change[];
};

/** What differs between the record that was made of an earlier state of a document and the document as it is; null without one. */
export function findDifferences(actor: Actor, id: string): Differences | null {
  authorize(canRead(actor));
  const found = findImport(db(), id);
  if (!found?.proposal) return null;
  const earlier = findAdoptedBefore(db(), found);
  if (earlier === null) return null;
  const { meetingId } = earlier;
  const record = composeRecord(db(), meetingId);
  const proposed = asInRecord(linkedByName(db(), proposalFrom(found.proposal)), earlier);
  return {
    meetingId,
    version: found.version,
    recordVersion: getMeeting(db(), meetingId).recordVersion,
    changes: changesBetween(withoutThemes(record), recapOf(proposed, record.date)),
  };
}

/** Themes are the house's own: no document names any, and what it does not say of them is no difference. */
function withoutThemes(record: Recap): Recap {
  const blocks = record.blocks.map((block) => (block.type === "intervention" ? { ...block, themes: [] } : block));
  return { ...record, blocks };
}
