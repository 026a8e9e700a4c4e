import type { Recap, RecapIntervention } from "#domain/recap/schema.ts";

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
