import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { foldName } from "#domain/french/fold.ts";
import {
  type Article,
  atPlace,
  capitalised,
  definite,
  of,
  ofDepartement,
  ofPlace,
  ofRegion,
} from "#domain/french/grammar.ts";

test.for([
  ["Cysoing", "de Cysoing", "à Cysoing"],
  ["Aulnoye-Aymeries", "d’Aulnoye-Aymeries", "à Aulnoye-Aymeries"],
  ["Le Quesnoy", "du Quesnoy", "au Quesnoy"],
  ["La Rochelle", "de La Rochelle", "à La Rochelle"],
  ["Les Herbiers", "des Herbiers", "aux Herbiers"],
  ["L'Haÿ-les-Roses", "de L’Haÿ-les-Roses", "à L’Haÿ-les-Roses"],
  ["Hénin-Beaumont", "d’Hénin-Beaumont", "à Hénin-Beaumont"],
  ["Ham", "de Ham", "à Ham"],
  ["Le Havre", "du Havre", "au Havre"],
  ["Hazebrouck", "d’Hazebrouck", "à Hazebrouck"],
  ["Honfleur", "de Honfleur", "à Honfleur"],
  ["Hyères", "d’Hyères", "à Hyères"],
  ["Houilles", "de Houilles", "à Houilles"],
  ["Haguenau", "de Haguenau", "à Haguenau"],
  ["Yvetot", "d’Yvetot", "à Yvetot"],
  ["Œting", "d’Œting", "à Œting"],
  ["Étaples", "d’Étaples", "à Étaples"],
  ["Lesneven", "de Lesneven", "à Lesneven"],
] as const)("the mayor of %s", ([name, ofIt, atIt]) => {
  expect([ofPlace(name), atPlace(name)]).toEqual([ofIt, atIt]);
});

test("every commune of France is elided and contracted as INSEE says", () => {
  const names: { nom: string; type: string; typeLiaison?: number; population?: number }[] = createRequire(
    import.meta.url,
  )("@etalab/decoupage-administratif/data/communes.json");
  const largest = new Map<string, (typeof names)[number]>();
  for (const commune of names) {
    if (commune.type !== "commune-actuelle" || commune.typeLiaison === undefined) continue;
    const namesake = largest.get(foldName(commune.nom));
    if (!namesake || (namesake.population ?? 0) < (commune.population ?? 0))
      largest.set(foldName(commune.nom), commune);
  }
  const openings = ["de ", "d’", "du ", "de La ", "des ", "de L’", "des ", "de Las ", "de Los "];

  const different = [...largest.values()].filter(({ nom, typeLiaison }) => {
    const opening = openings[typeLiaison ?? 0] ?? "";
    return !ofPlace(nom).startsWith(opening) || (opening === "de " && /^de (L’|(La|Le|Les) )/.test(ofPlace(nom)));
  });

  // Houilles: the town's own use. Le Vernet-Chaméane: its article is missing in the official file.
  expect(different.map(({ nom }) => nom).sort()).toEqual(["Houilles", "Le Vernet-Chaméane"]);
});

test.for([
  ["Nord", "du Nord"],
  ["Aisne", "de l’Aisne"],
  ["Hauts-de-Seine", "des Hauts-de-Seine"],
  ["Somme", "de la Somme"],
  ["Paris", "de Paris"],
  ["Mayotte", "de Mayotte"],
  ["La Réunion", "de La Réunion"],
  ["Eure-et-Loir", "d’Eure-et-Loir"],
  ["Ille-et-Vilaine", "d’Ille-et-Vilaine"],
  ["Côte-d'Or", "de la Côte-d’Or"],
  ["Vaucluse", "de Vaucluse"],
  ["Maine-et-Loire", "de Maine-et-Loire"],
  ["Hérault", "de l’Hérault"],
] as const)("the council of the département %s", ([name, ofIt]) => {
  expect(ofDepartement(name)).toBe(ofIt);
});

test.for([
  ["Hauts-de-France", "des Hauts-de-France"],
  ["Île-de-France", "d’Île-de-France"],
  ["Bretagne", "de Bretagne"],
  ["Grand Est", "du Grand Est"],
  ["Occitanie", "d’Occitanie"],
  ["Pays de la Loire", "des Pays de la Loire"],
  ["Provence-Alpes-Côte d'Azur", "de Provence-Alpes-Côte d’Azur"],
] as const)("the council of the région %s", ([name, ofIt]) => {
  expect(ofRegion(name)).toBe(ofIt);
});

test.for<[string, Article | undefined, string]>([
  ["Agence nationale de la cohésion des territoires", "l’", "de l’Agence nationale de la cohésion des territoires"],
  ["Cerema", "le", "du Cerema"],
  ["Banque des Territoires", "la", "de la Banque des Territoires"],
  ["Restos du cœur", "les", "des Restos du cœur"],
  ["Nantes Métropole", "", "de Nantes Métropole"],
  ["Intercommunalités de France", "", "d’Intercommunalités de France"],
  ["APVF", "l’", "de l’APVF"],
  ["l'Agence de l'eau", undefined, "de l’Agence de l’eau"],
  ["le Cerema", undefined, "du Cerema"],
  ["les Régions", undefined, "des Régions"],
  ["Haut Conseil pour le climat", "le", "du Haut Conseil pour le climat"],
])("the president of %s (%s)", ([name, article, ofIt]) => {
  expect(of(name, article)).toBe(ofIt);
});

test.for([
  ["Maire du Quesnoy (59)", "feminine", "la Maire du Quesnoy (59)"],
  ["Adjointe au maire", "feminine", "l’Adjointe au maire"],
  ["ancien ministre", "masculine", "l’ancien ministre"],
  ["Huissier", "masculine", "l’Huissier"],
  ["Haut-commissaire", "masculine", "le Haut-commissaire"],
  ["Onzième adjoint", "masculine", "le Onzième adjoint"],
] as const)("the article before %s", ([noun, gender, withIt]) => {
  expect(definite(noun, gender)).toBe(withIt);
});

test.for([
  ["l’Agence", "L’Agence"],
  ["« étape »", "« Étape »"],
  ["41 élus", "41 élus"],
  ["", ""],
] as const)("a sentence that begins with « %s » is printed « %s »", ([text, printed]) => {
  expect(capitalised(text)).toBe(printed);
});
