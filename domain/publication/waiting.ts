import { and, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { meetings, publications, scheduledPublications, staff } from "#db/schema.ts";
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
      endedAt: scheduledPublications.endedAt,
      isOutdated: sql<number>`${scheduledPublications.recordVersion} < ${meetings.recordVersion}`,
    })
    .from(scheduledPublications)
    .innerJoin(staff, eq(staff.id, scheduledPublications.createdBy))
    .innerJoin(meetings, eq(meetings.id, scheduledPublications.meetingId))
    .where(eq(scheduledPublications.meetingId, meetingId))
    .orderBy(desc(scheduledPublications.createdAt), desc(sql`${scheduledPublications}.rowid`))
    .limit(1)
    .get();
  if (!last) return null;

  const { state, failure, endedAt, isOutdated, ...scheduled } = last;
  if (state === "waiting") return { ...scheduled, isWaiting: true, trouble: isOutdated === 1 ? outdated : null };
  if (state !== "failed" || wasPublishedSince(tx, meetingId, endedAt ?? 0)) return null;
  return { ...scheduled, isWaiting: false, trouble: failure };
}

/** Nothing waits any longer: it was published, withdrawn or put off by hand. */
export function endWaiting(tx: Tx, meetingId: string): void {
  tx.update(scheduledPublications)
    .set({ state: "cancelled", endedAt: now() })
    .where(and(eq(scheduledPublications.meetingId, meetingId), eq(scheduledPublications.state, "waiting")))
    .run();
}

const outdated =
  "La rencontre a été modifiée depuis : elle ne sera pas publiée à cette heure. Relisez-la, puis programmez-la de nouveau.";

function wasPublishedSince(tx: Tx, meetingId: string, instant: number): boolean {
  const last = tx
    .select({ at: publications.publishedAt })
    .from(publications)
    .where(eq(publications.meetingId, meetingId))
    .orderBy(desc(publications.number))
    .limit(1)
    .get();
  return last !== undefined && last.at >= instant;
}
