import { eq } from "drizzle-orm";
import { write } from "#db/client.ts";
import { interventions } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { now } from "../clock.ts";
import { touchRecord } from "../meeting/touch-record.ts";
import { getEditableIntervention, nameOf } from "./get-intervention.ts";
import type { RejoinInterventionsInput } from "./schema.ts";
import { findSaved, refuseChangedSince, writeTextBefore } from "./write-text.ts";

/**
 * Undoes a cut: the text is whole again, in one paragraph if it was one.
 * @throws Refusal "conflict" when either half was changed since: the change would go
 */
export function rejoinInterventions(actor: Actor, input: RejoinInterventionsInput): { textVersion: number } {
  authorize(canEdit(actor));
  const { id, newId, key } = input;

  return write((tx) => {
    const saved = findSaved(tx, id, key);
    if (saved) return { textVersion: saved.version };
    const first = getEditableIntervention(tx, id);
    const half = getEditableIntervention(tx, newId);
    const { meetingId } = first;
    // As the cut made it: no word, no speaker since.
    refuseChangedSince(half.meetingId === meetingId && half.textVersion === 1 && half.version === 1);
    const { version: textVersion } = writeTextBefore(tx, actor, first, input.textVersion, key);

    tx.update(interventions).set({ deletedAt: now() }).where(eq(interventions.id, newId)).run();
    const summary = nameOf(tx, first);
    recordEvent(tx, actor, { action: "intervention.merged", objectId: id, meetingId, summary });
    touchRecord(tx, actor, meetingId);
    return { textVersion };
  });
}
