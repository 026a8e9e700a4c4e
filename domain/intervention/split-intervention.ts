import { eq } from "drizzle-orm";
import { write } from "#db/client.ts";
import { interventions } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { now } from "../clock.ts";
import { touchRecord } from "../meeting/touch-record.ts";
import { getEditableIntervention, nameOf } from "./get-intervention.ts";
import { standAfter } from "./place.ts";
import { placeOf } from "./rules.ts";
import type { SplitInterventionInput } from "./schema.ts";
import { normalText } from "./text.ts";
import { refuseStaleText, writeText } from "./write-text.ts";

/** Cuts an intervention in two: what follows the cursor becomes the next one, whose speaker is to be said. */
export function splitIntervention(actor: Actor, input: SplitInterventionInput): { id: string; textVersion: number } {
  authorize(canEdit(actor));
  const { id, newId, key } = input;
  const before = normalText(input.before);
  const after = normalText(input.after);

  return write((tx) => {
    const intervention = getEditableIntervention(tx, id);
    const done = tx.select({ id: interventions.id }).from(interventions).where(eq(interventions.id, newId)).get();
    if (done) return { id: newId, textVersion: intervention.textVersion };
    refuseStaleText(tx, intervention, input.textVersion);

    const { meetingId, part, sequenceId, kind } = intervention;
    const { version: textVersion } = writeText(tx, actor, intervention, before, key);
    const next = tx
      .insert(interventions)
      .values({
        id: newId,
        meetingId,
        part,
        sequenceId,
        position: 0,
        kind: part === "opening" ? "intervention" : kind,
        form: "nameFirst",
        updatedAt: now(),
      })
      .returning()
      .get();
    writeText(tx, actor, next, after, newId);
    standAfter(tx, meetingId, placeOf(intervention), newId, id);
    const summary = nameOf(tx, intervention);
    recordEvent(tx, actor, { action: "intervention.split", objectId: id, meetingId, summary });
    touchRecord(tx, actor, meetingId);
    return { id: newId, textVersion };
  });
}
