import { randomUUID } from "node:crypto";
import { eq, inArray } from "drizzle-orm";
import { type Tx, write } from "#db/client.ts";
import { interventionSpeakers, interventions, persons } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { now } from "../clock.ts";
import { fullName } from "../directory/rules.ts";
import { Refusal } from "../refusal.ts";
import { getEditableIntervention, refuseStale } from "./get-intervention.ts";
import { noteEdit } from "./note-edit.ts";
import type { SetSpeakersInput } from "./schema.ts";

/**
 * Who spoke, in order, with names and capacities frozen as text: correcting the directory later changes nothing here.
 * Somebody who already spoke in it keeps the name as it was frozen.
 */
export function setSpeakers(actor: Actor, { id, version, speakers }: SetSpeakersInput): { version: number } {
  authorize(canEdit(actor));

  return write((tx) => {
    const intervention = getEditableIntervention(tx, id);
    refuseStale(intervention, version);
    const names = namesOf(tx, id, speakers);

    tx.delete(interventionSpeakers).where(eq(interventionSpeakers.interventionId, id)).run();
    for (const [position, speaker] of speakers.entries()) {
      const name = names.get(speaker.personId);
      if (name === undefined)
        throw new Refusal("Cette personne n’est plus dans l’annuaire.", { field: `speakers.${position}.personId` });
      tx.insert(interventionSpeakers)
        .values({ id: randomUUID(), interventionId: id, position, name, ...speaker })
        .run();
    }
    const next = version + 1;
    tx.update(interventions)
      .set({ version: next, updatedAt: now(), updatedBy: actor.id })
      .where(eq(interventions.id, id))
      .run();
    noteEdit(tx, actor, intervention);
    return { version: next };
  });
}

function namesOf(tx: Tx, id: string, speakers: SetSpeakersInput["speakers"]): Map<string, string> {
  const ids = speakers.map(({ personId }) => personId);
  const people = tx
    .select({ id: persons.id, firstName: persons.firstName, lastName: persons.lastName })
    .from(persons)
    .where(inArray(persons.id, ids))
    .all();
  const frozen = tx
    .select({ personId: interventionSpeakers.personId, name: interventionSpeakers.name })
    .from(interventionSpeakers)
    .where(eq(interventionSpeakers.interventionId, id))
    .all();
  return new Map([
    ...people.map((person) => [person.id, fullName(person)] as const),
    ...frozen.map(({ personId, name }) => [personId, name] as const),
  ]);
}
