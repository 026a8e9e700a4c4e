import { write } from "#db/client.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { Refusal } from "../refusal.ts";
import { getEditableSequence } from "./live-sequences.ts";
import { nameOfSpeaker, orderOfSpeakers, renumberSpeakers } from "./order-of-speakers.ts";
import { moved } from "./rules.ts";
import type { MovePlannedSpeakerInput } from "./schema.ts";

/** @returns where the speaker now stands in the séquence, from 0 */
export function movePlannedSpeaker(actor: Actor, input: MovePlannedSpeakerInput): { index: number } {
  authorize(canEdit(actor));

  return write((tx) => {
    const sequence = getEditableSequence(tx, input.sequenceId);
    const order = orderOfSpeakers(tx, input.sequenceId);
    const from = order.indexOf(input.personId);
    if (from === -1) throw new Refusal("Cette personne n’est plus prévue dans cette séquence.", { code: "notFound" });

    const to = Math.min(input.index, order.length - 1);
    if (to === from) return { index: to };

    renumberSpeakers(tx, input.sequenceId, moved(order, from, to));
    recordEvent(tx, actor, {
      action: "plannedSpeaker.moved",
      objectId: input.personId,
      meetingId: sequence.meetingId,
      summary: nameOfSpeaker(tx, input.personId),
    });
    return { index: to };
  });
}
