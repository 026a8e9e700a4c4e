import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { listPublic } from "#domain/publication/public-queries.ts";
import { publishRecap } from "#domain/publication/publish-recap.ts";
import { anActor } from "#tests/support/factories.ts";
import { anIntervention, aPublishableMeeting } from "#tests/support/record-factories.ts";

// As some systems write them: the accent after its letter, a character of its own.
const apart = (text: string) => text.normalize("NFD");

const found = (query: string) =>
  listPublic({ query, year: null, region: null, page: 1 }).entries.map(({ title }) => title);

beforeAll(() => {
  publish(apart("Énergie et mobilité"), "Lætitia Lecœur");
  publish("Cœur de ville", "Roger Wattrelin");
});

test.for([
  "energie",
  "Énergie",
  apart("Énergie"),
  apart("mobilité"),
  "lecoeur",
  "Lecœur",
  "LECŒUR",
  "laetitia",
  "Lætitia",
  "l energ lec",
])("%s finds what is about energy, where Lætitia Lecœur spoke", (query) => {
  expect(found(query)).toEqual([apart("Énergie et mobilité")]);
});

test.for(["coeur", "cœur de vil", "CŒUR-DE-VILLE"])("%s finds the heart of the town", (query) => {
  expect(found(query)).toEqual(["Cœur de ville"]);
});

test("what is only punctuation narrows nothing", () => {
  expect(found("?!")).toHaveLength(2);
});

function publish(title: string, speaker: string): void {
  const { id: meetingId } = aPublishableMeeting({ title });
  anIntervention({ meetingId, position: 2, speakers: [{ name: speaker, capacities: ["Maire"] }] });
  publishRecap(anActor("publisher"), { id: randomUUID(), meetingId, recordVersion: 1, correctionNote: "" });
}
