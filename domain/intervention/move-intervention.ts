import { eq } from "drizzle-orm";
import { write } from "#db/client.ts";
import { interventions } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { touchRecord } from "../meeting/touch-record.ts";
import { getEditableIntervention, nameOf } from "./get-intervention.ts";
import { refuseUnknownPlace, standAfter, standsAfter } from "./place.ts";
import type { MoveInterventionInput } from "./schema.ts";

/** Puts an intervention elsewhere in the record, in its séquence or in another. */
export function moveIntervention(actor: Actor, { id, place, afterId }: MoveInterventionInput): { id: string } {
  authorize(canEdit(actor));

  return write((tx) => {
    const intervention = getEditableIntervention(tx, id);
    const { meetingId } = intervention;
    refuseUnknownPlace(tx, meetingId, place);
    if (standsAfter(tx, meetingId, place, id, afterId)) return { id };

    const sequenceId = place.part === "sequence" ? place.sequenceId : null;
    tx.update(interventions).set({ part: place.part, sequenceId }).where(eq(interventions.id, id)).run();
    standAfter(tx, meetingId, place, id, afterId);
    const summary = nameOf(tx, intervention);
    recordEvent(tx, actor, { action: "intervention.moved", objectId: id, meetingId, summary });
    touchRecord(tx, actor, meetingId);
    return { id };
  });
}
