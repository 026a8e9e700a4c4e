import { count, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { communes, departements, epcis, regions, territoryEditions } from "#db/schema.ts";
import { loadTerritory } from "#domain/territory/load-territory.ts";
import { placeOf } from "#domain/territory/place-of.ts";
import { searchCommunes } from "#domain/territory/search-communes.ts";

const reader = { id: null, name: "Claire Fontaine", role: "reader" } as const;
const counts = () =>
  [regions, departements, epcis, communes].map((table) => db().select({ rows: count() }).from(table).get()?.rows);

test("the whole of France is there", () => {
  const [regionCount, departementCount, epciCount, communeCount] = counts();
  expect([regionCount, departementCount]).toEqual([26, 109]);
  expect(epciCount).toBeGreaterThan(1_200);
  expect(communeCount).toBeGreaterThan(34_800);
});

test("loading again changes nothing", () => {
  const before = counts();
  loadTerritory(db());
  expect(counts()).toEqual(before);
});

test("another edition corrects what changed and keeps the communes that are gone, without proposing them", () => {
  db().update(territoryEditions).set({ edition: "older" }).run();
  db().update(communes).set({ name: "Cysoing-les-Vieilles" }).where(eq(communes.code, "59168")).run();
  const gone = { code: "59999", name: "Disparue", departementCode: "59", regionCode: "32", population: 12 };
  db()
    .insert(communes)
    .values({ ...gone, searchKey: "disparue" })
    .run();

  loadTerritory(db());

  expect(searchCommunes(reader, "cysoing").map(({ name }) => name)).toEqual(["Cysoing"]);
  expect(placeOf(db(), "59999")?.commune).toBe("Disparue");
  expect(searchCommunes(reader, "disparue")).toEqual([]);
});

test("a place is known with its département, région and EPCI", () => {
  expect(placeOf(db(), "59168")).toEqual({
    commune: "Cysoing",
    communeCode: "59168",
    departementCode: "59",
    departement: "Nord",
    regionCode: "32",
    region: "Hauts-de-France",
    epci: "Communauté de communes Pévèle-Carembault",
  });
  expect(placeOf(db(), "00000")).toBeNull();
});
