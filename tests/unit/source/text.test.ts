import { describe, expect, test } from "vitest";
import { readSource } from "#domain/source/read-source.ts";
import { markdownOf, placesOf } from "#tests/support/sources.ts";

const words = "Élus à Cœur – l’été, 1 000 €";

describe("whatever a text is encoded in", () => {
  const inTwoBytes = Buffer.from(words, "utf16le");
  const encodings: Record<string, Buffer> = {
    "UTF-8": Buffer.from(words),
    "UTF-8 with its mark": Buffer.from(`\ufeff${words}`),
    "UTF-8, accents apart from their letters": Buffer.from(words.normalize("NFD")),
    "UTF-16, low byte first": Buffer.concat([Buffer.from([0xff, 0xfe]), inTwoBytes]),
    "UTF-16, high byte first": Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(inTwoBytes).swap16()]),
    "Windows-1252": Buffer.from("\xc9lus \xe0 C\x9cur \x96 l\x92\xe9t\xe9, 1 000 \x80", "latin1"),
  };

  test.for(Object.entries(encodings))("%s", async ([, bytes]) => {
    expect(await markdownOf("a.txt", bytes)).toBe(words);
  });

  test.for([
    ["a.txt", ""],
    ["a.html", `<html><meta charset="utf-8"><p>`],
  ] as const)("one bad byte spoils nothing else of %s", async ([name, start]) => {
    const bytes = Buffer.concat([Buffer.from(`${start}${words}, caf`), Buffer.from([0xe9]), Buffer.from(" à Vitré")]);

    expect(await markdownOf(name, bytes)).toBe(`${words}, caf\ufffd à Vitré`);
  });

  test("a character that comes out right by chance makes no UTF-8", async () => {
    const bytes = Buffer.from("\xc9lus r\xe9unis \xe0 l\xc3\xa9, l\x92\xe9t\xe9", "latin1");

    expect(await markdownOf("a.txt", bytes)).toBe("Élus réunis à lÃ©, l’été");
  });

  test("a page in the encoding that it says", async () => {
    const page = Buffer.from(`<html><meta charset="iso-8859-15"><p>\xc9t\xe9 \xa4`, "latin1");

    expect(await markdownOf("a.html", page)).toBe("Été €");
  });
});

const cases: Record<string, [text: string, markdown: string]> = {
  "a line for each paragraph": [
    `${"Un long paragraphe ".repeat(8)}\nUn autre\r\n\r\nUn dernier`,
    `${"Un long paragraphe ".repeat(8).trim()}\n\nUn autre\n\nUn dernier`,
  ],
  "lines cut where the next word did not fit": [
    "Le maire a présenté son projet\nde revitalisation, et les élus\nont applaudi. Le préfet les a\nremerciés de cet accueil.\nFin.",
    "Le maire a présenté son projet de revitalisation, et les élus ont applaudi. Le préfet les a remerciés de cet accueil.\n\nFin.",
  ],
  "short lines that were not cut": ["Rencontre\nMardi 7 décembre\nCysoing", "Rencontre\n\nMardi 7 décembre\n\nCysoing"],
  "lists typed by hand": ["Ordre :\n- a\n  – b\n- c\n\n1. un\n2) deux", "Ordre :\n\n- a\n  - b\n- c\n\n1. un\n2. deux"],
  "a number that begins no list": ["2. Quelle relance ?\nTexte", "2\\. Quelle relance ?\n\nTexte"],
  "bold and raised as in mail": [
    "1^{ère}, 2^e^ et 3^e **séquence** ** ^{",
    "1^ère^, 2^e^ et 3^e^ **séquence** \\*\\* \\^{",
  ],
  "what is set in is quoted, a margin is not": ["  a\n\n      b\n\n  c", "a\n\n> b\n\nc"],
  "lines that only divide": ["a\n-----\n* * *\nb", "a\n\nb"],
};

test.for(Object.entries(cases))("%s", async ([, [text, markdown]]) => {
  expect(await markdownOf("a.txt", text)).toBe(markdown);
});

test("a text whose accents are apart from their letters is the same text", async () => {
  const text =
    "La 1^{ère} séquence, 2^ème\navant-midi, ouvre l’arrière-\npays, dit Anne, au débat des\nélus. Merci à tous.";

  expect(await markdownOf("a.txt", text.normalize("NFD"))).toBe(await markdownOf("a.txt", text));
});

test("letters that bear no mark stay as they were written", async () => {
  expect(await markdownOf("a.txt", "\u2f80 \uf937, 3 \u212a")).toBe("\u2f80 \uf937, 3 \u212a");
});

test("Markdown with headings, tables and breaks", async () => {
  const text =
    "Titre\n=====\n\n## 1^{re} séquence\n\nun\ndeux  \ntrois\n\n| Nom | Qualité |\n|---|---|\n| **Anne** | Maire |\n\n---\n\n<https://exemple.fr/> 2<sup>e</sup>, 3^e et 4^e^";

  expect(await markdownOf("a.md", text)).toBe(
    "# Titre\n\n## 1^re^ séquence\n\nun deux\n\ntrois\n\nNom | Qualité\n\n**Anne** | Maire\n\n[https://exemple.fr/](https://exemple.fr/) 2^e^, 3^e^ et 4^e^",
  );
});

test.for(["PKF Arsilon a accueilli les élus.", "MZ, maire de Loudun : merci."])(
  "a text may begin as an archive or a program does: %s",
  async (text) => {
    expect(await markdownOf("a.txt", text)).toBe(text);
  },
);

test("whatever the name of a text ends with that says nothing", async () => {
  expect(await markdownOf("recap.__proto__", "Texte")).toBe("Texte");
});

test.for([
  ["2021. Une année charnière\n\nTexte", "2021\\. Une année charnière\n\nTexte"],
  ["1. Budget\n\nTexte\n\n2) Voirie", "1\\. Budget\n\nTexte\n\n2\\) Voirie"],
  ["1. Budget\n- a\n- b\n\n2. Voirie\n3. Eau", "1\\. Budget\n\n- a\n- b\n\n2\\. Voirie\n\n3\\. Eau"],
  ["1. a\n   - b\n2. c\n\n   suite", "1. a\n   - b\n\n2. c\n\n   suite"],
  ["Texte\n\n1. a\n\nTexte\n\n1. b\n2. c", "Texte\n\n1. a\n\nTexte\n\n1. b\n2. c"],
  ["- a\n\n  3. b\n  4. c", "- a\n  1. b\n  2. c"],
] as const)("numbers of Markdown that a list does not say by itself: %j", async ([text, markdown]) => {
  expect(await markdownOf("a.md", text)).toBe(markdown);
});

test("each paragraph knows its line", async () => {
  const { root } = await readSource("a.txt", Buffer.from("Un\n\n- Deux\n- Trois\n\nQuatre"));

  expect(placesOf(root)).toEqual([1, 3, 4, 6]);
});
