import { eq } from "drizzle-orm";
import { write } from "#db/client.ts";
import { sequences } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { getEditableMeeting } from "./get-meeting.ts";
import { getSequence } from "./live-sequences.ts";
import type { SequenceIdInput } from "./schema.ts";
import { touchRecord } from "./touch-record.ts";

/** Undoes a removal: the séquence comes back where it stood, with its planned speakers. */
export function restoreSequence(actor: Actor, { id }: SequenceIdInput): { id: string } {
  authorize(canEdit(actor));

  return write((tx) => {
    const sequence = getSequence(tx, id);
    getEditableMeeting(tx, sequence.meetingId);
    if (sequence.deletedAt === null) return { id };

    tx.update(sequences).set({ deletedAt: null }).where(eq(sequences.id, id)).run();
    recordEvent(tx, actor, {
      action: "sequence.restored",
      objectId: id,
      meetingId: sequence.meetingId,
      summary: sequence.title,
    });
    touchRecord(tx, actor, sequence.meetingId);
    return { id };
  });
}
