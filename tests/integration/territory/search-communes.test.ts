import { expect, test } from "vitest";
import type { Actor } from "#domain/account/schema.ts";
import { searchCommunes } from "#domain/territory/search-communes.ts";

const reader: Actor = { id: null, name: "Claire Fontaine", role: "reader" };
const found = (query: string) =>
  searchCommunes(reader, query).map(({ name, departementCode }) => `${name} (${departementCode})`);

test.for([
  ["Cysoing", "Cysoing (59)"],
  ["cysoin", "Cysoing (59)"],
  ["cisoing", "Cysoing (59)"],
  ["quesnoy", "Le Quesnoy (59)"],
  ["le quesnoy", "Le Quesnoy (59)"],
  ["aulnoye aymeries", "Aulnoye-Aymeries (59)"],
  ["st omer", "Saint-Omer (62)"],
  ["St-Omer", "Saint-Omer (62)"],
  ["ste menehould", "Sainte-Menehould (51)"],
  ["la rochele", "La Rochelle (17)"],
  ["rochelle", "La Rochelle (17)"],
  ["l hay les roses", "L’Haÿ-les-Roses (94)"],
  ["L'Haÿ-les-Roses", "L’Haÿ-les-Roses (94)"],
  ["lhay les roses", "L’Haÿ-les-Roses (94)"],
  ["HÉNIN BAUMONT", "Hénin-Beaumont (62)"],
  ["perronne", "Péronne (80)"],
  ["Roye 70", "Roye (70)"],
  ["Roye (80)", "Roye (80)"],
  ["roye haute-saône", "Roye (70)"],
  ["saint denis 974", "Saint-Denis (974)"],
  ["saint denis la reunion", "Saint-Denis (974)"],
  ["Saint-Denis, Réunion", "Saint-Denis (974)"],
  ["Cysoing (Nord)", "Cysoing (59)"],
  ["bastia 2b", "Bastia (2B)"],
  ["savigny orge", "Savigny-sur-Orge (91)"],
  ["59830", "Cysoing (59)"],
  ["80", "Amiens (80)"],
  ["Bellegarde-sur-Valserine", "Valserhône (01)"],
  ["cœur", "Cœur de Causse (46)"],
  ["Y", "Y (80)"],
] as const)("%s is %s", ([query, commune]) => {
  expect(found(query)[0]).toBe(commune);
});

test("homonyms come together, the more populous first", () => {
  expect(found("Roye").slice(0, 2)).toEqual(["Roye (80)", "Roye (70)"]);
});

test("the exact name comes before longer names, however populous", () => {
  const names = found("Saint-Ouen");
  expect(names.slice(0, 2)).toEqual(["Saint-Ouen (41)", "Saint-Ouen (80)"]);
  expect(names).toContain("Saint-Ouen-sur-Seine (93)");
  expect(found("aulnoy").slice(0, 3)).toEqual(["Aulnoy (77)", "Aulnoye-Aymeries (59)", "Aulnoy-lez-Valenciennes (59)"]);
});

test("a choice says all that it fills", () => {
  expect(searchCommunes(reader, "Courrières")[0]).toMatchObject({
    code: "62250",
    name: "Courrières",
    departementCode: "62",
    departementName: "Pas-de-Calais",
    regionName: "Hauts-de-France",
    epciName: "Communauté d’agglomération d’Hénin-Carvin",
  });
});

test.for(["", "   ", "(", '"', "xqzkw", "' xqz=1 --", "NEAR(xq zk)", "xqz* AND"])(
  "%j finds nothing and breaks nothing",
  (query) => {
    expect(found(query)).toEqual([]);
  },
);
