import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { auditEvents, meetings } from "#db/schema.ts";
import type { Actor } from "#domain/account/schema.ts";
import { addIntervention } from "#domain/intervention/add-intervention.ts";
import { findRecord } from "#domain/intervention/queries.ts";
import type { AddInterventionInput, RecordedIntervention } from "#domain/intervention/schema.ts";

/** Empty, as the record screen adds it: last of the opening unless said otherwise. */
export function anAddedIntervention(
  actor: Actor,
  meetingId: string,
  with_: Partial<AddInterventionInput> = {},
): string {
  return addIntervention(actor, { id: randomUUID(), meetingId, place: { part: "opening" }, ...with_ }).id;
}

/** As the record screen is given it. */
export function recorded(actor: Actor, meetingId: string, id: string): RecordedIntervention {
  const found = findRecord(actor, meetingId)?.interventions.find((intervention) => intervention.id === id);
  if (!found) throw new Error("This intervention is not in the record.");
  return found;
}

/** What a change leaves behind: the version of the record, and the history. */
export function marksOf(meetingId: string) {
  return {
    record: db().select({ version: meetings.recordVersion }).from(meetings).where(eq(meetings.id, meetingId)).get(),
    events: db().select().from(auditEvents).where(eq(auditEvents.meetingId, meetingId)).all(),
  };
}
