import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { meetings, scheduledPublications, staff } from "#db/schema.ts";
import { now } from "../clock.ts";
import type { ScheduledPublication } from "./schema.ts";

/** What waits to be published, or could not be at its hour and has been neither published nor scheduled again since. */
export function findScheduled(tx: Tx, meetingId: string): ScheduledPublication | null {
  const last = tx
    .select({
      id: scheduledPublications.id,
      dueAt: scheduledPublications.dueAt,
      by: staff.name,
      correctionNote: scheduledPublications.correctionNote,
      state: scheduledPublications.state,
      failure: scheduledPublications.failure,
      isOutdated: sql<number>`${scheduledPublications.recordVersion} < ${meetings.recordVersion}`,
    })
    .from(scheduledPublications)
    .innerJoin(staff, eq(staff.id, scheduledPublications.createdBy))
    .innerJoin(meetings, eq(meetings.id, scheduledPublications.meetingId))
    .where(
      and(eq(scheduledPublications.meetingId, meetingId), inArray(scheduledPublications.state, ["waiting", "failed"])),
    )
    // As they were asked for, whatever the clock said then.
    .orderBy(desc(sql`${scheduledPublications}.rowid`))
    .limit(1)
    .get();
  if (!last) return null;

  const { state, failure, isOutdated, ...scheduled } = last;
  return state === "waiting"
    ? { ...scheduled, isWaiting: true, trouble: isOutdated === 1 ? outdated : null }
    : { ...scheduled, isWaiting: false, trouble: failure };
}

/** Nothing waits any longer, nor has to be known as failed: it was published, withdrawn, put off or asked for again. */
export function endWaiting(tx: Tx, meetingId: string): void {
  tx.update(scheduledPublications)
    .set({ state: "cancelled", endedAt: now() })
    .where(
      and(eq(scheduledPublications.meetingId, meetingId), inArray(scheduledPublications.state, ["waiting", "failed"])),
    )
    .run();
}

const outdated =
  "La rencontre a été modifiée depuis : elle ne sera pas publiée à cette heure. Relisez-la, puis programmez-la de nouveau.";
