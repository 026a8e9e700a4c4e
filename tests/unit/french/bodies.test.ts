import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { describeBody, epciFullName } from "#domain/french/bodies.ts";

test.for([
  ["CA d'Hénin-Carvin", "Communauté d’agglomération d’Hénin-Carvin"],
  ["Communauté d’agglomération d’Hénin-Carvin", "Communauté d’agglomération d’Hénin-Carvin"],
  ["CC Coeur de Sologne", "Communauté de communes Cœur de Sologne"],
  [
    "CC du Pays de Pontchâteau St-Gildas-des-Bois",
    "Communauté de communes du Pays de Pontchâteau Saint-Gildas-des-Bois",
  ],
  ["CU d'Arras", "Communauté urbaine d’Arras"],
  ["Métropole Européenne de Lille", "Métropole européenne de Lille"],
  ["Metz Métropole", "Metz Métropole"],
  ["Orléans Métropole", "Orléans Métropole"],
  ["Eurométropole de Strasbourg", "Eurométropole de Strasbourg"],
] as const)("%s is written in full %s", ([name, full]) => {
  expect(epciFullName(name)).toBe(full);
});

test("no official name of an EPCI keeps an abbreviation", () => {
  const epcis: { nom: string }[] = createRequire(import.meta.url)("@etalab/decoupage-administratif/data/epci.json");
  expect(
    epcis.map(({ nom }) => epciFullName(nom)).filter((name) => /^(CC|CA|CU) |\bSte?[ -]|'|Coeur/.test(name)),
  ).toEqual([]);
});

test.for([
  ["Agence nationale de la cohésion des territoires", "l’", "feminine"],
  ["Banque des Territoires", "la", "feminine"],
  ["Établissement public foncier", "l’", "masculine"],
  ["Conseil départemental", "le", "masculine"],
  ["Haut Conseil pour le climat", "le", "masculine"],
  ["Hôpital de la Vallée", "l’", "masculine"],
  ["Chambres d’agriculture", "les", "feminine"],
  ["Syndicats d’énergie", "les", "masculine"],
] as const)("%s takes %s", ([name, article, gender]) => {
  expect(describeBody(name)).toEqual({ article, gender });
});

test("nothing is guessed of a name that says nothing", () => {
  expect(describeBody("Cerema")).toBeNull();
});
