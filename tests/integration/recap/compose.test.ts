import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { composeRecap, composeRecord } from "#domain/recap/compose.ts";
import { missingForPublication } from "#domain/recap/rules.ts";
import { type Recap, recapSchema } from "#domain/recap/schema.ts";
import { aMeeting } from "#tests/support/factories.ts";
import { anIntervention, aPerson, aPublishableMeeting, aSequence, cysoing } from "#tests/support/record-factories.ts";

const outline = (recap: Recap) =>
  recap.blocks.map((block) => (block.type === "sequence" ? `${block.ordinal} ${block.title}` : block.text));

test("a recap reads opening, séquences in their order, closing, each in the order spoken", () => {
  const { id: meetingId } = aMeeting();
  anIntervention({ meetingId, text: "fin", part: "closing" });
  const second = aSequence(meetingId, "B", 2);
  const first = aSequence(meetingId, "A", 1);
  anIntervention({ meetingId, text: "b1", sequenceId: second.id });
  anIntervention({ meetingId, text: "a2", sequenceId: first.id, position: 2 });
  anIntervention({ meetingId, text: "a1", sequenceId: first.id, position: 1 });
  anIntervention({ meetingId, text: "accueil" });

  const recap = composeRecap(db(), meetingId);

  expect(outline(recap)).toEqual(["accueil", "1 A", "a1", "a2", "2 B", "b1", "fin"]);
  expect(recapSchema.parse(recap)).toEqual(recap);
});

test("a name of the directory is printed as it stands there, the last name alone too", () => {
  aPerson("Philippe Boeuf");
  const { id: meetingId } = aMeeting();
  anIntervention({ meetingId, text: "a remercié Philippe Boeuf, puis M. Boeuf, d'un coup d'oeil." });

  expect(outline(composeRecap(db(), meetingId))).toEqual([
    "a remercié Philippe Boeuf, puis M.\u00a0Boeuf, d’un coup d’œil.",
  ]);
});

test("what was removed is not in the recap", () => {
  const { id: meetingId } = aMeeting();
  anIntervention({ meetingId, text: "gardé" });
  anIntervention({ meetingId, text: "retiré", deletedAt: 1 });

  expect(outline(composeRecap(db(), meetingId))).toEqual(["gardé"]);
});

test("a séquence in which nobody spoke is left out, and the others are numbered without a gap", () => {
  const { id: meetingId } = aMeeting({ communeCode: cysoing() });
  aSequence(meetingId, "Vide", 1);
  const spoken = aSequence(meetingId, "Dite", 2);
  aSequence(meetingId, "Vide avant la fin", 3);
  anIntervention({ meetingId, text: "dit", sequenceId: spoken.id });
  anIntervention({ meetingId, text: "fin", part: "closing" });

  expect(outline(composeRecap(db(), meetingId))).toEqual(["1 Dite", "dit", "fin"]);
  expect(missingForPublication(composeRecord(db(), meetingId), "2022-01-01")).toEqual([]);
});

test("the place is composed with its département and région", () => {
  expect(composeRecap(db(), aPublishableMeeting().id).place).toEqual({
    commune: "Cysoing",
    communeCode: "59168",
    departementCode: "59",
    departement: "Nord",
    regionCode: "32",
    region: "Hauts-de-France",
    epci: "Communauté de communes Pévèle-Carembault",
  });
});

test("every thing that a publication needs is asked for, each with its place", () => {
  const { id: meetingId } = aMeeting({ date: "2030-01-01", title: " " });
  const blank = anIntervention({ meetingId, text: " ", position: 1 });
  const nobody = anIntervention({ meetingId, speakers: [], position: 2 });
  const nothing = anIntervention({ meetingId, form: "representing", position: 4 });
  anIntervention({ meetingId, form: "none", speakers: [], position: 5 });

  const gaps = missingForPublication(composeRecord(db(), meetingId), "2029-12-31");

  expect(gaps.map((gap) => [gap.anchor, gap.message])).toEqual([
    ["title", "La rencontre n’a pas de titre."],
    ["date", "La date de la rencontre est dans l’avenir."],
    ["communeCode", "La commune de la rencontre n’est pas indiquée."],
    [blank.id, "Roger Wattrelin : le texte de l’intervention est vide."],
    [nobody.id, "a présenté son projet de revitalisation. : personne n’est nommé."],
    [nothing.id, "Roger Wattrelin : l’organisme représenté n’est pas indiqué."],
  ]);
});

test("a record without any intervention asks for one, and a webinar needs no commune", () => {
  const { id } = aMeeting({ kind: "webinar" });

  expect(missingForPublication(composeRecord(db(), id), "2022-01-01").map((gap) => gap.message)).toEqual([
    "Aucune intervention n’est enregistrée.",
  ]);
});
