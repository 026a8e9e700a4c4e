import { eq, max } from "drizzle-orm";
import { type Tx, write } from "#db/client.ts";
import { sequences } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { getEditableMeeting } from "./get-meeting.ts";
import type { PlanSequenceInput } from "./schema.ts";
import { touchRecord } from "./touch-record.ts";

/** Adds a séquence after the others. The same id twice is one séquence. */
export function planSequence(actor: Actor, input: PlanSequenceInput): { id: string } {
  authorize(canEdit(actor));

  return write((tx) => {
    getEditableMeeting(tx, input.meetingId);
    const existing = tx.select({ id: sequences.id }).from(sequences).where(eq(sequences.id, input.id)).get();
    if (existing) return existing;

    tx.insert(sequences)
      .values({ ...input, position: nextPosition(tx, input.meetingId) })
      .run();
    recordEvent(tx, actor, {
      action: "sequence.planned",
      objectId: input.id,
      meetingId: input.meetingId,
      summary: input.title,
    });
    touchRecord(tx, actor, input.meetingId);
    return { id: input.id };
  });
}

function nextPosition(tx: Tx, meetingId: string): number {
  const last = tx
    .select({ position: max(sequences.position) })
    .from(sequences)
    .where(eq(sequences.meetingId, meetingId))
    .get();
  return (last?.position ?? -1) + 1;
}
