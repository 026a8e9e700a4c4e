import { randomUUID } from "node:crypto";
import { db } from "#db/client.ts";
import { communes, departements, epcis, organisations, regions } from "#db/schema.ts";
import type { CreatePersonInput, MandateInput } from "#domain/directory/schema.ts";
import { foldName } from "#domain/french/fold.ts";

/** The few real places that the tests of the directory speak of; may be called again. */
export function aTerritory(): void {
  db()
    .insert(regions)
    .values([{ code: "32", name: "Hauts-de-France" }])
    .onConflictDoNothing()
    .run();
  const names = {
    "02": "Aisne",
    "59": "Nord",
    "62": "Pas-de-Calais",
    "70": "Haute-Saône",
    "76": "Seine-Maritime",
    "80": "Somme",
  };
  for (const [code, name] of Object.entries(names)) {
    db().insert(departements).values({ code, name, regionCode: "32" }).onConflictDoNothing().run();
  }
  db().insert(epcis).values({ code: "246200299", name: "CA d'Hénin-Carvin", kind: "CA" }).onConflictDoNothing().run();
  const places = [
    ["59481", "Le Quesnoy", "59"],
    ["59033", "Aulnoye-Aymeries", "59"],
    ["59168", "Cysoing", "59"],
    ["62250", "Courrières", "62"],
    ["70455", "Roye", "70"],
    ["76057", "Barentin", "76"],
    ["80685", "Roye", "80"],
  ] as const;
  for (const [code, name, departementCode] of places) {
    const place = { code, name, departementCode, regionCode: "32", population: 5000, searchKey: foldName(name) };
    db().insert(communes).values(place).onConflictDoNothing().run();
  }
}

/** A mandate as a form sends it: "Maire", held nowhere, since always. */
export function aMandate(with_: Partial<MandateInput> = {}): MandateInput {
  return { id: randomUUID(), title: "Maire", body: null, link: "of", fromDate: null, toDate: null, ...with_ };
}

/** A person as a form sends it, without mandates. */
export function aPersonInput(with_: Partial<CreatePersonInput> = {}): CreatePersonInput {
  return {
    id: randomUUID(),
    firstName: "Marie-Sophie",
    lastName: "Lesne",
    gender: "feminine",
    officeGender: "feminine",
    mandates: [],
    ...with_,
  };
}

export function anOrganisation(with_: Partial<typeof organisations.$inferInsert> = {}) {
  const name = with_.name ?? "Agence nationale de la cohésion des territoires";
  const organisation = {
    id: randomUUID(),
    name,
    acronym: null,
    article: "l’" as const,
    gender: "feminine" as const,
    searchKey: foldName(`${name} ${with_.acronym ?? ""}`),
    createdAt: 0,
    ...with_,
  };
  return db().insert(organisations).values(organisation).returning().get();
}
