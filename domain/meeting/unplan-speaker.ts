import { and, eq } from "drizzle-orm";
import { write } from "#db/client.ts";
import { plannedSpeakers } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { getEditableSequence } from "./live-sequences.ts";
import { nameOfSpeaker, orderOfSpeakers, renumberSpeakers } from "./order-of-speakers.ts";
import type { UnplanSpeakerInput } from "./schema.ts";

/** Takes somebody out of a séquence of the programme; planning them again at the same place undoes it. */
export function unplanSpeaker(actor: Actor, { sequenceId, personId }: UnplanSpeakerInput): { personId: string } {
  authorize(canEdit(actor));

  return write((tx) => {
    const sequence = getEditableSequence(tx, sequenceId);
    const order = orderOfSpeakers(tx, sequenceId);
    if (!order.includes(personId)) return { personId };

    tx.delete(plannedSpeakers)
      .where(and(eq(plannedSpeakers.sequenceId, sequenceId), eq(plannedSpeakers.personId, personId)))
      .run();
    renumberSpeakers(tx, sequenceId, order.toSpliced(order.indexOf(personId), 1));
    recordEvent(tx, actor, {
      action: "plannedSpeaker.removed",
      objectId: personId,
      meetingId: sequence.meetingId,
      summary: nameOfSpeaker(tx, personId),
    });
    return { personId };
  });
}
