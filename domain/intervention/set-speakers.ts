import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { type Tx, write } from "#db/client.ts";
import { interventionSpeakers, interventions, persons } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { now } from "../clock.ts";
import { fullName } from "../directory/rules.ts";
import { Refusal } from "../refusal.ts";
import { getEditableIntervention, refuseStale } from "./get-intervention.ts";
import { noteEdit } from "./note-edit.ts";
import type { SetSpeakersInput, Speaker } from "./schema.ts";
import { speakersOf } from "./speakers-of.ts";

/**
 * Who spoke, in order, with names and capacities frozen as text: correcting the directory later changes nothing here.
 * Somebody who already spoke in it keeps the name as it was frozen, unless another is given.
 */
export function setSpeakers(actor: Actor, { id, version, speakers }: SetSpeakersInput): { version: number } {
  authorize(canEdit(actor));

  return write((tx) => {
    const intervention = getEditableIntervention(tx, id);
    const before = speakersOf(tx, id);
    const spoken = named(tx, before, speakers);
    if (isDeepStrictEqual(before, spoken)) return { version: intervention.version };
    refuseStale(intervention, version);

    tx.delete(interventionSpeakers).where(eq(interventionSpeakers.interventionId, id)).run();
    for (const [position, speaker] of spoken.entries())
      tx.insert(interventionSpeakers)
        .values({ id: randomUUID(), interventionId: id, position, ...speaker })
        .run();
    const next = version + 1;
    tx.update(interventions)
      .set({ version: next, updatedAt: now(), updatedBy: actor.id })
      .where(eq(interventions.id, id))
      .run();
    noteEdit(tx, actor, intervention);
    return { version: next };
  });
}

/** Of those who may speak here: who is in the directory, and who spoke here already. */
function named(tx: Pick<Tx, "select">, before: Speaker[], speakers: SetSpeakersInput["speakers"]): Speaker[] {
  const ids = speakers.map(({ personId }) => personId);
  const people = tx
    .select({ id: persons.id, firstName: persons.firstName, lastName: persons.lastName })
    .from(persons)
    .where(and(inArray(persons.id, ids), isNull(persons.deletedAt)))
    .all();
  const names = new Map([
    ...people.map((person) => [person.id, fullName(person)] as const),
    ...before.map(({ personId, name }) => [personId, name] as const),
  ]);
  return speakers.map((speaker, position) => {
    const name = names.get(speaker.personId);
    if (name === undefined)
      throw new Refusal("Cette personne n’est plus dans l’annuaire.", { field: `speakers.${position}.personId` });
    return { ...speaker, name: speaker.name ?? name };
  });
}
