import { eq } from "drizzle-orm";
import { write } from "#db/client.ts";
import { interventions } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { now } from "../clock.ts";
import { getEditableMeeting } from "../meeting/get-meeting.ts";
import { touchRecord } from "../meeting/touch-record.ts";
import { getIntervention, nameOf } from "./get-intervention.ts";
import type { InterventionIdInput } from "./schema.ts";

/** Takes an intervention out of the record. It keeps its text and its place, and can be restored. */
export function removeIntervention(actor: Actor, { id }: InterventionIdInput): { id: string } {
  authorize(canEdit(actor));

  return write((tx) => {
    const intervention = getIntervention(tx, id);
    const { meetingId } = intervention;
    getEditableMeeting(tx, meetingId);
    if (intervention.deletedAt !== null) return { id };

    tx.update(interventions).set({ deletedAt: now() }).where(eq(interventions.id, id)).run();
    const summary = nameOf(tx, intervention);
    recordEvent(tx, actor, { action: "intervention.removed", objectId: id, meetingId, summary });
    touchRecord(tx, actor, meetingId);
    return { id };
  });
}
