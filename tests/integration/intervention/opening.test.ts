import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { persons, themes } from "#db/schema.ts";
import { setClock } from "#domain/clock.ts";
import { setOpening } from "#domain/intervention/set-opening.ts";
import { setSpeakers } from "#domain/intervention/set-speakers.ts";
import { setThemes } from "#domain/intervention/set-themes.ts";
import { aMeeting, anActor } from "#tests/support/factories.ts";
import { anAddedIntervention, marksOf, recorded } from "#tests/support/intervention-factories.ts";
import { aPerson } from "#tests/support/record-factories.ts";

function aWelcome() {
  const actor = anActor();
  const meetingId = aMeeting().id;
  const id = anAddedIntervention(actor, meetingId);
  return { actor, meetingId, id, read: () => recorded(actor, meetingId, id) };
}
const host = (personId: string, capacities = ["Maire de Cysoing (59)"]) =>
  ({ personId, officeGender: "masculine", capacities }) as const;

test("name and capacities stay as they were said that day, whatever the directory becomes", () => {
  const { actor, id, read } = aWelcome();
  const person = aPerson("Hubert Dutoit");
  setSpeakers(actor, { id, version: 1, speakers: [{ ...host(person.id), capacities: ["Maire de Cysoing (59)"] }] });

  db().update(persons).set({ lastName: "Durand" }).where(eq(persons.id, person.id)).run();
  const frozen = {
    personId: person.id,
    name: "Hubert Dutoit",
    officeGender: "masculine",
    capacities: ["Maire de Cysoing (59)"],
  };
  expect(read().speakers).toEqual([frozen]);

  const capacities = ["Président de l’APVF", "Maire de Cysoing (59)"];
  setSpeakers(actor, { id, version: 2, speakers: [{ ...host(person.id), capacities }] });
  expect(read().speakers).toEqual([{ ...frozen, capacities }]);
});

test("speakers keep the order in which they were put", () => {
  const { actor, id, read } = aWelcome();
  const people = [aPerson("A A"), aPerson("B B"), aPerson("C C")];
  const speakers = people.map(({ id }) => ({ ...host(id), capacities: [] })).reverse();
  setSpeakers(actor, { id, version: 1, speakers });
  expect(read().speakers.map(({ name }) => name)).toEqual(["C C", "B B", "A A"]);
});

test("somebody unknown to the directory cannot speak", () => {
  const { actor, id, read } = aWelcome();
  expect(() => setSpeakers(actor, { id, version: 1, speakers: [{ ...host(randomUUID()), capacities: [] }] })).toThrow(
    "n’est plus dans l’annuaire",
  );
  expect(read().speakers).toEqual([]);
});

test("the opening of the sentence is kept whole", () => {
  const { actor, id, read } = aWelcome();
  const opening = {
    kind: "intervention",
    form: "representing",
    leadIn: "Enfin,",
    represented: {
      name: "l’Agence nationale de la cohésion des territoires",
      gender: "feminine",
      organisationId: null,
    },
  } as const;
  expect(setOpening(actor, { id, version: 1, ...opening })).toEqual({ version: 2 });
  expect(read()).toMatchObject(opening);
});

test("a stale change is refused and writes nothing", () => {
  const { actor, id, read } = aWelcome();
  setThemes(actor, { id, version: 1, themes: ["Relance"] });
  const before = read();

  const opening = { kind: "closing", form: "none", leadIn: "", represented: null } as const;
  expect(() => setOpening(actor, { id, version: 1, ...opening })).toThrow("Quelqu’un d’autre");
  expect(() => setSpeakers(actor, { id, version: 1, speakers: [host(aPerson().id)] })).toThrow("Quelqu’un d’autre");
  expect(() => setThemes(actor, { id, version: 1, themes: [] })).toThrow("Quelqu’un d’autre");
  expect(read()).toEqual(before);
});

test("a body that the directory does not know is refused beside its field", () => {
  const { actor, id, read } = aWelcome();
  const before = read();
  const represented = { name: "l’Agence", gender: "feminine", organisationId: randomUUID() } as const;
  const opening = { kind: "intervention", form: "representing", leadIn: "", represented } as const;
  expect(() => setOpening(actor, { id, version: 1, ...opening })).toThrow(
    expect.objectContaining({ code: "refused", field: "represented" }),
  );
  expect(read()).toEqual(before);
});

test("somebody removed from the directory speaks no more, but stays where they spoke", () => {
  const { actor, meetingId, id, read } = aWelcome();
  const elsewhere = anAddedIntervention(actor, meetingId);
  const person = aPerson("Benjamin Dumortier");
  setSpeakers(actor, { id, version: 1, speakers: [host(person.id, [])] });
  db().update(persons).set({ deletedAt: 1 }).where(eq(persons.id, person.id)).run();

  expect(() => setSpeakers(actor, { id: elsewhere, version: 1, speakers: [host(person.id)] })).toThrow(
    expect.objectContaining({ field: "speakers.0.personId" }),
  );
  setSpeakers(actor, { id, version: 2, speakers: [host(person.id)] });
  expect(read().speakers).toMatchObject([{ name: "Benjamin Dumortier", capacities: ["Maire de Cysoing (59)"] }]);
});

test("a change that changes nothing writes nothing, even retried with the version it had", () => {
  const { actor, meetingId, id, read } = aWelcome();
  const speakers = [host(aPerson("Benjamin Dumortier").id), host(aPerson("Pascal Delnef").id, [])];
  const represented = { name: "l’Agence", gender: "feminine", organisationId: null } as const;
  const opening = { kind: "closing", form: "representing", leadIn: "Enfin,", represented } as const;
  const change = (themes: string[]) => [
    setOpening(actor, { id, version: 1, ...opening }).version,
    setSpeakers(actor, { id, version: 2, speakers }).version,
    setThemes(actor, { id, version: 3, themes }).version,
  ];
  expect(change(["Santé", "Écoles"])).toEqual([2, 3, 4]);
  const before = [read(), marksOf(meetingId)];

  setClock(() => 60 * 60_000);
  expect(change(["écoles", "santé", "Santé"])).toEqual([4, 4, 4]);

  expect([read(), marksOf(meetingId)]).toEqual(before);
  expect(() => setSpeakers(actor, { id, version: 3, speakers: [...speakers].reverse() })).toThrow("Quelqu’un d’autre");
});

test("a theme is one theme however its capitals are typed", () => {
  const { actor, id, read } = aWelcome();
  setThemes(actor, { id, version: 1, themes: ["Santé et jeunesse", "santé ET jeunesse", "Écoles"] });
  expect(read().themes).toEqual(["Santé et jeunesse", "Écoles"].sort((a, b) => (a < b ? -1 : 1)));
  expect(
    db()
      .select()
      .from(themes)
      .all()
      .filter(({ name }) => /jeunesse/i.test(name)),
  ).toHaveLength(1);
});
