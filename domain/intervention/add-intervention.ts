import { eq } from "drizzle-orm";
import { write } from "#db/client.ts";
import { interventions } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { now } from "../clock.ts";
import { getEditableMeeting } from "../meeting/get-meeting.ts";
import { touchRecord } from "../meeting/touch-record.ts";
import { kindLabels } from "./labels.ts";
import { refuseUnknownPlace, standAfter, standingIn } from "./place.ts";
import { usualKind } from "./rules.ts";
import type { AddInterventionInput } from "./schema.ts";

/** An empty intervention, where it was spoken. The same id twice (a double click, a retry) is one intervention. */
export function addIntervention(actor: Actor, input: AddInterventionInput): { id: string } {
  authorize(canEdit(actor));

  return write((tx) => {
    const { id, meetingId, place } = input;
    getEditableMeeting(tx, meetingId);
    const existing = tx.select({ id: interventions.id }).from(interventions).where(eq(interventions.id, id)).get();
    if (existing) return existing;
    refuseUnknownPlace(tx, meetingId, place);

    const kind = input.kind ?? usualKind(place, standingIn(tx, meetingId, place).length);
    tx.insert(interventions)
      .values({ id, meetingId, ...place, position: 0, kind, form: "nameFirst", updatedAt: now(), updatedBy: actor.id })
      .run();
    standAfter(tx, meetingId, place, id, input.afterId);
    recordEvent(tx, actor, { action: "intervention.added", objectId: id, meetingId, summary: kindLabels[kind] });
    touchRecord(tx, actor, meetingId);
    return { id };
  });
}
