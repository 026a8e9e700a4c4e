import { expect, test } from "vitest";
import { checkGenders, checkOffices, checkPlaces } from "#domain/review/checks/capacities.ts";
import type { Check } from "#domain/review/context.ts";
import { aRecap, aSpokenBlock } from "#tests/support/recaps.ts";
import { aReviewContext } from "#tests/support/review-context.ts";

const communes: Record<string, string> = { Lille: "59", "Le Quesnoy": "59", "Villeneuve d’Ascq": "59", Roye: "80" };

function remarked(
  check: Check,
  capacity: string,
  known: string[] = [],
  officeGender: "feminine" | "masculine" = "masculine",
) {
  const speakers = [{ personId: "p", name: "Odile Lefort", officeGender, capacities: [capacity] }];
  const record = aRecap({ blocks: [aSpokenBlock({ speakers })] });
  const context = aReviewContext(record, {
    people: new Map([["p", { name: "Odile Lefort", officeGender, capacities: known }]]),
    departements: new Map([
      ["59", "Nord"],
      ["80", "Somme"],
    ]),
    communeLike: (name, departement) => {
      const found = communes[name];
      return found === undefined || (departement ?? found) !== found ? null : { name, departement: found };
    },
  });
  return check(record, context).map(({ message, repair }) => [
    message.replace("Odile Lefort\u00a0: ", ""),
    repair?.of === "speaker" ? repair.to.capacities?.join(", ") : undefined,
  ]);
}

test.for([
  ["Maire de Lille (59)", "1er adjoint au maire de Lille (59)"],
  ["Président de la Métropole européenne de Lille", "Vice-président de la Métropole européenne de Lille"],
  ["Maire", "Ancien maire"],
  ["Maire de Lille (59)", "Maire honoraire de Lille (59)"],
  ["Conseillère municipale de Lille (59)", "Conseillère municipale déléguée de Lille (59)"],
  ["Maire de Lille (59)", "Maire de Roye (80)"],
  ["Sénatrice", "Conseillère régionale"],
])("%s is not the office of the directory: %s", ([printed = "", known = ""]) => {
  expect(remarked(checkOffices, printed, [known])).toEqual([[`d’après l’annuaire, ce jour-là, ${known}.`, known]]);
  expect(remarked(checkOffices, known, [printed])).toHaveLength(1);
});

test.for([
  ["Maire", "Maire de Lille (59)"],
  ["Maire de Lille", "Maire de Lille (59)"],
  ["Présidente de la Métropole", "Président de la Métropole européenne de Lille"],
  ["1ère adjointe", "1er adjoint au maire de Lille (59)"],
  ["Première adjointe au maire de Lille", "1re adjointe au maire de Lille (59)"],
  ["Adjoint chargé de la culture", "Adjoint au maire de Lille (59) chargé de la culture"],
  ["Maire de Lille (59), vice-président de la Métropole", "Maire de Lille (59)"],
])("%s is the office of the directory, shorter or longer: %s", ([printed = "", known = ""]) => {
  expect(remarked(checkOffices, printed, [known])).toEqual([]);
  expect(remarked(checkOffices, known, [printed])).toEqual([]);
});

test.for([
  ["Maire de Lille", "le département de Lille manque.", "Maire de Lille (59)"],
  [
    "Adjoint au maire de Lille chargé de la culture",
    "le département de Lille manque.",
    "Adjoint au maire de Lille (59) chargé de la culture",
  ],
  [
    "Maire de Lille et vice-président de la Métropole européenne",
    "le département de Lille manque.",
    "Maire de Lille (59) et vice-président de la Métropole européenne",
  ],
  ["Maire de Villeneuve d’Ascq", "le département de Villeneuve d’Ascq manque.", "Maire de Villeneuve d’Ascq (59)"],
  [
    "Adjointe au maire du Quesnoy à la culture",
    "le département du Quesnoy manque.",
    "Adjointe au maire du Quesnoy (59) à la culture",
  ],
  ["Maire de Roye (800)", "«\u00a0800\u00a0» n’est pas un département.", "Maire de Roye (80)"],
  ["Maire de Nullepart (800)", "«\u00a0800\u00a0» n’est pas un département.", undefined],
])("where the commune is, is told of it alone: %s", ([capacity = "", message, repaired]) => {
  expect(remarked(checkPlaces, capacity)).toEqual([[message, repaired]]);
});

test.for([
  "Maire de Lille (59)",
  "Maire de Lille (Nord)",
  "Adjoint au maire de Lille (59) chargé de la culture",
  "Adjoint au maire de Lille chargé de la culture (59)",
  "Maire de Lille (59) et vice-président de la Métropole européenne",
])("nothing is missing where it is said: %s", (capacity) => {
  expect(remarked(checkPlaces, capacity)).toEqual([]);
});

test("an ordinal badly written is no other gender", () => {
  expect(remarked(checkGenders, "1ère adjointe", [], "feminine")).toEqual([]);
  expect(remarked(checkGenders, "1ère adjointe", [], "masculine")).toEqual([
    ["la fonction est au féminin, l’annuaire la dit au masculin.", "1er adjoint"],
  ]);
});
