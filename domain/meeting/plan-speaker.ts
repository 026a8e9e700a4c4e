import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { type Tx, write } from "#db/client.ts";
import { persons, plannedSpeakers } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { Refusal } from "../refusal.ts";
import { getEditableSequence } from "./live-sequences.ts";
import { orderOfSpeakers, renumberSpeakers } from "./order-of-speakers.ts";
import type { PlanSpeakerInput } from "./schema.ts";

/** Plans somebody in a séquence: last, or at `index` (an undone removal). Planning somebody twice plans them once. */
export function planSpeaker(actor: Actor, { sequenceId, personId, index }: PlanSpeakerInput): { personId: string } {
  authorize(canEdit(actor));

  return write((tx) => {
    const sequence = getEditableSequence(tx, sequenceId);
    const order = orderOfSpeakers(tx, sequenceId);
    if (order.includes(personId)) return { personId };

    const name = nameOf(tx, personId);
    tx.insert(plannedSpeakers).values({ id: randomUUID(), sequenceId, personId, position: order.length }).run();
    renumberSpeakers(tx, sequenceId, order.toSpliced(index ?? order.length, 0, personId));
    recordEvent(tx, actor, {
      action: "plannedSpeaker.added",
      objectId: personId,
      meetingId: sequence.meetingId,
      summary: name,
    });
    return { personId };
  });
}

function nameOf(tx: Tx, personId: string): string {
  const person = tx
    .select({ firstName: persons.firstName, lastName: persons.lastName })
    .from(persons)
    .where(and(eq(persons.id, personId), isNull(persons.deletedAt)))
    .get();
  if (!person) throw new Refusal("Cette personne n’est plus dans l’annuaire.", { code: "notFound" });
  return `${person.firstName} ${person.lastName}`;
}
