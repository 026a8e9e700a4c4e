import { expect, test } from "vitest";
import { unquoted } from "#domain/recap/phrases.ts";
import { typeset } from "#domain/recap/typeset.ts";
import { aHouse, aRecap, aSpokenBlock, known } from "#tests/support/recaps.ts";

const spoken = (text: string, house = aHouse()) =>
  typeset(aRecap({ blocks: [aSpokenBlock({ text })] }), house, known).blocks[0];

test("what is frozen is as it is printed, and setting it again changes nothing", () => {
  const recap = aRecap({
    title: `La 1ère "relance" : l'essentiel !`,
    blocks: [aSpokenBlock({ text: "a dit : la 2ème fois, 12 000 €, *l'État* !" })],
  });

  const set = typeset(recap, aHouse(), known);

  expect(set.title).toBe("La 1re «\u00a0relance\u00a0»\u00a0: l’essentiel\u202f!");
  expect(set.blocks[0]).toMatchObject({
    text: "a dit\u00a0: la 2^e^ fois, 12\u00a0000\u00a0€, *l’État*\u202f!",
  });
  expect(typeset(set, aHouse(), known)).toEqual(set);
});

test("a name is its bearer’s: nothing but its apostrophe is set", () => {
  const speaker = { personId: null, officeGender: "feminine" as const, capacities: ["1ère adjointe d'Ham (80)"] };
  const set = typeset(
    aRecap({ blocks: [aSpokenBlock({ speakers: [{ ...speaker, name: 'Zoë O\'Brien "Z" 2ème' }] })] }),
    aHouse(),
    known,
  );

  expect(set.blocks[0]).toMatchObject({
    speakers: [{ name: 'Zoë O’Brien "Z" 2ème', capacities: ["1re adjointe d’Ham (80)"] }],
  });
});

test("no letter of an address is raised", () => {
  expect(spoken("a cité apvf.asso.fr/2e-rencontre, https://exemple.fr/1er et le 2ème lien.")).toMatchObject({
    text: "a cité apvf.asso.fr/2e-rencontre, https://exemple.fr/1er et le 2^e^ lien.",
  });
});

test("a theme stands between the guillemets of the house, and what it quotes between others", () => {
  const set = typeset(aRecap({ theme: `L'ingénierie "de demain"` }), aHouse({ guillemetSpace: "narrow" }), known);

  expect(set.theme).toBe("«\u202fL’ingénierie “de demain”\u202f»");
  expect(unquoted(set.theme ?? "")).toBe("L’ingénierie “de demain”");
});

test("the names of the directory are theirs", () => {
  const block = aSpokenBlock({ text: "a salué M. Boeuf, d’Ecologic, et l’Etat." });
  const set = typeset(aRecap({ blocks: [block] }), aHouse(), { ...known, names: ["Boeuf", "Ecologic"] });

  expect(set.blocks[0]).toMatchObject({ text: "a salué M.\u00a0Boeuf, d’Ecologic, et l’État." });
});

test("the space inside guillemets is the house’s", () => {
  expect(spoken('a dit "oui"', aHouse({ guillemetSpace: "narrow" }))).toMatchObject({
    text: "a dit «\u202foui\u202f»",
  });
});

const printed = (capacities: string[], house: Partial<ReturnType<typeof aHouse>>) => {
  const speaker = { personId: null, name: "Anne Roux", officeGender: "feminine" as const, capacities };
  const block = typeset(aRecap({ blocks: [aSpokenBlock({ speakers: [speaker] })] }), aHouse(house), known).blocks[0];
  return block?.type === "intervention" ? block.speakers.flatMap((it) => it.capacities) : [];
};

test.for([
  ["small", "Maire de Cysoing (59)", "maire de Cysoing (59)"],
  ["small", "Directrice, Banque des Territoires", "directrice, Banque des Territoires"],
  ["small", "Maire de Ham (80), Vice-présidente de l’APVF", "maire de Ham (80), vice-présidente de l’APVF"],
  ["small", "Vice-Présidente de la Métropole", "vice-présidente de la Métropole"],
  ["small", "DGS de Cysoing", "DGS de Cysoing"],
  ["capital", "conseillère départementale du Nord", "Conseillère départementale du Nord"],
  ["capital", "élue de Cysoing", "Élue de Cysoing"],
  ["asWritten", "conseillère départementale du Nord", "conseillère départementale du Nord"],
] as const)("offices with %s capitals: %s → %s", ([officeCapitals, written, expected]) => {
  expect(printed([written], { officeCapitals })).toEqual([expected]);
});

test("a département by its name, where it is one", () => {
  expect(
    printed(["Maire de Cysoing (59)", "Adjointe à Ajaccio (2A)", "Élue (12 voix) (99)"], { departementAs: "name" }),
  ).toEqual(["Maire de Cysoing (Nord)", "Adjointe à Ajaccio (Corse-du-Sud)", "Élue (12 voix) (99)"]);
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
    known,
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
