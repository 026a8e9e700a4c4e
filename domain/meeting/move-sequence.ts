import { eq } from "drizzle-orm";
import { write } from "#db/client.ts";
import { sequences } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { getEditableSequence, liveSequences } from "./live-sequences.ts";
import { moved } from "./rules.ts";
import type { MoveSequenceInput } from "./schema.ts";
import { touchRecord } from "./touch-record.ts";

/** @returns where the séquence now stands, from 0 */
export function moveSequence(actor: Actor, { id, index }: MoveSequenceInput): { index: number } {
  authorize(canEdit(actor));

  return write((tx) => {
    const sequence = getEditableSequence(tx, id);
    const before = liveSequences(tx, sequence.meetingId);
    const from = before.findIndex((other) => other.id === id);
    const to = Math.min(index, before.length - 1);
    if (from === to) return { index: to };

    for (const [position, other] of moved(before, from, to).entries())
      tx.update(sequences).set({ position }).where(eq(sequences.id, other.id)).run();
    recordEvent(tx, actor, {
      action: "sequence.moved",
      objectId: id,
      meetingId: sequence.meetingId,
      summary: sequence.title,
    });
    touchRecord(tx, actor, sequence.meetingId);
    return { index: to };
  });
}
