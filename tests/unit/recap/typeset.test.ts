import { expect, test } from "vitest";
import { typeset } from "#domain/recap/typeset.ts";
import { aHouse, aRecap, aSpokenBlock } from "#tests/support/recaps.ts";

const spoken = (text: string, house = aHouse()) =>
  typeset(aRecap({ blocks: [aSpokenBlock({ text })] }), house).blocks[0];

test("what is frozen is as it is printed, and setting it again changes nothing", () => {
  const recap = aRecap({
    title: `La 1ère "relance" : l'essentiel !`,
    blocks: [aSpokenBlock({ text: "a dit : la 2ème fois, 12 000 €, *l'État* !" })],
  });

  const set = typeset(recap, aHouse());

  expect(set.title).toBe("La 1re «\u00a0relance\u00a0»\u00a0: l’essentiel\u202f!");
  expect(set.blocks[0]).toMatchObject({
    text: "a dit\u00a0: la 2^e^ fois, 12\u00a0000\u00a0€, *l’État*\u202f!",
  });
  expect(typeset(set, aHouse())).toEqual(set);
});

test("a name is its bearer’s: nothing but its apostrophe is set", () => {
  const speaker = { personId: null, officeGender: "feminine" as const, capacities: ["1ère adjointe d'Ham (80)"] };
  const set = typeset(
    aRecap({ blocks: [aSpokenBlock({ speakers: [{ ...speaker, name: 'Zoë O\'Brien "Z" 2ème' }] })] }),
    aHouse(),
  );

  expect(set.blocks[0]).toMatchObject({
    speakers: [{ name: 'Zoë O’Brien "Z" 2ème', capacities: ["1re adjointe d’Ham (80)"] }],
  });
});

test("the space inside guillemets is the house’s", () => {
  expect(spoken('a dit "oui"', aHouse({ guillemetSpace: "narrow" }))).toMatchObject({
    text: "a dit «\u202foui\u202f»",
  });
});

test("the names of those who speak, of bodies, partners and the place are theirs wherever they stand", () => {
  const set = typeset(
    aRecap({
      title: "Rencontre des Hauts de France",
      partners: ["Caisse d'Epargne Hauts de France"],
      blocks: [
        aSpokenBlock({
          represented: { name: "Réseau 2ème Chance", gender: "masculine" },
          text: "Le *Réseau 2ème Chance* et la **Caisse d'Epargne Hauts de France**, la 2ème fois en Hauts de France.",
        }),
      ],
    }),
    aHouse(),
  );

  expect(set).toMatchObject({ title: "Rencontre des Hauts de France", partners: ["Caisse d’Epargne Hauts de France"] });
  expect(set.blocks[0]).toMatchObject({
    represented: { name: "Réseau 2ème Chance" },
    text: "Le *Réseau 2ème Chance* et la **Caisse d’Epargne Hauts de France**, la 2^e^ fois en Hauts-de-France.",
  });
});

test("ordinals are raised in paragraphs of words alone as in those with marks", () => {
  expect(spoken("La 2ème fois, au XXIème siècle.\n\n- la **1ère**\n\nLe 1er mars.")).toMatchObject({
    text: "La 2^e^ fois, au XXI^e^ siècle.\n\n- la **1^re^**\n\nLe 1^er^\u00a0mars.",
  });
});
