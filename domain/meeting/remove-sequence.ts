import { and, count, eq, isNull } from "drizzle-orm";
import { type Tx, write } from "#db/client.ts";
import { interventions, sequences } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { now } from "../clock.ts";
import { Refusal } from "../refusal.ts";
import { getEditableMeeting } from "./get-meeting.ts";
import { getSequence } from "./live-sequences.ts";
import type { SequenceIdInput } from "./schema.ts";
import { touchRecord } from "./touch-record.ts";

/** What was said in a séquence would vanish from the recap with it: an emptied séquence only. */
export function removeSequence(actor: Actor, { id }: SequenceIdInput): { id: string } {
  authorize(canEdit(actor));

  return write((tx) => {
    const sequence = getSequence(tx, id);
    getEditableMeeting(tx, sequence.meetingId);
    if (sequence.deletedAt !== null) return { id };
    const held = countInterventions(tx, id);
    if (held > 0) throw new Refusal(refusalFor(held));

    tx.update(sequences).set({ deletedAt: now() }).where(eq(sequences.id, id)).run();
    recordEvent(tx, actor, {
      action: "sequence.removed",
      objectId: id,
      meetingId: sequence.meetingId,
      summary: sequence.title,
    });
    touchRecord(tx, actor, sequence.meetingId);
    return { id };
  });
}

function countInterventions(tx: Tx, sequenceId: string): number {
  const held = tx
    .select({ count: count() })
    .from(interventions)
    .where(and(eq(interventions.sequenceId, sequenceId), isNull(interventions.deletedAt)))
    .get();
  return held?.count ?? 0;
}

function refusalFor(held: number): string {
  return held === 1
    ? "Cette séquence contient une intervention : déplacez-la ou supprimez-la d’abord."
    : `Cette séquence contient ${held} interventions : déplacez-les ou supprimez-les d’abord.`;
}
