import { and, asc, eq, isNull, lte } from "drizzle-orm";
import { db, type Tx, write } from "#db/client.ts";
import { meetings, scheduledPublications, staff } from "#db/schema.ts";
import { authorize, canPublish } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { now } from "../clock.ts";
import { Refusal } from "../refusal.ts";
import { publishWithin } from "./publish-recap.ts";

type Due = typeof scheduledPublications.$inferSelect;

/**
 * Publishes what was to be published by now, in the name of who scheduled it and by the rights they have now; what may
 * not be published any more says why instead. Each in a transaction of its own, with its new state: once, whatever
 * stops in between, and however the clock jumps. A fault of ours keeps back the one it is about and no other.
 * @throws AggregateError of such faults, once all have had their turn; what they are about still waits
 */
export function publishDue(): void {
  const due = db()
    .select()
    .from(scheduledPublications)
    .where(and(eq(scheduledPublications.state, "waiting"), lte(scheduledPublications.dueAt, now())))
    .orderBy(asc(scheduledPublications.dueAt))
    .all();
  const faults = due.flatMap((scheduled) => {
    try {
      publishOrSayWhy(scheduled);
      return [];
    } catch (error) {
      return [error];
    }
  });
  if (faults.length > 0) throw new AggregateError(faults, "Some publications that are due could not be made.");
}

function publishOrSayWhy(scheduled: Due): void {
  try {
    write((tx) => publishScheduled(tx, scheduled));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    write((tx) => fail(tx, scheduled, error.message));
  }
}

function publishScheduled(tx: Tx, { id, meetingId, recordVersion, correctionNote, slug }: Due): void {
  if (!isStillWaiting(tx, id)) return;
  const actor = getScheduler(tx, id);
  authorize(canPublish(actor));
  publishWithin(tx, actor, { id, meetingId, recordVersion, correctionNote, slug: slug ?? undefined });
  end(tx, id, { state: "published" });
}

function fail(tx: Tx, { id, meetingId }: Due, failure: string): void {
  if (!isStillWaiting(tx, id)) return;
  end(tx, id, { state: "failed", failure });
  const { title } = tx.select().from(meetings).where(eq(meetings.id, meetingId)).get() ?? { title: "" };
  const scheduler = tx
    .select({ id: staff.id, name: staff.name, role: staff.role })
    .from(scheduledPublications)
    .innerJoin(staff, eq(staff.id, scheduledPublications.createdBy))
    .where(eq(scheduledPublications.id, id))
    .get();
  if (scheduler)
    recordEvent(tx, scheduler, { action: "recap.scheduleFailed", objectId: id, meetingId, summary: title });
}

function isStillWaiting(tx: Tx, id: string): boolean {
  const found = tx
    .select({ state: scheduledPublications.state })
    .from(scheduledPublications)
    .where(eq(scheduledPublications.id, id))
    .get();
  return found?.state === "waiting";
}

/** @throws Refusal where they have left the team */
function getScheduler(tx: Tx, id: string): Actor {
  const scheduler = tx
    .select({ id: staff.id, name: staff.name, role: staff.role })
    .from(scheduledPublications)
    .innerJoin(staff, eq(staff.id, scheduledPublications.createdBy))
    .where(and(eq(scheduledPublications.id, id), isNull(staff.disabledAt)))
    .get();
  if (!scheduler)
    throw new Refusal("La personne qui avait programmé cette publication ne fait plus partie de l’équipe.");
  return scheduler;
}

function end(tx: Tx, id: string, outcome: Pick<Due, "state"> & Partial<Pick<Due, "failure">>): void {
  tx.update(scheduledPublications)
    .set({ ...outcome, endedAt: now() })
    .where(eq(scheduledPublications.id, id))
    .run();
}
