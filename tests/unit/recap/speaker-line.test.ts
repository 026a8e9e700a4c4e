import { expect, test } from "vitest";
import { speakerLine, whatFollows } from "#domain/recap/speaker-line.ts";

type Introduction = Parameters<typeof speakerLine>[0];

const dumortier = {
  name: "Benjamin Dumortier",
  officeGender: "masculine" as const,
  capacities: ["Maire de Cysoing (59)"],
};
const lesne = { name: "Marie-Sophie Lesne", officeGender: "feminine" as const, capacities: ["Maire du Quesnoy (59)"] };
const delnef = { name: "Pascal Delnef", officeGender: "masculine" as const, capacities: ["Maire de Roye (80)"] };
const megdoud = {
  name: "Julien Megdoud",
  officeGender: "masculine" as const,
  capacities: ["coordinateur des contrats de relance et de transition écologique"],
};
const ancien = {
  name: "Anne Morel",
  officeGender: "feminine" as const,
  capacities: ["ancienne ministre", "Maire d’Ham"],
};
const unknown = (name: string) => ({ name, officeGender: "masculine" as const, capacities: [] });
const anct = { name: "l'Agence nationale de la cohésion des territoires", gender: "feminine" as const };

test.for<[Partial<Introduction>, string]>([
  [
    { leadIn: "En mot d’accueil,", speakers: [dumortier] },
    "En mot d’accueil, **Benjamin Dumortier**, Maire de Cysoing (59), ",
  ],
  [
    { leadIn: "en mot d’accueil ", speakers: [dumortier] },
    "En mot d’accueil, **Benjamin Dumortier**, Maire de Cysoing (59), ",
  ],
  [{ speakers: [dumortier] }, "**Benjamin Dumortier**, Maire de Cysoing (59), "],
  [{ form: "capacityFirst", speakers: [lesne] }, "La Maire du Quesnoy (59), **Marie-Sophie Lesne**, "],
  [
    { form: "capacityFirst", speakers: [{ ...lesne, officeGender: "masculine" }] },
    "Le Maire du Quesnoy (59), **Marie-Sophie Lesne**, ",
  ],
  [
    { form: "capacityFirst", leadIn: "Enfin,", speakers: [delnef] },
    "Enfin, le Maire de Roye (80), **Pascal Delnef**, ",
  ],
  [{ form: "capacityFirst", speakers: [ancien] }, "L’ancienne ministre, Maire d’Ham, **Anne Morel**, "],
  [
    { form: "capacityFirst", speakers: [lesne, delnef] },
    "La Maire du Quesnoy (59), **Marie-Sophie Lesne**, et le Maire de Roye (80), **Pascal Delnef**, ",
  ],
  [{ form: "capacityFirst", speakers: [unknown("Paul Petit")] }, "**Paul Petit** "],
  [
    { form: "representing", represented: anct, speakers: [megdoud] },
    "L’Agence nationale de la cohésion des territoires, représentée par **Julien Megdoud**, coordinateur des contrats de relance et de transition écologique, ",
  ],
  [
    {
      form: "representing",
      leadIn: "Enfin",
      represented: { name: "le Cerema", gender: "masculine" },
      speakers: [unknown("Paul Petit")],
    },
    "Enfin, le Cerema, représenté par **Paul Petit**, ",
  ],
  [
    {
      form: "representing",
      represented: { name: "les Régions", gender: "feminine" },
      speakers: [lesne, unknown("Paul Petit")],
    },
    "Les Régions, représentées par **Marie-Sophie Lesne**, Maire du Quesnoy (59), et **Paul Petit**, ",
  ],
  [{ form: "representing", represented: anct }, "L’Agence nationale de la cohésion des territoires "],
  [{ form: "representing", speakers: [dumortier] }, "**Benjamin Dumortier**, Maire de Cysoing (59), "],
  [
    { speakers: [dumortier, delnef] },
    "**Benjamin Dumortier**, Maire de Cysoing (59), et **Pascal Delnef**, Maire de Roye (80), ",
  ],
  [
    { speakers: [dumortier, lesne, delnef] },
    "**Benjamin Dumortier**, Maire de Cysoing (59), **Marie-Sophie Lesne**, Maire du Quesnoy (59), et **Pascal Delnef**, Maire de Roye (80), ",
  ],
  [{ speakers: [unknown("A"), unknown("B"), unknown("C")] }, "**A**, **B** et **C** "],
  [{ speakers: [unknown("A"), delnef] }, "**A** et **Pascal Delnef**, Maire de Roye (80), "],
  [{ speakers: [unknown("A")] }, "**A** "],
  [{ form: "none", speakers: [dumortier] }, ""],
  [{ form: "none", leadIn: "En conclusion" }, "En conclusion, "],
  [{ leadIn: "Enfin," }, "Enfin, "],
  [{}, ""],
])("the sentence of %j begins %s", ([introduction, line]) => {
  expect(
    asMarkdown(speakerLine({ form: "nameFirst", leadIn: "", represented: null, speakers: [], ...introduction })),
  ).toBe(line);
});

test("before a block the line ends with a colon, before nothing with a full stop", () => {
  const introduction: Introduction = { form: "nameFirst", leadIn: "", represented: null, speakers: [dumortier] };
  expect(asMarkdown(speakerLine(introduction, "block"))).toBe("**Benjamin Dumortier**, Maire de Cysoing (59)\u00a0: ");
  expect(asMarkdown(speakerLine(introduction, "nothing"))).toBe("**Benjamin Dumortier**, Maire de Cysoing (59).");
  expect(asMarkdown(speakerLine({ ...introduction, speakers: [unknown("Paul Petit")] }, "nothing"))).toBe(
    "**Paul Petit**.",
  );
});

test.for([
  ["a présenté son projet", "sentence"],
  ["*a insisté* sur", "sentence"],
  ["s’est félicité", "sentence"],
  ["La ville a changé.", "block"],
  ["« Nous avons tenu »", "block"],
  ["- d’abord\n- ensuite", "block"],
  ["> une citation", "block"],
  ["845 contrats", "block"],
  ["  \n", "nothing"],
] as const)("a text that begins %j is a %s to its line", ([text, following]) => {
  expect(whatFollows(text)).toBe(following);
});

function asMarkdown(parts: ReturnType<typeof speakerLine>): string {
  return parts.map(({ text, bold }) => (bold ? `**${text}**` : text)).join("");
}
