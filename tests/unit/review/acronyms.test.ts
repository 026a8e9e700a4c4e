import { expect, test } from "vitest";
import { checkAcronyms } from "#domain/review/checks/acronyms.ts";
import { aRecap, aSpokenBlock } from "#tests/support/recaps.ts";
import { aReviewContext } from "#tests/support/review-context.ts";

const house = {
  acronym: "APVF",
  acronyms: [
    { short: "ANCT", long: "Agence nationale de la cohésion des territoires" },
    { short: "CRTE", long: "contrat de relance et de transition écologique" },
    { short: "EPCI", long: "établissement public de coopération intercommunale" },
    { short: "AMF", long: "" },
  ],
  programmes: [],
};

function remarked(text: string, title = "Quelle relance ?") {
  const sequence = { type: "sequence" as const, id: "22222222-a", ordinal: 1, title };
  const record = aRecap({ blocks: [sequence, aSpokenBlock({ text })] });
  return checkAcronyms(
    record,
    aReviewContext(record, {
      house,
      organisations: [
        { short: "AMF", long: "Association des maires de France" },
        { short: "APVF", long: "Association des petites villes de France" },
      ],
    }),
  ).map(({ about, repair }) => [about, repair?.of === "text" ? repair.to : undefined]);
}

test("a sigle is written in full by one click where it is one", () => {
  expect(remarked("a dit que l’EPCI porte le CRTE.")).toEqual([
    ["CRTE", "contrat de relance et de transition écologique (CRTE)"],
    ["EPCI", "établissement public de coopération intercommunale (EPCI)"],
  ]);
});

test.for([
  "les",
  "aux",
  "ces",
  "leurs",
  "plusieurs",
  "845",
  "845\u00a0",
  "quatre",
  "trente",
  "mille",
  "nouveaux",
  "autres",
])("not where they are several: %s EPCI", (many) => {
  expect(remarked(`a cité ${many.trim()}${many.endsWith("\u00a0") ? "\u00a0" : " "}EPCI du pays.`)).toEqual([
    ["EPCI", undefined],
  ]);
});

test.for([
  "a cité l’ANCT (Agence nationale de cohésion des territoires).",
  "a cité l’Agence nationale pour la cohésion territoriale (ANCT), puis l’ANCT.",
  "a cité les contrats de relance et de transition écologique, dits CRTE.",
  "a cité le schéma régional d’aménagement (SRA) et la DREAL (direction régionale de l’environnement, de l’aménagement et du logement).",
  "a cité l’ADEME (Agence de l’environnement et de la maîtrise de l’énergie) et le FCTVA (fonds de compensation pour la TVA).",
])("it is explained beside a parenthesis: %s", (text) => {
  expect(remarked(text)).toEqual([]);
});

test.for([
  ["a cité l’ANCT (qui est à Paris).", "ANCT"],
  ["a cité un partenaire de longue date (ANCT).", "ANCT"],
  ["a cité l’AMF.", "AMF"],
  ["a cité la DREAL. La DREAL aide.", "DREAL"],
  ["La DREAL a répondu.", "DREAL"],
  ["a cité la DREAL (service de l’État).", "DREAL"],
])("and is not: %s", ([text = "", sigle]) => {
  expect(remarked(text).map(([about]) => about)).toEqual([sigle]);
});

test.for([
  "a pris le TGV de la SNCF, hors TVA.",
  "a remercié Paul ROUX, M. DUBOIS et SAINT MARTIN.",
  "a cité le XXI siècle, l’APVF, https://exemple.fr/DREAL et nom@exemple.fr.",
])("no sigle is seen where there is none to explain: %s", (text) => {
  expect(remarked(text)).toEqual([]);
});

test("a title may be short where what is said explains it", () => {
  expect(remarked("a cité un contrat de relance et de transition écologique.", "Le CRTE, à quoi bon ?")).toEqual([]);
  expect(remarked("a présenté son projet.", "Le CRTE, à quoi bon ?")).toEqual([["CRTE", undefined]]);
  expect(remarked("a présenté son projet.", "La DREAL, à quoi bon ?")).toEqual([["DREAL", undefined]]);
});
