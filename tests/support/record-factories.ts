import { randomUUID } from "node:crypto";
import { db } from "#db/client.ts";
import {
  communes,
  departements,
  interventionSpeakers,
  interventions,
  type meetings,
  persons,
  regions,
  sequences,
} from "#db/schema.ts";
import { now } from "#domain/clock.ts";
import { personKey } from "#domain/directory/person-key.ts";
import { aMeeting } from "./factories.ts";

/** Cysoing in the Nord, known to the territory. */
export function cysoing(): string {
  db().insert(regions).values({ code: "32", name: "Hauts-de-France" }).onConflictDoNothing().run();
  db().insert(departements).values({ code: "59", name: "Nord", regionCode: "32" }).onConflictDoNothing().run();
  const commune = { code: "59168", name: "Cysoing", departementCode: "59", regionCode: "32" };
  db()
    .insert(communes)
    .values({ ...commune, population: 4900, searchKey: "cysoing" })
    .onConflictDoNothing()
    .run();
  return commune.code;
}

export function aSequence(meetingId: string, title = "Quelle relance dans les petites villes ?", position = 1) {
  return db().insert(sequences).values({ id: randomUUID(), meetingId, title, position }).returning().get();
}

export function aPerson(name = "Roger Wattrelin") {
  const [firstName = name, ...rest] = name.split(" ");
  const person = { id: randomUUID(), firstName, lastName: rest.join(" "), gender: "masculine" as const };
  return db()
    .insert(persons)
    .values({ ...person, officeGender: "masculine", searchKey: personKey(person), createdAt: now() })
    .returning()
    .get();
}

type InterventionWith = Partial<typeof interventions.$inferInsert> & {
  meetingId: string;
  speakers?: { name: string; capacities: string[]; personId?: string; officeGender?: "feminine" | "masculine" }[];
};

/** An intervention of the mayor of Aulnoye-Aymeries, in the opening unless a séquence is named. */
export function anIntervention({ speakers, ...with_ }: InterventionWith) {
  const intervention = db()
    .insert(interventions)
    .values({
      id: randomUUID(),
      part: with_.sequenceId ? "sequence" : "opening",
      position: 1,
      kind: "intervention",
      form: "nameFirst",
      text: "a présenté son projet de revitalisation.",
      updatedAt: now(),
      ...with_,
    })
    .returning()
    .get();
  const spoke = speakers ?? [{ name: "Roger Wattrelin", capacities: ["Maire d’Aulnoye-Aymeries (59)"] }];
  for (const [index, { name, capacities, personId, officeGender = "masculine" }] of spoke.entries())
    db()
      .insert(interventionSpeakers)
      .values({
        id: randomUUID(),
        interventionId: intervention.id,
        position: index + 1,
        personId: personId ?? aPerson(name).id,
        name,
        officeGender,
        capacities,
      })
      .run();
  return intervention;
}

/** A meeting with all that a publication asks for. */
export function aPublishableMeeting(with_: Partial<typeof meetings.$inferInsert> = {}) {
  const meeting = aMeeting({ communeCode: cysoing(), ...with_ });
  anIntervention({ meetingId: meeting.id });
  return meeting;
}
