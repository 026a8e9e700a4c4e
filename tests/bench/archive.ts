import { randomUUID } from "node:crypto";
import { and, between, eq, ne } from "drizzle-orm";
import { db, write } from "#db/client.ts";
import {
  communes,
  interventionSpeakers,
  interventions,
  mandates,
  meetings,
  persons,
  revisions,
  sequences,
} from "#db/schema.ts";
import type { Actor } from "#domain/account/schema.ts";
import { personKey } from "#domain/directory/person-key.ts";
import { publishRecap } from "#domain/publication/publish-recap.ts";

const interventionsEach = 30;
const interventionsOfDraft = 40;
const peopleCount = 1500;

export type Draft = { meetingId: string; textIds: string[] };
type Person = { id: string; name: string; capacity: string };

/**
 * Years of meetings with invented people, in the database that is open: 30 interventions each, all published.
 * Answers a draft with 40 interventions, to work on.
 */
export function fillArchive(actor: Actor, meetingCount: number): Draft {
  const sqlite = db().$client;
  // A disposable archive: its making may be lost in a power cut. The server that is measured opens it as ever.
  sqlite.pragma("synchronous = OFF");
  const random = sequenceOf(20_211_207);
  const places = db()
    .select({ code: communes.code, name: communes.name, departementCode: communes.departementCode })
    .from(communes)
    .where(and(between(communes.population, 2500, 25_000), ne(communes.searchKey, "")))
    .all();
  const people = write(() => addPeople(places, random));
  const add = (index: number, length: number) => addMeeting(index, length, places, people, random);
  const ids = write(() => Array.from({ length: meetingCount }, (_, index) => add(index, interventionsEach)));
  for (const meetingId of ids) publish(actor, meetingId);
  const draftId = write(() => add(meetingCount, interventionsOfDraft));
  sqlite.pragma("synchronous = FULL");
  const texts = db()
    .select({ id: interventions.id })
    .from(interventions)
    .where(eq(interventions.meetingId, draftId))
    .all();
  return { meetingId: draftId, textIds: texts.map(({ id }) => id) };
}

type Place = { code: string; name: string; departementCode: string };
type Random = <Value>(values: readonly Value[]) => Value;

function addPeople(places: Place[], random: Random): Person[] {
  return Array.from({ length: peopleCount }, () => {
    const place = random(places);
    const person = { id: randomUUID(), firstName: random(firstNames), lastName: random(lastNames) };
    const gender = "masculine" as const;
    db()
      .insert(persons)
      .values({ ...person, gender, officeGender: gender, searchKey: personKey(person), createdAt: firstDay })
      .run();
    db()
      .insert(mandates)
      .values({ id: randomUUID(), personId: person.id, position: 0, title: "Maire", communeCode: place.code })
      .run();
    const capacity = `Maire de ${place.name} (${place.departementCode})`;
    return { id: person.id, name: `${person.firstName} ${person.lastName}`, capacity };
  });
}

function addMeeting(index: number, length: number, places: Place[], people: Person[], random: Random): string {
  const id = randomUUID();
  const at = firstDay + index * 3 * 24 * 3_600_000 * Math.min(1, 2000 / (index + 1));
  const date = new Date(at).toISOString().slice(0, 10);
  const place = random(places);
  db()
    .insert(meetings)
    .values({
      id,
      title: `Rencontre des maires des petites villes : ${random(subjects)} à ${place.name}`,
      kind: random(["territorial", "territorial", "workshop", "assises"] as const),
      date: date < "2026-10-01" ? date : "2026-09-30",
      communeCode: place.code,
      venue: "Salle des fêtes",
      theme: random(subjects),
      attendanceCount: 40,
      createdAt: at,
      updatedAt: at,
    })
    .run();
  const parts = ["Quelle relance dans les petites villes ?", "La preuve par l’exemple"].map((title, position) => {
    const sequence = { id: randomUUID(), meetingId: id, position: position + 1, title };
    db().insert(sequences).values(sequence).run();
    return sequence.id;
  });
  addInterventions(
    Array.from({ length }, (_, index) => {
      const intervention = { id: randomUUID(), meetingId: id, sequenceId: random(parts), position: index + 1 };
      return { intervention, text: aText(random), at, speaker: random(people) };
    }),
  );
  return id;
}

type Spoken = {
  intervention: { id: string; meetingId: string; sequenceId: string; position: number };
  text: string;
  at: number;
  speaker: Person;
};

function addInterventions(spoken: Spoken[]): void {
  const kind = { part: "sequence", kind: "intervention", form: "nameFirst", textVersion: 1 } as const;
  db()
    .insert(interventions)
    .values(spoken.map(({ intervention, text, at }) => ({ ...intervention, ...kind, text, updatedAt: at })))
    .run();
  db()
    .insert(interventionSpeakers)
    .values(
      spoken.map(({ intervention, speaker }) => ({
        id: randomUUID(),
        interventionId: intervention.id,
        position: 0,
        personId: speaker.id,
        name: speaker.name,
        officeGender: "masculine" as const,
        capacities: [speaker.capacity],
      })),
    )
    .run();
  db()
    .insert(revisions)
    .values(
      spoken.map(({ intervention, text, at }) => ({
        key: randomUUID(),
        interventionId: intervention.id,
        version: 1,
        text,
        savedAt: at,
      })),
    )
    .run();
}

export function publish(actor: Actor, meetingId: string): void {
  const meeting = db()
    .select({ recordVersion: meetings.recordVersion })
    .from(meetings)
    .where(eq(meetings.id, meetingId))
    .get();
  const recordVersion = meeting?.recordVersion ?? 1;
  publishRecap(actor, { id: randomUUID(), meetingId, recordVersion, correctionNote: "" });
}

/** About 700 characters, as long as what the association prints of one speaker. */
function aText(random: Random): string {
  return Array.from({ length: 6 }, () => `${random(beginnings)} ${random(middles)} ${random(endings)}`).join(" ");
}

/** The same choices at each run, so that two runs measure the same archive. */
function sequenceOf(seed: number): Random {
  let state = seed;
  return (values) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const chosen = values[Math.floor((state / 2 ** 32) * values.length)];
    if (chosen === undefined) throw new Error("Nothing to choose from.");
    return chosen;
  };
}

const firstDay = Date.UTC(2010, 0, 15);
const firstNames = ["Anne", "Benoît", "Camille", "Denis", "Élodie", "Fabrice", "Gaëlle", "Hervé", "Inès", "Jérôme"];
const lastNames = [
  ...["Arnoux", "Bécourt", "Caudron", "Delattre", "Esnault", "Fauvel", "Guérin", "Hénaff", "Imbert", "Joly"],
  ...["Kervella", "Lacaze", "Maréchal", "Noiret", "Oudin", "Pélissier", "Quentin", "Rouvière", "Sénéchal", "Tissot"],
];
const subjects = [
  ...["relance", "revitalisation", "santé", "commerce de centre-ville", "transition écologique", "mobilités"],
  ...["logement", "patrimoine", "numérique", "finances locales", "jeunesse", "alimentation"],
];
const beginnings = ["La commune", "L’intercommunalité", "Le conseil municipal", "L’équipe de la mairie", "La région"];
const middles = [
  "a ouvert une maison de santé",
  "accompagne les commerçants du centre",
  "rénove l’ancienne école",
  "prépare un plan de circulation",
  "a repris les abattoirs fermés depuis dix ans",
];
const endings = [
  "avec le soutien de ses partenaires et des habitants consultés au printemps.",
  "et demande que les dotations suivent, car l’investissement ne peut attendre.",
  "pour que les familles restent : c’est le cœur du projet de territoire.",
  "dans le cadre de *Petites villes de demain*, avec une cheffe de projet.",
];
