import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { auditEvents, persons } from "#db/schema.ts";
import type { Actor } from "#domain/account/schema.ts";
import { editPerson } from "#domain/directory/edit-person.ts";
import { removePerson } from "#domain/directory/remove-person.ts";
import { directoryChanges } from "#domain/intervention/directory-changes.ts";
import { findRecord } from "#domain/intervention/queries.ts";
import { setSpeakersInput } from "#domain/intervention/schema.ts";
import { setSpeakers } from "#domain/intervention/set-speakers.ts";
import { aMeeting, anActor } from "#tests/support/factories.ts";
import { anAddedIntervention, marksOf, recorded } from "#tests/support/intervention-factories.ts";
import { aPerson } from "#tests/support/record-factories.ts";

/** An intervention of Marie Lesne and Paul Martin, as they were called on the day of the meeting. */
function anInterventionOfTwo() {
  const actor = anActor();
  const meetingId = aMeeting().id;
  const id = anAddedIntervention(actor, meetingId);
  const spoke = (personId: string) => ({
    personId,
    officeGender: "masculine" as const,
    capacities: ["Maire de Ham (80)"],
  });
  const [marie, paul] = [aPerson("Marie Lesne"), aPerson("Paul Martin")];
  const speakers = [spoke(marie.id), spoke(paul.id)] as const;
  setSpeakers(actor, { id, version: 1, speakers: [...speakers] });
  return { actor, meetingId, id, marie, speakers, read: () => recorded(actor, meetingId, id) };
}

function rename(actor: Actor, id: string, fields: Partial<typeof persons.$inferSelect>) {
  const person = db().select().from(persons).where(eq(persons.id, id)).get();
  if (!person) throw new Error("Nobody.");
  const { firstName, lastName, gender, officeGender, version } = { ...person, ...fields };
  editPerson(actor, { id, version, firstName, lastName, gender, officeGender, mandates: [] });
}

function changes(actor: Actor, meetingId: string) {
  const record = findRecord(actor, meetingId);
  if (!record) throw new Error("No record.");
  return directoryChanges(actor, record);
}

test("the directory tells who is called otherwise now, and the record stays as it was", () => {
  const { actor, meetingId, marie, read } = anInterventionOfTwo();
  const before = read();
  expect(changes(actor, meetingId)).toEqual({});

  rename(actor, marie.id, { firstName: "Marie-Sophie" });
  expect(changes(actor, meetingId)).toEqual({
    [marie.id]: { name: "Marie-Sophie Lesne", officeGender: "masculine" },
  });
  rename(actor, marie.id, { firstName: "Marie", officeGender: "feminine" });
  expect(changes(actor, meetingId)).toEqual({ [marie.id]: { name: "Marie Lesne", officeGender: "feminine" } });
  expect(read()).toEqual(before);
});

test("somebody who left the directory is called as they were", () => {
  const { actor, meetingId, marie } = anInterventionOfTwo();
  rename(actor, marie.id, { firstName: "Marie-Sophie" });
  removePerson(actor, { id: marie.id });
  expect(changes(actor, meetingId)).toEqual({});
});

test("the name of the directory is taken for one speaker, noted in the history, and put back", () => {
  const { actor, meetingId, id, marie, read } = anInterventionOfTwo();
  rename(actor, marie.id, { firstName: "Marie-Sophie", officeGender: "feminine" });
  const [first, second] = read().speakers;
  if (!first || !second) throw new Error("Two spoke.");
  const taken = { ...first, name: "Marie-Sophie Lesne", officeGender: "feminine" } as const;
  const colleague = { ...anActor(), name: "Paul Roux" };

  expect(setSpeakers(colleague, { id, version: 2, speakers: [taken, second] })).toEqual({ version: 3 });
  expect(read().speakers).toEqual([taken, second]);
  expect(changes(actor, meetingId)).toEqual({});
  const events = db().select().from(auditEvents).where(eq(auditEvents.actorName, colleague.name)).all();
  expect(events).toMatchObject([
    { action: "intervention.edited", objectId: id, summary: "Marie-Sophie Lesne, Paul Martin" },
  ]);

  setSpeakers(colleague, { id, version: 3, speakers: [first, second] });
  expect(read().speakers).toEqual([first, second]);
  expect(changes(actor, meetingId)).toEqual({ [marie.id]: { name: taken.name, officeGender: taken.officeGender } });
});

test("a name taken stays when only the capacities change", () => {
  const { actor, id, speakers, read } = anInterventionOfTwo();
  const [first, second] = speakers;
  setSpeakers(actor, { id, version: 2, speakers: [{ ...first, name: "Marie-Sophie Lesne" }, second] });
  setSpeakers(actor, { id, version: 3, speakers: [{ ...first, capacities: [] }, second] });
  expect(read().speakers).toMatchObject([{ name: "Marie-Sophie Lesne", capacities: [] }, { name: "Paul Martin" }]);
});

test("a name taken twice, too late or by a reader writes nothing", () => {
  const { actor, meetingId, id, read } = anInterventionOfTwo();
  const [first, ...others] = read().speakers;
  if (!first) throw new Error("Two spoke.");
  const take = (who: Actor, name: string, version: number) =>
    setSpeakers(who, { id, version, speakers: [{ ...first, name }, ...others] });
  take(actor, "Marie-Sophie Lesne", 2);
  const before = [read(), marksOf(meetingId)];

  expect(take(actor, "Marie-Sophie Lesne", 2)).toEqual({ version: 3 });
  expect(() => take(actor, "Marie Durand", 2)).toThrow(expect.objectContaining({ code: "conflict" }));
  expect(() => take(anActor("reader"), "Marie Durand", 3)).toThrow(expect.objectContaining({ code: "forbidden" }));
  expect([read(), marksOf(meetingId)]).toEqual(before);
});

test("a name without a letter is refused beside its field", () => {
  const { id, speakers } = anInterventionOfTwo();
  const parsed = setSpeakersInput.safeParse({ id, version: 2, speakers: speakers.map((it) => ({ ...it, name: " " })) });
  expect(parsed.error?.issues[0]).toMatchObject({ path: ["speakers", 0, "name"], message: "Écrivez le nom." });
});

test("a name makes nobody speak who is not in the directory", () => {
  const { actor, meetingId, marie, read } = anInterventionOfTwo();
  const elsewhere = anAddedIntervention(actor, meetingId);
  removePerson(actor, { id: marie.id });
  const speakers = [{ ...read().speakers[0], personId: marie.id, officeGender: "feminine" as const, capacities: [] }];
  expect(() => setSpeakers(actor, { id: elsewhere, version: 1, speakers })).toThrow("n’est plus dans l’annuaire");
  expect(recorded(actor, meetingId, elsewhere).speakers).toEqual([]);
});
