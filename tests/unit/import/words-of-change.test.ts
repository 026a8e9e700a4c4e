import { expect, test } from "vitest";
import { wordsOfChange } from "#components/import/words-of-change.ts";
import type { ProposalChange } from "#domain/import/schema.ts";
import { aProposal, aProposedIntervention, aProposedPerson } from "#tests/support/import-factories.ts";

const colette = aProposedPerson("p1", "Colette Vasseur");
const { at: _, ...person } = colette;
const block = aProposedIntervention({
  speakers: [{ person: "p1", capacities: ["maire de Cysoing (59)"] }],
  text: "a salué les **maires**.",
});
const shown = aProposal({ people: [colette, aProposedPerson("p2", "Henri Lambert")], blocks: [block] });

test.for([
  [{ type: "heading", value: { title: "Autre" } }, "Titre « Autre »"],
  [{ type: "heading", value: { kind: "workshop" } }, "Nature « Atelier »"],
  [{ type: "heading", value: { date: "2021-12-07" } }, "Date « mardi 7 décembre 2021 »"],
  [{ type: "heading", value: { startTime: "16:30" } }, "Début « 16 h 30 »"],
  [{ type: "heading", value: { communeCode: "59168" } }, "Commune choisie"],
  [{ type: "heading", value: { venue: null } }, "Lieu, effacé"],
  [{ type: "heading", value: { partners: ["Banque", "Région"] } }, "Partenaires « Banque, Région »"],
  [{ type: "person", value: { ...person, lastName: "Vasseur-Lemoine" } }, "Nom « Colette Vasseur-Lemoine »"],
  [{ type: "person", value: { ...person, gender: "masculine" } }, "Civilité de Colette Vasseur « Monsieur »"],
  [{ type: "person", value: { ...person, isSomebodyElse: true } }, "Qui est Colette Vasseur dans l’annuaire"],
  [{ type: "block", value: { ...block, text: "a **quitté**." } }, "Texte « a quitté. »"],
  [{ type: "block", value: { ...block, leadIn: "Enfin," } }, "Amorce « Enfin, »"],
  [
    { type: "block", value: { ...block, speakers: [{ person: "p1", capacities: ["sénatrice"] }] } },
    "Qualités de Colette Vasseur « sénatrice »",
  ],
  [
    { type: "block", value: { ...block, speakers: [{ person: "p2", capacities: [] }] } },
    "Intervenants « Henri Lambert »",
  ],
  [{ type: "texts", value: [] }, "la typographie corrigée"],
] as const)("a correction is named by its field, in the words of the screen", ([change, words]) => {
  expect(wordsOfChange(change as unknown as ProposalChange, shown)).toBe(words);
});
