import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { meetings } from "#db/schema.ts";
import { alignedWith } from "./alignment.ts";
import { getImport, type Import, proposalFrom } from "./get-import.ts";
import type { Proposal } from "./schema.ts";

export type Adopted = Import & { meetingId: string };

/**
 * The earlier state of a document that became a meeting, past those in between that did not; null where there is none, or
 * its meeting is in the bin.
 */
export function findAdoptedBefore(tx: Pick<Tx, "select">, { resembles }: Pick<Import, "resembles">): Adopted | null {
  if (resembles === null) return null;
  const earlier = getImport(tx, resembles);
  const { meetingId } = earlier;
  return meetingId !== null && isLive(tx, meetingId) ? { ...earlier, meetingId } : findAdoptedBefore(tx, earlier);
}

function isLive(tx: Pick<Tx, "select">, meetingId: string): boolean {
  const live = and(eq(meetings.id, meetingId), isNull(meetings.deletedAt));
  return tx.select({ id: meetings.id }).from(meetings).where(live).get() !== undefined;
}

/** What is proposed, its passages under the ids that they bear in the record: those that `earlier` was adopted with. */
export function asInRecord(proposal: Proposal, { proposal: adopted }: Adopted): Proposal {
  return adopted === null ? proposal : alignedWith(proposal, proposalFrom(adopted));
}
