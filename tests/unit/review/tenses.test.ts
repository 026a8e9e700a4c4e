import { expect, test } from "vitest";
import { checkTenses } from "#domain/review/checks/tenses.ts";
import { aRecap, aSpokenBlock } from "#tests/support/recaps.ts";
import { aReviewContext } from "#tests/support/review-context.ts";

const speakers = [
  { personId: null, name: "Odile Lefort", officeGender: "feminine" as const, capacities: ["Maire de Cysoing (59)"] },
];
const past = ["a présenté son projet.", "a conclu la rencontre.", "s’est réjouie."];

function remarked(text: string, others = past) {
  const blocks = [...others, text].map((words, index) => aSpokenBlock({ id: `${index}`, speakers, text: words }));
  const record = aRecap({ blocks });
  return checkTenses(record, aReviewContext(record)).map(({ message }) => message);
}

test.for([
  ["rappelle.", "rappelle"],
  ["prend la parole pour le bourg.", "prend la parole pour"],
  ["dit sa joie.", "dit sa joie"],
  ["voit là une chance.", "voit là une chance"],
  ["fait le point.", "fait le point"],
  ["conclut.", "conclut"],
  ["va plus loin, et le dit.", "va plus loin, et"],
  ["a dit sa joie. Elle rappelle que le bourg vit.", "Elle rappelle que le"],
  ["a dit sa joie.\n\nOdile Lefort explique son projet.", "Odile Lefort explique son"],
  ["a dit sa joie. Mme\u00a0Lefort précise le calendrier.", "Mme Lefort précise le"],
])("in a recap told in the past, the present is remarked: %s", ([text = "", opening]) => {
  expect(remarked(text)).toEqual([`«\u00a0${opening}\u00a0»\u00a0: le reste du compte rendu est au passé composé.`]);
});

test.for([
  "avait prévenu les élus.",
  "était venue de loin.",
  "avaient dit leur joie.",
  "particulièrement émue, a dit sa joie.",
  "a dit sa joie. Il s’agit désormais de bâtir. Elle compte 12 000 habitants. Il faut tenir.",
  "a dit sa joie. Le bourg rappelle son passé. Elle a reçu une aide et elle rappelle son passé.",
  "a dit : « Nous tenons. Elle rappelle que le bourg vit. » Elle a conclu.",
])("and nothing else is: %s", (text) => {
  expect(remarked(text)).toEqual([]);
});

test("in a recap told in the present, the past is remarked, in later sentences too", () => {
  expect(remarked("dit sa joie. Elle a souligné l’enjeu. Elle a reçu une aide.", ["présente son projet."])).toEqual([
    "«\u00a0Elle a souligné l’enjeu\u00a0»\u00a0: le reste du compte rendu est au présent.",
  ]);
});
