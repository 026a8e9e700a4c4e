import { and, desc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { auditEvents } from "#db/schema.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { now } from "../clock.ts";
import { touchRecord } from "../meeting/touch-record.ts";
import { type Intervention, nameOf } from "./get-intervention.ts";

const oneSitting = 10 * 60_000;

/** Marks the record as changed, and says so once in the history for a sitting of small saves. */
export function noteEdit(tx: Tx, actor: Actor, intervention: Intervention): void {
  const { id, meetingId } = intervention;
  touchRecord(tx, actor, meetingId);
  if (isSameSitting(tx, actor, intervention)) return;
  recordEvent(tx, actor, {
    action: "intervention.edited",
    objectId: id,
    meetingId,
    summary: nameOf(tx, intervention),
  });
}

function isSameSitting(tx: Tx, actor: Actor, { id, meetingId }: Intervention): boolean {
  const last = tx
    .select({ action: auditEvents.action, objectId: auditEvents.objectId, at: auditEvents.at })
    .from(auditEvents)
    .where(and(eq(auditEvents.meetingId, meetingId), eq(auditEvents.actorName, actor.name)))
    .orderBy(desc(auditEvents.id))
    .limit(1)
    .get();
  if (last?.objectId !== id || now() - last.at > oneSitting) return false;
  return last.action === "intervention.edited" || last.action === "intervention.added";
}
