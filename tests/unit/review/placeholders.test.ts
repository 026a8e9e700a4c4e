import { expect, test } from "vitest";
import type { Recap } from "#domain/recap/schema.ts";
import { checkPlaceholders } from "#domain/review/checks/words.ts";
import { idOf } from "#domain/review/review-record.ts";
import type { Finding } from "#domain/review/schema.ts";
import { aRecap, aSpokenBlock } from "#tests/support/recaps.ts";
import { aReviewContext } from "#tests/support/review-context.ts";

function leftIn(text: string, title = "Quelle relance ?"): string[] {
  const blocks = [{ type: "sequence" as const, id: "22222222-a", ordinal: 1, title }, aSpokenBlock({ text })];
  return foundIn(aRecap({ blocks })).map(({ about }) => about);
}

function foundIn(record: Recap): Finding[] {
  return checkPlaceholders(record, aReviewContext(record));
}

test.for([
  ["a cité un montant [à compléter].", "[à compléter]"],
  ["a cité un montant [chiffre à vérifier auprès de l’État] en 2021.", "[chiffre à vérifier auprès de l’État]"],
  ["a cité 12 M€ (à vérifier) de travaux.", "(à vérifier)"],
  ["a cité 12 M€ (à confirmer avec le cabinet).", "(à confirmer avec le cabinet)"],
  ["a salué M. Roux (nom à vérifier).", "(nom à vérifier)"],
  ["à compléter", "à compléter"],
  ["À préciser.", "À préciser"],
  ["a présenté son projet.\n\nÀ compléter\n\nIl a conclu.", "À compléter"],
  ["a présenté son projet. À vérifier. Il a conclu.", "À vérifier"],
  ["a présenté son projet. À vérifier : le montant.", "À vérifier"],
  ["a indiqué la date : à confirmer.", "à confirmer"],
  ["a cité un montant A COMPLETER de travaux.", "A COMPLETER"],
  ["a cité un montant [À\u00a0COMPLÉTER].", "[À\u00a0COMPLÉTER]"],
  ["a dit TODO.", "TODO"],
  ["a cité ??? euros.", "???"],
  ["a cité XXX euros.", "XXX"],
  ["a cité […] euros.", "[…]"],
])("a note left in a text is found: %s", ([text, found]) => {
  expect(leftIn(text ?? "")).toEqual([found]);
});

test.for([
  "a rappelé que le calendrier restait à préciser avec l’État.",
  "a dit que les montants, à confirmer à l’automne, seraient publiés.",
  "a invité chacun à vérifier ses bases fiscales, à compléter le dossier et à préciser ses besoins.",
  "a dit qu’il reste un point à vérifier. À compléter le dossier, on gagne du temps.",
  "a dit que les modalités (qui restent à préciser) seraient publiées, et le lieu (date à confirmer) aussi.",
  "a rappelé que « la loi […] s’applique à tous », puis a conclu.",
  "a aidé la commune (deux agents) à préciser son projet [voir le dossier].",
  "a évoqué le site todolist.fr et le quartier Todorov.",
])("good French is not taken for a note: %s", (text) => {
  expect(leftIn(text)).toEqual([]);
});

test.for([
  ["Des rues à vivre, à préciser", ["à préciser"]],
  ["Titre – à confirmer", ["à confirmer"]],
  ["[à compléter]", ["[à compléter]"]],
  ["Un calendrier à préciser avec l’État", []],
  ["Quels besoins à préciser ?", []],
] as const)("so is it in the title of a séquence: %s", ([title, found]) => {
  expect(leftIn("a présenté son projet.", title)).toEqual(found);
});

test("what is left in the heading leads to its field of the sheet", () => {
  const record = aRecap({
    title: "Rencontre des maires (à confirmer)",
    theme: "TODO thème",
    venue: "???",
    partners: ["Banque des Territoires", "[à compléter]", "???", "??? aussi"],
    attendanceText: "XXX élus",
  });

  const found = foundIn(record);

  expect(found.map(({ message, tab, anchor }) => [message, tab, anchor])).toEqual([
    ["«\u00a0(à confirmer)\u00a0» est resté dans le titre de la rencontre.", "sheet", "title"],
    ["«\u00a0TODO\u00a0» est resté dans le thème.", "sheet", "theme"],
    ["«\u00a0???\u00a0» est resté dans le lieu.", "sheet", "venue"],
    ["«\u00a0[à compléter]\u00a0» est resté dans les partenaires.", "sheet", "partners"],
    ["«\u00a0???\u00a0» est resté dans les partenaires.", "sheet", "partners"],
    ["«\u00a0???\u00a0» est resté dans les partenaires.", "sheet", "partners"],
    ["«\u00a0XXX\u00a0» est resté dans la participation.", "sheet", "attendanceText"],
  ]);
  expect(new Set(found.map(idOf)).size).toBe(found.length);
});

test("what is left in who speaks leads to the intervention", () => {
  const speaker = { personId: null, name: "Odile Lefort", officeGender: "feminine" as const };
  const block = aSpokenBlock({
    leadIn: "En ???,",
    represented: { name: "l’Agence à préciser", gender: "feminine" },
    speakers: [
      { ...speaker, capacities: ["à compléter", "Maire de ??? (59)", "Maire de Roye, à confirmer"] },
      { ...speaker, name: "Paul Lefort", capacities: ["à compléter"] },
    ],
    text: "a cité ??? euros.",
  });

  const found = foundIn(aRecap({ blocks: [block] }));

  expect(found.map(({ message }) => message)).toEqual([
    "«\u00a0???\u00a0» est resté dans les mots d’introduction.",
    "«\u00a0à compléter\u00a0» est resté dans les qualités (Odile Lefort).",
    "«\u00a0???\u00a0» est resté dans les qualités (Odile Lefort).",
    "«\u00a0à confirmer\u00a0» est resté dans les qualités (Odile Lefort).",
    "«\u00a0à compléter\u00a0» est resté dans les qualités (Paul Lefort).",
    "«\u00a0???\u00a0» est resté dans le texte.",
  ]);
  expect(new Set(found.map(({ tab, anchor }) => `${tab} ${anchor}`))).toEqual(new Set([`interventions ${block.id}`]));
  expect(new Set(found.map(idOf)).size).toBe(found.length);
});
