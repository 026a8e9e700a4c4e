import { afterEach, describe, expect, test, vi } from "vitest";
import type { House } from "#domain/house/schema.ts";
import type { Release } from "#domain/recap/edition.ts";
import { recapToDocx } from "#domain/recap/formats/docx.ts";
import { recapToOdt } from "#domain/recap/formats/odt.ts";
import type { Recap } from "#domain/recap/schema.ts";
import { type OfficeParagraph, paragraphsOfDocx, paragraphsOfOdt } from "#tests/support/read-office.ts";
import { aHouse, anEdition, aRecap, aSpokenBlock } from "#tests/support/recaps.ts";

// What a recap for Word and one for LibreOffice have in common: the same paragraphs, in the same styles.

/** As French screens call the styles that the programs bring along; ours have one name. */
const shownByWord: Record<string, string> = {
  Subtitle: "Sous-titre",
  Title: "Titre",
  "heading 1": "Titre 1",
  "Body Text": "Corps de texte",
  Quote: "Citation",
  List: "Liste",
  "TOC Heading": "En-tête de table des matières",
  "toc 1": "TM 1",
  Strong: "Élevé",
  Emphasis: "Accentuation",
  Hyperlink: "Lien hypertexte",
};
const shownByLibreOffice: Record<string, string> = {
  Subtitle: "Sous-titre",
  Title: "Titre",
  "Heading 1": "Titre 1",
  "Text body": "Corps de texte",
  Quotations: "Citation",
  List: "Liste",
  "Contents Heading": "En-tête de table des matières",
  "Contents 1": "TM 1",
  "Strong Emphasis": "Élevé",
  Emphasis: "Accentuation",
  "Internet link": "Lien hypertexte",
};

type Options = { recap?: Recap; release?: Partial<Release>; house?: House };
const programs = {
  Word: (options: Options) => shown(paragraphsOfDocx(recapToDocx(edition(options))), shownByWord),
  LibreOffice: (options: Options) => shown(paragraphsOfOdt(recapToOdt(edition(options))), shownByLibreOffice),
};

describe.each(Object.entries(programs))("for %s", (_, read) => {
  test("each line is in the style that says what it is", () => {
    const house = aHouse({ president: "Anne Roux", legalNotice: "Reproduction libre." });
    const corrections = [{ at: Date.UTC(2021, 11, 14, 9), note: "Un nom a été corrigé" }];

    const lines = read({ house, release: { corrections } }).map(({ style, text }) => `${style} | ${text}`);

    expect(lines).toEqual([
      "Sous-titre | Compte rendu de la rencontre territoriale",
      "Titre | Rencontre des maires des petites villes",
      "Date | Mardi 7 décembre 2021, à 9 h 30",
      "Lieu | Cysoing (Nord), salle des fêtes",
      "Thème | « La relance »",
      "Participation | Plus de 40 élus",
      "Partenaires | En partenariat avec : Banque des Territoires",
      "Ouverture | Roger Wattrelin, Maire d’Aulnoye-Aymeries (59), a accueilli les élus.",
      "Titre 1 | 1re séquence : Quelle relance ?",
      "Prise de parole | Roger Wattrelin, Maire d’Aulnoye-Aymeries (59), a présenté son projet.",
      "Titre 1 | 2e séquence : La preuve par l’exemple",
      "Prise de parole | Roger Wattrelin, Maire d’Aulnoye-Aymeries (59), a présenté son projet.",
      "Conclusion | La rencontre est close.",
      "Mentions | Partenaires : Banque des Territoires.",
      "Mentions | Publié le vendredi 10 décembre 2021.",
      "Mentions | Corrigé le mardi 14 décembre 2021 : Un nom a été corrigé",
      "Mentions | Lire en ligne : https://rencontres.exemple.fr/comptes-rendus/cysoing-7-decembre-2021",
      "Mentions | Éditeur : Association des petites villes de France (APVF). Présidence : Anne Roux.",
      "Mentions légales | Reproduction libre.",
    ]);
  });

  test("a name is in the style of speakers, and what is marked in the text is in another", () => {
    const text = "a cité **trois** *villes* et [une page](https://exemple.fr/), au XXI^e^ siècle.";

    const paragraph = read({ recap: speaking(text) }).find(({ style }) => style === "Prise de parole");

    expect(paragraph?.marked).toEqual([
      { style: "Intervenant", text: "Roger Wattrelin" },
      { style: "Élevé", text: "trois" },
      { style: "Accentuation", text: "villes" },
      { style: "Lien hypertexte", text: "une page" },
      { style: "Exposant", text: "e" },
    ]);
  });

  test("quotations and nested lists keep their shape", () => {
    const text =
      "a dit :\n\n> « Allons-y. »\n>\n> - sans tarder\n\nPuis :\n\n1. un ;\n   - un et demi ;\n\n   encore ;\n2. deux.";

    const paragraphs = read({ recap: speaking(text) });
    const from = paragraphs.findIndex(({ text }) => text.endsWith("a dit :"));

    expect(paragraphs.slice(from + 1, from + 8).map(({ style, level, text }) => [style, level, text])).toEqual([
      ["Citation", null, "« Allons-y. »"],
      ["Citation en liste", 1, "sans tarder"],
      ["Corps de texte", null, "Puis :"],
      ["Liste", 1, "un ;"],
      ["Liste", 2, "un et demi ;"],
      ["Liste", null, "encore ;"],
      ["Liste", 1, "deux."],
    ]);
  });

  test("a long recap of three séquences opens with its contents; a short one, or one of two, does not", () => {
    const contentsOf = (recap: Recap) =>
      read({ recap }).filter(({ style }) => style === "TM 1" || style === "En-tête de table des matières");

    expect(contentsOf(aLongRecap(3)).map(({ text }) => text)).toEqual([
      "Sommaire",
      "1re séquence : Quelle relance ?",
      "2e séquence : Quelle relance ?",
      "3e séquence : Quelle relance ?",
    ]);
    expect(contentsOf(aLongRecap(2))).toEqual([]);
    expect(contentsOf(aLongRecap(3, "a été bref."))).toEqual([]);
  });

  test("a draft and a demonstration say so before anything else", () => {
    const release = { publishedAt: null, notice: "Projet : ce texte n’est pas public.", demonstration: true };

    const paragraphs = read({ release }).slice(0, 3);

    expect(paragraphs.map(({ style, text }) => [style, text])).toEqual([
      ["Avertissement", "Projet : ce texte n’est pas public."],
      ["Avertissement", "Démonstration : personnes et rencontres inventées, hors celle de Cysoing."],
      ["Sous-titre", "Compte rendu de la rencontre territoriale"],
    ]);
  });

  test("what XML cannot hold is left out, wherever it stands", () => {
    const impossible = "\u0000\u0008\u001b\ud800\ufffe\uffff";
    const recap = aRecap({ title: `Une ${impossible}rencontre`, partners: [`La${impossible} Poste`] });
    const house = aHouse({ name: `La ${impossible}maison`, acronym: "" });

    const paragraphs = read({ recap, house });

    expect(paragraphs[1]?.text).toBe("Une rencontre");
    expect(paragraphs[6]?.text).toBe("En partenariat avec : La Poste");
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

describe.each([
  ["docx", recapToDocx],
  ["odt", recapToOdt],
])("a %s", (_, make) => {
  test("has the same bytes whenever and wherever it is made", () => {
    const long = edition({ recap: aLongRecap(3) });
    vi.stubEnv("TZ", "Europe/Paris").setSystemTime(Date.UTC(2021, 11, 10));
    const once = make(long);
    vi.stubEnv("TZ", "Pacific/Auckland").setSystemTime(Date.UTC(2041, 5, 1));

    expect(make(long).equals(once)).toBe(true);
  });
});

function edition({ recap, release, house }: Options) {
  return anEdition(recap, release, house);
}

function shown(paragraphs: OfficeParagraph[], names: Record<string, string>): OfficeParagraph[] {
  const nameOf = (style: string) => names[style] ?? style;
  return paragraphs.map((paragraph) => ({
    ...paragraph,
    // The narrow and the wide space that do not break are looked at elsewhere.
    text: paragraph.text.replace(/[\u00a0\u202f]/g, " "),
    style: nameOf(paragraph.style),
    marked: paragraph.marked.map(({ style, text }) => ({ style: nameOf(style), text })),
  }));
}

function speaking(text: string): Recap {
  return aRecap({
    blocks: [
      { type: "sequence", id: "11111111-a", ordinal: 1, title: "Quelle relance ?" },
      aSpokenBlock({ id: "22222222-a", text }),
    ],
  });
}

function aLongRecap(sequences: number, text = `a longuement parlé. ${"Rien ne manque. ".repeat(300)}`): Recap {
  return aRecap({
    blocks: Array.from({ length: sequences }, (_, index) => [
      { type: "sequence" as const, id: `${index}sequence`, ordinal: index + 1, title: "Quelle relance ?" },
      aSpokenBlock({ id: `${index}spoken`, text }),
    ]).flat(),
  });
}
