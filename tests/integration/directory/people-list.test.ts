import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { setClock } from "#domain/clock.ts";
import { createPerson } from "#domain/directory/create-person.ts";
import { listMembers, listOrganisations } from "#domain/directory/organisation-queries.ts";
import { findPerson, listCloseNames, listInterventionsOf, listPeople } from "#domain/directory/queries.ts";
import { removeOrganisation } from "#domain/directory/remove-organisation.ts";
import { removePerson } from "#domain/directory/remove-person.ts";
import type { PeopleView } from "#domain/directory/schema.ts";
import { aMandate, anOrganisation, aPersonInput } from "#tests/support/directory-factories.ts";
import { aMeeting, anActor } from "#tests/support/factories.ts";
import { anIntervention } from "#tests/support/record-factories.ts";

const reader = () => anActor("reader");
const list = (query = "", view: PeopleView = "everybody", page = 1) => {
  const { people, total } = listPeople(reader(), { query, view, page });
  return { total, names: people.map(({ lastName }) => lastName) };
};

const mayor = aMandate({ body: { kind: "commune", id: "59033" } });
const former = aMandate({ title: "Maire", body: { kind: "commune", id: "59168" }, toDate: "2020-05-25" });
const carlier = aPersonInput({ lastName: "Carlier", mandates: [mayor] });
const emile = aPersonInput({ lastName: "Émile", mandates: [former] });
const removed = aPersonInput({ lastName: "Zénon" });

beforeAll(() => {
  const actor = anActor();
  for (const person of [removed, emile, carlier, aPersonInput({ lastName: "Delattre", mandates: [aMandate()] })]) {
    createPerson(actor, person);
  }
  removePerson(actor, { id: removed.id });
});

test("people are listed by surname, whatever its accents, without those removed", () => {
  expect(list()).toEqual({ total: 3, names: ["Carlier", "Delattre", "Émile"] });
});

test("each view shows its people", () => {
  setClock(() => Date.parse("2026-11-23T12:00:00Z"));
  expect(list("", "withoutMandate")).toEqual({ total: 1, names: ["Émile"] });
  setClock(() => Date.parse("2020-05-25T12:00:00Z"));
  expect(list("", "withoutMandate")).toEqual({ total: 0, names: [] });
  expect(list("", "removed")).toEqual({ total: 1, names: ["Zénon"] });
});

test("a list is searched by name and by what people hold, within its view", () => {
  expect(list("aulnoye")).toEqual({ total: 1, names: ["Carlier"] });
  expect(list("emil")).toEqual({ total: 1, names: ["Émile"] });
  expect(list("zenon")).toEqual({ total: 0, names: [] });
  expect(list("zenon", "removed")).toEqual({ total: 1, names: ["Zénon"] });
});

test("a search that finds nobody offers names written nearly so", () => {
  expect(listCloseNames(reader(), "Corlier").map(({ lastName }) => lastName)).toEqual(["Carlier"]);
});

test("a page beyond the last is empty and still counts", () => {
  expect(list("", "everybody", 9)).toEqual({ total: 3, names: [] });
});

test("every intervention of a person is found, latest meeting first, with the capacity of that day", () => {
  const speaker = (capacity: string) => ({ name: "Roger Carlier", capacities: [capacity], personId: carlier.id });
  const older = aMeeting({ date: "2019-03-01", title: "Assises" });
  const latest = aMeeting({ date: "2022-06-01", title: "Atelier", communeCode: "59168" });
  const binned = aMeeting({ deletedAt: 1 });
  const first = anIntervention({ meetingId: older.id, speakers: [speaker("Maire délégué")] });
  const second = anIntervention({ meetingId: latest.id, speakers: [speaker("Maire d’Aulnoye-Aymeries (59)")] });
  anIntervention({ meetingId: latest.id, deletedAt: 1, speakers: [speaker("Retiré")] });
  anIntervention({ meetingId: binned.id, speakers: [speaker("À la corbeille")] });

  const { total, interventions } = listInterventionsOf(reader(), carlier.id, 1);

  expect(total).toBe(2);
  expect(
    interventions.map(({ id, meetingTitle, commune, capacities }) => [id, meetingTitle, commune, ...capacities]),
  ).toEqual([
    [second.id, "Atelier", "Cysoing", "Maire d’Aulnoye-Aymeries (59)"],
    [first.id, "Assises", null, "Maire délégué"],
  ]);
  expect(listPeople(reader(), { query: "carlier", view: "everybody", page: 1 }).people[0]).toMatchObject({
    interventionCount: 2,
    lastSpokeOn: "2022-06-01",
  });
});

test("the page of somebody removed can still be read", () => {
  expect(findPerson(reader(), removed.id)).toMatchObject({ lastName: "Zénon", removed: true });
  expect(findPerson(reader(), randomUUID())).toBeNull();
});

test("organisations are listed by name with the people who hold an office there", () => {
  const actor = anActor();
  const anct = anOrganisation({ name: "Agence nationale de la cohésion des territoires", acronym: "ANCT" });
  const gone = anOrganisation({ name: "Datar" });
  removeOrganisation(actor, { id: gone.id });
  const office = aMandate({ title: "coordinateur", link: "at", body: { kind: "organisation", id: anct.id } });
  const member = aPersonInput({ firstName: "Julie", lastName: "Mégret", mandates: [office] });
  createPerson(actor, member);

  expect(listOrganisations(reader(), { query: "anct", removed: false, page: 1 })).toEqual({
    total: 1,
    organisations: [{ id: anct.id, name: anct.name, acronym: "ANCT", memberCount: 1 }],
  });
  expect(
    listOrganisations(reader(), { query: "", removed: true, page: 1 }).organisations.map(({ name }) => name),
  ).toEqual(["Datar"]);
  expect(listMembers(reader(), anct.id, 1)).toEqual({
    total: 1,
    members: [
      {
        mandateId: office.id,
        personId: member.id,
        name: "Julie Mégret",
        office: "coordinatrice à l’Agence nationale de la cohésion des territoires",
        fromDate: null,
        toDate: null,
        inForce: true,
      },
    ],
  });
});
