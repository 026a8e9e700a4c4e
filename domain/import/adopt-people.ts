import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { persons } from "#db/schema.ts";
import type { Actor } from "../account/schema.ts";
import { createPerson } from "../directory/create-person.ts";
import { fullName } from "../directory/rules.ts";
import { createPersonInput, type Gender } from "../directory/schema.ts";
import { Refusal } from "../refusal.ts";
import { findNamesake } from "./link-directory.ts";
import { speakingPeople } from "./rules.ts";
import type { Proposal, ProposedPerson } from "./schema.ts";
import { valid } from "./valid.ts";

/** Somebody who spoke, as the record names them. */
export type AdoptedPerson = { personId: string; name: string; officeGender: Gender };

/** Those who spoke, by their keys. @throws Refusal naming whoever the directory does not take, or has no more */
export function adoptPeople(tx: Tx, actor: Actor, proposal: Proposal): Map<string, AdoptedPerson> {
  return new Map(speakingPeople(proposal).map((person) => [person.key, adoptPerson(tx, actor, person)]));
}

/**
 * Who somebody is in the directory: who was chosen, who alone bears that name by now, or somebody new. Without mandates,
 * which old words would make current.
 * @throws Refusal naming whoever the directory has no more, does not take, or knows several of
 */
export function adoptPerson(tx: Tx, actor: Actor, person: ProposedPerson): AdoptedPerson {
  const { key, personId, firstName, lastName, gender, officeGender } = person;
  if (personId !== null) {
    refuseRemoved(tx, person, personId);
    return { personId, name: fullName(person), officeGender };
  }
  const namesake = findNamesake(tx, person);
  if (namesake) return { personId: namesake.id, name: fullName(namesake), officeGender };
  const input = { id: randomUUID(), firstName, lastName, gender, officeGender, mandates: [] };
  const created = createPerson(actor, valid(createPersonInput, input, `people.${key}`));
  return { personId: created.id, name: created.name, officeGender };
}

function refuseRemoved(tx: Tx, person: ProposedPerson, personId: string): void {
  const known = tx
    .select({ id: persons.id })
    .from(persons)
    .where(and(eq(persons.id, personId), isNull(persons.deletedAt)))
    .get();
  if (!known) throw new Refusal(`${fullName(person)} n’est plus dans l’annuaire.`, { field: `people.${person.key}` });
}
