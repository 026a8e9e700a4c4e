import { beforeAll, expect, test } from "vitest";
import { createPerson } from "#domain/directory/create-person.ts";
import { capacityText } from "#domain/directory/labels.ts";
import { searchBodies } from "#domain/directory/search-bodies.ts";
import { searchSpeakers } from "#domain/directory/search-speakers.ts";
import { aMandate, anOrganisation, aPersonInput } from "#tests/support/directory-factories.ts";
import { anActor } from "#tests/support/factories.ts";

const reader = () => anActor("reader");
const search = (query: string, date = "2021-12-07") => searchSpeakers(reader(), { query, date });

const castelain = aPersonInput({
  mandates: [
    aMandate({ title: "Maire", body: { kind: "commune", id: "59481" }, fromDate: "2014-04-04", toDate: "2026-03-20" }),
    aMandate({ title: "Sénateur", body: { kind: "departement", id: "59" }, fromDate: "2023-10-01" }),
  ],
});
const delnef = aPersonInput({
  firstName: "Pascal",
  lastName: "Delnef",
  gender: "masculine",
  officeGender: "masculine",
});

beforeAll(() => {
  anOrganisation({ name: "Agence nationale de la cohésion des territoires", acronym: "ANCT" });
  createPerson(anActor(), castelain);
  createPerson(anActor(), delnef);
});

test("people are shown as they were on the day of the meeting", () => {
  const found = (date: string) => search("castelain", date).people.map(({ name, capacities }) => [name, ...capacities]);

  expect(found("2021-12-07")).toEqual([["Odile Castelain", "Maire du Quesnoy (59)"]]);
  expect(found("2027-01-01")).toEqual([["Odile Castelain", "Sénatrice du Nord"]]);
});

test.for([
  ["Christophe Pilch, maire de Courrières (62)", ["Maire de Courrières (62)"]],
  ["Christophe Pilch, maire de courrieres", ["Maire de Courrières (62)"]],
  [
    "Christophe Pilch, Maire de Courrières (62), Président de la CA d'Hénin-Carvin",
    ["Maire de Courrières (62)", "Président de la Communauté d’agglomération d’Hénin-Carvin"],
  ],
  [
    "Christophe Pilch, Président de la Communauté d'agglomération d'Hénin Carvin",
    ["Président de la Communauté d’agglomération d’Hénin-Carvin"],
  ],
  [
    "Bernard Baudoux, Maire d'Aulnoye Aymeries (59), conseiller départemental du Nord",
    ["Maire d’Aulnoye-Aymeries (59)", "conseiller départemental du Nord"],
  ],
  ["Julien Megdoud, coordinateur à l'ANCT", ["coordinateur à l’Agence nationale de la cohésion des territoires"]],
  ["Paul Roux, maire de St Omer (62)", ["Maire de Saint-Omer (62)"]],
  ["Paul Roux, maire de Roye (Somme)", ["Maire de Roye (80)"]],
  ["Paul Roux, maire des Herbiers", ["Maire des Herbiers (85)"]],
  ["Paul Roux, conseiller régional des Hauts-de-France", ["conseiller régional des Hauts-de-France"]],
  [
    "Paul Roux, vice-président de la métropole européenne de Lille",
    ["vice-président de la Métropole européenne de Lille"],
  ],
  ["Paul Roux, maire de L'Hay les Roses", ["Maire de L’Haÿ-les-Roses (94)"]],
] as const)("%s is understood, with the official places", ([line, capacities]) => {
  const offices = search(line).reading?.offices ?? [];
  const texts = offices.map(({ title, link, body }) =>
    capacityText({ title, link, body: body?.kind === "newOrganisation" ? null : body }, "masculine"),
  );

  expect(texts).toEqual(capacities);
});

test("Roye alone is not decided: both are offered, the more populous first", () => {
  const [office] = search("Pascal Martin, maire de Roye").reading?.offices ?? [];

  expect([office?.body, office?.choices.map(({ body }) => body?.id)]).toEqual([null, ["80685", "70455"]]);
});

test.for(["Pascal DELNEF, maire de Roye (80)", "Pascal Delneff", "pascal delnef", "Delnef Pascal", "Pacsal Delnef"])(
  "adding %s warns that he is there already",
  (line) => {
    expect(search(line).alike.map(({ id }) => id)).toEqual([delnef.id]);
  },
);

test("adding a second mayor of a commune warns of the first", () => {
  const alike = (date: string) => search("Axelle Declerck, maire du Quesnoy", date).alike.map(({ id }) => id);

  expect([alike("2021-12-07"), alike("2026-03-21")]).toEqual([[castelain.id], []]);
});

test("a namesake of the first name alone raises no warning", () => {
  expect(search("Pascal Vandenberghe, maire de Roye (80)").alike).toEqual([]);
});

test.for([
  ["roye", ["commune", "commune"]],
  ["nord", ["departement"]],
  ["anct", ["organisation"]],
  ["henin carvin", ["epci"]],
  ["hauts de france", ["region"]],
] as const)("%s finds places and bodies of every kind", ([query, kinds]) => {
  expect(
    searchBodies(reader(), { query })
      .slice(0, kinds.length)
      .map(({ kind }) => kind),
  ).toEqual(kinds);
});
