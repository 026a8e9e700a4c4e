import { expect, test } from "vitest";
import { capacityText } from "#domain/directory/labels.ts";
import { type KnownBodies, readSpeaker } from "#domain/directory/read-speaker.ts";
import type { Body, BodyKind } from "#domain/directory/schema.ts";
import { foldName } from "#domain/french/fold.ts";

function body(kind: BodyKind, name: string, more: Partial<Body> = {}): Body {
  return { kind, id: name, name, acronym: null, article: "", departementCode: null, hint: null, ...more };
}

const communes = [
  ["Courrières", "62"],
  ["Le Quesnoy", "59"],
  ["Aulnoye-Aymeries", "59"],
  ["Barentin", "76"],
  ["Cysoing", "59"],
  ["Roye", "80"],
  ["Roye", "70"],
  ["La Rochelle", "17"],
  ["Les Herbiers", "85"],
  ["L’Haÿ-les-Roses", "94"],
  ["Lille", "59"],
  ["Saint-Omer", "62"],
  ["Menditte", "64"],
].map(([name = "", departementCode = ""]) =>
  body("commune", name, { id: `${name} ${departementCode}`, departementCode }),
);
const departements = [
  ["62", "Pas-de-Calais"],
  ["59", "Nord"],
  ["80", "Somme"],
  ["70", "Haute-Saône"],
  ["02", "Aisne"],
  ["64", "Pyrénées-Atlantiques"],
  ["76", "Seine-Maritime"],
].map(([id = "", name = ""]) => body("departement", name, { id }));
const epcis = [body("epci", "Communauté d’agglomération d’Hénin-Carvin", { article: "la" })];
const organisations = [
  body("organisation", "Agence nationale de la cohésion des territoires", { acronym: "ANCT", article: "l’" }),
  body("organisation", "Association des petites villes de France", { acronym: "APVF", article: "l’" }),
];

const same = (name: string) => (known: Body) => foldName(known.name) === foldName(name);
const known: KnownBodies = {
  communes: (name) => communes.filter(same(name)),
  departements: (name) => departements.filter((departement) => departement.id === name || same(name)(departement)),
  regions: (name) => [body("region", "Hauts-de-France")].filter(same(name)),
  epcis: (name) => epcis.filter((epci) => foldName(name).endsWith("henin carvin") && epci),
  organisations: (name) => organisations.filter((known) => known.acronym === name || same(name)(known)),
};

/** What is understood, as it would be printed. */
function understood(line: string) {
  const reading = readSpeaker(line, known);
  if (!reading) return null;
  const gender = reading.officeGender ?? "masculine";
  const offices = reading.offices.map((office) => capacityText(printed(office), gender));
  return [reading.firstName, reading.lastName, reading.gender?.[0] ?? "?", ...offices];
}

type Office = NonNullable<ReturnType<typeof readSpeaker>>["offices"][number];
const printed = ({ title, link, body: held }: Office) => ({
  title,
  link,
  body: held?.kind === "newOrganisation" ? body("organisation", held.name, { article: held.article }) : held,
});

test.for([
  ["Christophe Pilch, maire de Courrières (62)", ["Christophe", "Pilch", "m", "Maire de Courrières (62)"]],
  ["Mme Marie-Sophie Lesne, maire du Quesnoy", ["Marie-Sophie", "Lesne", "f", "Maire du Quesnoy (59)"]],
  ["La Maire du Quesnoy (59), Marie-Sophie Lesne", ["Marie-Sophie", "Lesne", "f", "Maire du Quesnoy (59)"]],
  ["Enfin le Maire de Roye (80), Pascal Delnef".slice(6), ["Pascal", "Delnef", "m", "Maire de Roye (80)"]],
  ["Pascal DELNEF, maire de Roye (Somme)", ["Pascal", "Delnef", "m", "Maire de Roye (80)"]],
  ["DELNEF Pascal – Maire de Roye (80)", ["Pascal", "Delnef", "m", "Maire de Roye (80)"]],
  ["pascal delnef maire de roye (80)", ["Pascal", "Delnef", "m", "Maire de Roye (80)"]],
  ["Pascal Delnef (maire de Roye (80))", ["Pascal", "Delnef", "m", "Maire de Roye (80)"]],
  [
    "Christophe Pilch, Maire de Courrières (62), Président de la CA d'Hénin-Carvin",
    [
      "Christophe",
      "Pilch",
      "m",
      "Maire de Courrières (62)",
      "Président de la Communauté d’agglomération d’Hénin-Carvin",
    ],
  ],
  [
    "Christophe Bouillon, Président de l'APVF, Maire de Barentin (76)",
    [
      "Christophe",
      "Bouillon",
      "m",
      "Président de l’Association des petites villes de France",
      "Maire de Barentin (76)",
    ],
  ],
  [
    "Bernard Baudoux, Maire d'Aulnoye-Aymeries (59), conseiller départemental du Nord",
    ["Bernard", "Baudoux", "m", "Maire d’Aulnoye-Aymeries (59)", "conseiller départemental du Nord"],
  ],
  [
    "Anthony Barbier, Directeur régional adjoint Hauts-de-France, Banque des Territoires",
    ["Anthony", "Barbier", "m", "Directeur régional adjoint Hauts-de-France, Banque des Territoires"],
  ],
  [
    "Julien Megdoud, coordinateur des contrats de relance et de transition écologique à l’ANCT",
    [
      "Julien",
      "Megdoud",
      "m",
      "coordinateur des contrats de relance et de transition écologique à l’Agence nationale de la cohésion des territoires",
    ],
  ],
  [
    "Mme Caroline Gareaud, chargée de mission au SGAR Nouvelle-Aquitaine",
    ["Caroline", "Gareaud", "f", "chargée de mission au SGAR Nouvelle-Aquitaine"],
  ],
  ["Nathalie Herard, directrice du CAUE 47", ["Nathalie", "Herard", "f", "directrice du CAUE 47"]],
  ["Cyril Arhie, maire de Menditte (64)", ["Cyril", "Arhie", "m", "Maire de Menditte (64)"]],
  [
    "Sandrine Hernandez, conseillère régionale déléguée à la revitalisation des centres-bourgs, au foncier et à l’urbanisme",
    [
      "Sandrine",
      "Hernandez",
      "f",
      "conseillère régionale déléguée à la revitalisation des centres-bourgs, au foncier et à l’urbanisme",
    ],
  ],
  ["Mme la Présidente Anne Dupont", null],
  [
    "Jean-Pierre de La Tour d’Auvergne, adjoint au maire de Lille",
    ["Jean-Pierre", "de La Tour d’Auvergne", "m", "adjoint au maire de Lille (59)"],
  ],
  ["Anne d'Ornano, sénatrice du Nord", ["Anne", "d’Ornano", "f", "sénatrice du Nord"]],
  [
    "Hervé LE GOFF, 1er adjoint au maire de La Rochelle",
    ["Hervé", "Le Goff", "m", "1er adjoint au maire de La Rochelle (17)"],
  ],
  ["Jean Pierre Dupont-Morel, maire des Herbiers", ["Jean Pierre", "Dupont-Morel", "m", "Maire des Herbiers (85)"]],
  ["Aïcha Ben Ali, maire de L'Haÿ-les-Roses", ["Aïcha", "Ben Ali", "f", "Maire de L’Haÿ-les-Roses (94)"]],
  ["Camille Martin, députée de la Somme", ["Camille", "Martin", "f", "députée de la Somme"]],
  ["Camille Martin, maire de Cysoing", ["Camille", "Martin", "?", "Maire de Cysoing (59)"]],
  ["Mme Camille Martin, le Maire de Cysoing", ["Camille", "Martin", "f", "Maire de Cysoing (59)"]],
  [
    "Zoé Petit, vice-présidente de la Région Hauts-de-France",
    ["Zoé", "Petit", "f", "vice-présidente de la Région Hauts-de-France"],
  ],
  [
    "Paul Roux, maire de Lille et président de la communauté d'agglomération d'Hénin Carvin",
    ["Paul", "Roux", "m", "Maire de Lille (59)", "Président de la Communauté d’agglomération d’Hénin-Carvin"],
  ],
  [
    "Paul Roux, président du Conseil départemental de l'Aisne",
    ["Paul", "Roux", "m", "Président du Conseil départemental de l’Aisne"],
  ],
  [
    "Paul Roux, vice-président en charge de l'urbanisme, du logement et des mobilités",
    ["Paul", "Roux", "m", "vice-président en charge de l’urbanisme, du logement et des mobilités"],
  ],
  ["Paul Roux, maire de Zzz (59)", ["Paul", "Roux", "m", "Maire de Zzz (59)"]],
  ["Paul Roux, architecte-urbaniste", ["Paul", "Roux", "m", "architecte-urbaniste"]],
  ["M. Roux, maire de Lille.", ["", "Roux", "m", "Maire de Lille (59)"]],
  ["Ma\u00adrie Cu\u200brie", ["Marie", "Curie", "f"]],
  ["Marie\u00a0Curie,\nmaire de\u202fLille", ["Marie", "Curie", "f", "Maire de Lille (59)"]],
  ["Marie Curie", ["Marie", "Curie", "f"]],
  ["Dr Paul Roux", ["Paul", "Roux", "m"]],
  ["  marie   curie ,  maire  de   lille ", ["Marie", "Curie", "f", "Maire de Lille (59)"]],
  [
    "Isabelle Blanc, directrice générale, Nantes Métropole Aménagement",
    ["Isabelle", "Blanc", "f", "directrice générale, Nantes Métropole Aménagement"],
  ],
  ["Rosemarie Ducrocq, architecte au CAUE 47", ["Rosemarie", "Ducrocq", "f", "architecte au CAUE 47"]],
  ["", null],
  ["12 décembre", null],
] as const)("%s", ([line, expected]) => {
  expect(understood(line)).toEqual(expected);
});

test("between homonyms nothing is taken, and each is offered", () => {
  const reading = readSpeaker("Pascal Delnef, maire de Roye", known);

  expect(reading?.offices).toEqual([
    {
      typed: "maire de Roye",
      title: "Maire de Roye",
      link: "of",
      body: null,
      choices: ["Roye 80", "Roye 70"].map((id) => ({
        title: "Maire",
        link: "of",
        body: communes.find((commune) => commune.id === id),
      })),
    },
  ]);
});

test("« le Maire » of a woman is kept as she wants it", () => {
  expect(readSpeaker("Mme Camille Martin, le Maire de Cysoing", known)).toMatchObject({
    gender: "feminine",
    officeGender: "masculine",
  });
});

test.for([
  "<script>alert(1)</script>, maire de Lille",
  "\u202Eabc def, maire de Lille",
  "x".repeat(600),
  ",,,;;; – –",
  "((((",
  "maire",
])("%s does no harm", (line) => {
  expect(() => readSpeaker(line, known)).not.toThrow();
});
