import { eq } from "drizzle-orm";
import { write } from "#db/client.ts";
import { interventions } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { getEditableMeeting } from "../meeting/get-meeting.ts";
import { touchRecord } from "../meeting/touch-record.ts";
import { getIntervention, nameOf } from "./get-intervention.ts";
import { refuseUnknownPlace } from "./place.ts";
import { placeOf } from "./rules.ts";
import type { InterventionIdInput } from "./schema.ts";

/** Undoes a removal: the intervention comes back where it stood. */
export function restoreIntervention(actor: Actor, { id }: InterventionIdInput): { id: string } {
  authorize(canEdit(actor));

  return write((tx) => {
    const intervention = getIntervention(tx, id);
    const { meetingId } = intervention;
    getEditableMeeting(tx, meetingId);
    if (intervention.deletedAt === null) return { id };
    refuseUnknownPlace(tx, meetingId, placeOf(intervention));

    tx.update(interventions).set({ deletedAt: null }).where(eq(interventions.id, id)).run();
    const summary = nameOf(tx, intervention);
    recordEvent(tx, actor, { action: "intervention.restored", objectId: id, meetingId, summary });
    touchRecord(tx, actor, meetingId);
    return { id };
  });
}
