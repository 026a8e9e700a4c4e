import { type House, houseSettings } from "#domain/house/schema.ts";
import { type Edition, editionOf, type Release } from "#domain/recap/edition.ts";
import type { Recap, RecapIntervention } from "#domain/recap/schema.ts";
import { typeset } from "#domain/recap/typeset.ts";

/** The house as it is before anybody has set anything. */
export function aHouse(with_: Partial<House> = {}): House {
  return { ...houseSettings.parse({}), version: 0, logos: {}, ...with_ };
}

/** The départements that the recaps here name, and a directory without names. */
export const known = {
  departements: new Map([
    ["59", "Nord"],
    ["2A", "Corse-du-Sud"],
  ]),
  names: [],
};

/** A recap published on the third day after the meeting of Cysoing. */
export function anEdition(recap: Recap = aRecap(), release: Partial<Release> = {}, house = aHouse()): Edition {
  return editionOf(typeset(recap, house, known), house, {
    url: "https://rencontres.exemple.fr/comptes-rendus/cysoing-7-decembre-2021",
    publishedAt: Date.UTC(2021, 11, 10, 9),
    corrections: [],
    notice: null,
    demonstration: false,
    ...release,
  });
}

/** A recap of two séquences; what a test is about goes into `with`. */
export function aRecap(with_: Partial<Recap> = {}): Recap {
  return {
    schema: 1,
    title: "Rencontre des maires des petites villes",
    kind: "territorial",
    date: "2021-12-07",
    startTime: "09:30",
    endTime: null,
    place: {
      commune: "Cysoing",
      communeCode: "59168",
      departementCode: "59",
      departement: "Nord",
      regionCode: "32",
      region: "Hauts-de-France",
      epci: null,
    },
    venue: "salle des fêtes",
    theme: "La relance",
    partners: ["Banque des Territoires"],
    attendanceCount: 40,
    attendanceText: "plus de 40 élus",
    blocks: [
      aSpokenBlock({ id: "11111111-a", part: "opening", text: "a accueilli les élus." }),
      { type: "sequence", id: "22222222-a", ordinal: 1, title: "Quelle relance ?" },
      aSpokenBlock({ id: "33333333-a" }),
      { type: "sequence", id: "44444444-a", ordinal: 2, title: "La preuve par l'exemple" },
      aSpokenBlock({ id: "55555555-a" }),
      aSpokenBlock({ id: "66666666-a", part: "closing", form: "none", speakers: [], text: "La rencontre est close." }),
    ],
    ...with_,
  };
}

export function aSpokenBlock(with_: Partial<RecapIntervention> = {}): RecapIntervention {
  return {
    type: "intervention",
    id: "77777777-a",
    part: "sequence",
    kind: "intervention",
    form: "nameFirst",
    leadIn: "",
    represented: null,
    speakers: [
      {
        personId: null,
        name: "Roger Wattrelin",
        officeGender: "masculine",
        capacities: ["Maire d’Aulnoye-Aymeries (59)"],
      },
    ],
    themes: [],
    text: "a présenté son projet.",
    ...with_,
  };
}

/** Long, nested and full of what breaks formats: 120 interventions, names of 300 letters, every special character. */
export function aHostileRecap(): Recap {
  const special = `<script>alert("x")</script> & ' " \\ / # $ % ^ _ ~ { } [ ] ( ) | = + @ \` € œ Œ ﬁ ½ é\u0301 \u200f 😀 𝒜 ]]> <!-- --> %00 \\u0000 #set \\begin{x}`;
  const names = [`Anne-${"é".repeat(290)}`, "نور الهدى", "Zoë O’Brien", "<b>Gras</b>", "Łukasz Żółć", "李小龍"];
  const blocks: Recap["blocks"] = Array.from({ length: 120 }, (_, index) =>
    index % 12 === 0
      ? { type: "sequence", id: `s${index}-aaaaaaaa`, ordinal: index / 12 + 1, title: `${special} ${index} ?` }
      : aSpokenBlock({
          id: `i${index}-aaaaaaaa`,
          speakers: [
            {
              personId: null,
              name: names[index % names.length] ?? "",
              officeGender: "feminine",
              capacities: [`Maire de ${special} (2A)`, "W".repeat(300)],
            },
          ],
          text: hostileText(index, special),
        }),
  );
  return aRecap({
    title: `Rencontre ${special}`,
    theme: special,
    venue: special,
    partners: [special, special],
    blocks,
  });
}

function hostileText(index: number, special: string): string {
  const escaped = special.replace(/[\\`*_{}[\]()<>#+\-.!|^&]/g, "\\$&");
  return [
    `a dit ${index} ${escaped}`,
    `- un **gras *et italique***\n  - deux ${escaped}\n    - trois\n      - quatre`,
    `> « ${escaped} »`,
    `1. premier [lien](https://exemple.fr/?a=1&b="2")\n2. second^e^`,
    "m".repeat(400),
  ].join("\n\n");
}
