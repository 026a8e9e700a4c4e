import { eq, max } from "drizzle-orm";
import { type Tx, write } from "#db/client.ts";
import { sequences } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { correctMade } from "../made-already.ts";
import { getEditableMeeting } from "./get-meeting.ts";
import { renameSequence } from "./rename-sequence.ts";
import type { PlanSequenceInput } from "./schema.ts";
import { touchRecord } from "./touch-record.ts";

/** Adds a séquence after the others. The same id twice is one séquence, with the title of the last. */
export function planSequence(actor: Actor, input: PlanSequenceInput): { id: string } {
  authorize(canEdit(actor));

  return write((tx) => {
    getEditableMeeting(tx, input.meetingId);
    const made = tx.select().from(sequences).where(eq(sequences.id, input.id)).get();
    if (made) {
      correctMade(`Cette séquence est déjà au programme, sous le titre « ${made.title} ».`, (version) =>
        renameSequence(actor, { id: made.id, version, title: input.title }),
      );
      return { id: made.id };
    }

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
