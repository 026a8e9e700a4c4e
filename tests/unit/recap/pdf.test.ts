import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { House } from "#domain/house/schema.ts";
import type { Release } from "#domain/recap/edition.ts";
import { recapToPdf } from "#domain/recap/formats/pdf.ts";
import type { Recap } from "#domain/recap/schema.ts";
import {
  allTagged,
  type Bookmark,
  type Piece,
  piecesOf,
  readPdf,
  type Tagged,
  taggedText,
} from "#tests/support/read-pdf.ts";
import { aHostileRecap, aHouse, anEdition, aRecap, aSpokenBlock } from "#tests/support/recaps.ts";

const url = "https://rencontres.exemple.fr/comptes-rendus/cysoing-7-decembre-2021";
const draft = { publishedAt: null, notice: "Projet : ce texte n’est pas public." };

async function paperOf(recap: Recap, release: Partial<Release> = {}, house: Partial<House> = {}) {
  return readPdf(await recapToPdf(anEdition(recap, release, aHouse(house))));
}

/** A recap that is one text, in running prose. */
function prose(text: string): Recap {
  return aRecap({ blocks: [aSpokenBlock({ form: "none", speakers: [], text })] });
}

describe("its structure", () => {
  test("is what is read, in that order: headings, paragraphs, lists and quotations", async () => {
    const text = [
      "a dit :",
      "- un **mot** ;\n  - un détail ;\n- la 2e fois.",
      "> Une citation.\n>\n> En deux temps.",
      "1. Voir [le site](https://exemple.fr).",
    ].join("\n\n");
    const [opening, sequence, , , , closing] = aRecap().blocks;
    const blocks = [opening, sequence, aSpokenBlock({ text }), closing].flatMap((block) => block ?? []);

    const { structure } = await paperOf(aRecap({ blocks }));

    expect(outlineOf(structure)).toEqual([
      "P Association des petites villes de France",
      "P Compte rendu de la rencontre territoriale",
      "H1 Rencontre des maires des petites villes",
      "P Mardi 7\u00a0décembre 2021, à 9\u00a0h\u00a030",
      "P Cysoing (Nord), salle des fêtes",
      "P «\u00a0La relance\u00a0»",
      "P Plus de 40\u00a0élus",
      "P En partenariat avec\u00a0: Banque des Territoires",
      "P Programme",
      "L",
      "- LI",
      "- - LBody",
      "- - - P Ouverture",
      "- - - P Roger Wattrelin",
      "- LI",
      "- - LBody",
      "- - - P 1re séquence\u00a0: Quelle relance\u202f?",
      "- - - P Roger Wattrelin",
      "- LI",
      "- - LBody",
      "- - - P Conclusion",
      "P Roger Wattrelin, Maire d’Aulnoye-Aymeries (59), a accueilli les élus.",
      "H2 1re séquence\u00a0: Quelle relance\u202f?",
      "P Roger Wattrelin, Maire d’Aulnoye-Aymeries (59), a dit\u00a0:",
      "L",
      "- LI",
      "- - LBody",
      "- - - P un mot\u202f;",
      "- L",
      "- - LI",
      "- - - LBody un détail\u202f;",
      "- LI",
      "- - LBody la 2e fois.",
      "BlockQuote",
      "- P Une citation.",
      "- P En deux temps.",
      "L",
      "- LI",
      "- - LBody Voir le site.",
      "Figure Conclusion",
      "P La rencontre est close.",
      "P Partenaires\u00a0: Banque des Territoires.",
      "P Publié le vendredi 10\u00a0décembre 2021.",
      `P Lire en ligne\u00a0: ${url}`,
      "P Éditeur\u00a0: Association des petites villes de France (APVF).",
    ]);
  });

  test("ends with the corrections and what the house says of itself", async () => {
    const corrections = [{ at: Date.UTC(2021, 11, 12), note: "le nom d’une commune" }];
    const house = {
      president: "Anne Durand",
      legalNotice: "Loi du 1er juillet 1901.\n\n[Écrire](mailto:a@exemple.fr)",
    };

    const { structure } = await paperOf(aRecap(), { corrections }, house);

    expect(outlineOf(structure).slice(-6)).toEqual([
      "P Publié le vendredi 10\u00a0décembre 2021.",
      "P Corrigé le dimanche 12\u00a0décembre 2021\u00a0: le nom d’une commune",
      `P Lire en ligne\u00a0: ${url}`,
      "P Éditeur\u00a0: Association des petites villes de France (APVF). Présidence\u00a0: Anne Durand.",
      "P Loi du 1er\u00a0juillet 1901.",
      "P Écrire",
    ]);
  });

  test("opens with the logo, which says whose it is, and with what has to be known before reading", async () => {
    const bytes = Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAIAAAA2iEnWAAAAEElEQVR42mOQi/IGIgYUCgAvBASTgjALxwAAAABJRU5ErkJggg==",
      "base64",
    );
    const logos: House["logos"] = { light: { mediaType: "image/png", width: 2, height: 3, bytes } };

    const { structure } = await paperOf(aRecap(), { ...draft, demonstration: true }, { logos });

    expect(outlineOf(structure).slice(0, 3)).toEqual([
      "Figure Association des petites villes de France",
      "P Démonstration\u00a0: personnes et rencontres inventées, hors celle de Cysoing.",
      "P Projet\u00a0: ce texte n’est pas public.",
    ]);
  });
});

describe("what the file says of itself", () => {
  test("conforms to PDF/UA-1: title, language, who made it, what it is about, when it was published", async () => {
    const blocks = [aSpokenBlock({ themes: ["relance", "commerce"] })];
    const { info, xmp, language, isTagged, showsTitle } = await paperOf(aRecap({ blocks }));

    expect(xmp).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect({ language, isTagged, showsTitle }).toEqual({ language: "fr", isTagged: true, showsTitle: true });
    expect(info).toEqual({
      title: "Rencontre des maires des petites villes – Cysoing, mardi 7\u00a0décembre 2021",
      author: "Association des petites villes de France",
      keywords: "relance, commerce",
      created: new Date("2021-12-10T00:00:00Z"),
    });
  });

  test("has a bookmark for each heading, and links that say where they lead", async () => {
    const { bookmarks, links, tabOrders } = await paperOf(aRecap());

    expect(bookmarkLines(bookmarks)).toEqual([
      "Rencontre des maires des petites villes",
      "- 1re séquence\u00a0: Quelle relance\u202f?",
      "- 2e séquence\u00a0: La preuve par l’exemple",
    ]);
    expect(links).toEqual([
      { url: null, description: "page 1" },
      { url: null, description: "1re séquence\u00a0: Quelle relance\u202f?, page 1" },
      { url: null, description: "2e séquence\u00a0: La preuve par l’exemple, page 1" },
      { url: null, description: "page 1" },
      { url, description: url },
    ]);
    expect(new Set(tabOrders)).toEqual(new Set(["/S"]));
  });

  test("a link that could do harm is text and no more", async () => {
    const { links, structure } = await paperOf(prose("[Lire](javascript:alert) la suite."));

    expect(links.map((link) => link.url)).toEqual([url]);
    expect(outlineOf(structure)).toContain("P Lire la suite.");
  });

  test("is the same, byte for byte, each time it is made", async () => {
    const [once, again] = [await recapToPdf(anEdition()), await recapToPdf(anEdition())];
    expect(again.equals(once)).toBe(true);
  });
});

describe("each page", () => {
  const long = prose(
    Array.from({ length: 60 }, (_, index) => `Le paragraphe ${index + 1} de ce long texte.`).join("\n\n"),
  );

  test("says which it is, and from the second on of what", async () => {
    const { frames } = await paperOf(long);

    expect(frames).toEqual([
      ["Association des petites villes de France", "page\u00a01\u00a0/\u00a03"],
      [
        "Rencontre des maires des petites villes",
        "Cysoing, mardi 7\u00a0décembre 2021",
        "Association des petites villes de France",
        "page\u00a02\u00a0/\u00a03",
      ],
      [
        "Rencontre des maires des petites villes",
        "Cysoing, mardi 7\u00a0décembre 2021",
        "Association des petites villes de France",
        "page\u00a03\u00a0/\u00a03",
      ],
    ]);
  });

  test.for([
    ["of a draft says that it is one", draft, true],
    ["of what is published does not", {}, false],
    ["of a former version does not", { notice: "Version 1, qui n’est plus publique" }, false],
    ["of a draft that changes nothing of what is public does not", { ...draft, notice: null }, false],
  ] as const)("%s", async ([, release, says]) => {
    const { frames } = await paperOf(long, release);
    expect(frames.map((frame) => frame.includes("Projet"))).toEqual([says, says, says]);
  });
});

describe("lines and pages", () => {
  test("a line never begins with a sign that belongs to the one before, nor parts a number from its unit", async () => {
    const text = "Il dit « oui » : 12 000 € ; et non ? Si ! Le 7 décembre, à 16 h 30, M. Durand et 31 % des élus. ";
    const { structure } = await paperOf(prose(text.repeat(40)));

    const lines = linesOf(structure);

    expect(lines.length).toBeGreaterThan(30);
    expect(lines.filter((line) => /^\s*(?:[»:;?!€%]|000|décembre|h\b|30,|Durand)/.test(line))).toEqual([]);
    expect(lines.filter((line) => /(?:«|M\.)\s*$/.test(line))).toEqual([]);
  });

  test("words are divided as in French, names of those who speak are not", async () => {
    const name = "Anticonstitutionnellement ".repeat(5).trim();
    const speaker = { personId: null, name, officeGender: "feminine" as const, capacities: [] };
    const speakers = Array.from({ length: 4 }, () => speaker);
    const text = "anticonstitutionnellement ".repeat(60);
    const { structure } = await paperOf(aRecap({ blocks: [aSpokenBlock({ speakers, text })] }));

    const divided = linesOf(structure).flatMap((line) => /(\p{L}+)\u00ad$/u.exec(line)?.[1] ?? []);
    const names = allTagged(/^Strong$/, structure).flatMap(piecesOf);

    expect(divided.length).toBeGreaterThan(5);
    expect(divided.filter((part) => !/^an(?:ti(?:cons(?:ti(?:tu(?:tion(?:nel(?:le)?)?)?)?)?)?)?$/.test(part))).toEqual(
      [],
    );
    expect(names.filter(isHyphen)).toEqual([]);
  });

  test("wherever a page ends, no heading or speaker line is alone at its foot, no line of a paragraph or of the imprint apart", async () => {
    const plain = { form: "none" as const, speakers: [] };
    const paragraph =
      "Les élus ont parlé de la relance des petites villes, de leurs commerces, de leurs écoles. ".repeat(4);
    const rest = [
      { type: "sequence" as const, id: "s", ordinal: 1, title: "Quelle relance ?" },
      aSpokenBlock({ text: "- un point ;\n- un autre." }),
      aSpokenBlock({ text: "> Une citation." }),
      aSpokenBlock({ ...plain, text: `${paragraph}\n\n`.repeat(6) }),
    ];
    const pagesOfLast = new Set<number | undefined>();
    let partedParagraphs = 0;
    for (let height = 1; height < 40; height++) {
      const blocks = [aSpokenBlock({ ...plain, part: "opening", text: "Une ligne.\n\n".repeat(height) }), ...rest];

      const { structure } = await paperOf(aRecap({ blocks }));

      const pages = boundToNext(structure).map(([it, next]) => [pagesOf(it).at(-1), pagesOf(next).at(0)]);
      expect(pages.filter(([last, first]) => last !== first)).toEqual([]);
      expect(linesOnPages(structure).filter((lines) => lines < 2)).toEqual([]);
      expect(new Set(imprintOf(structure).flatMap(pagesOf)).size).toBe(1);
      pagesOfLast.add(pages.at(-1)?.[0]);
      partedParagraphs += linesOnPages(structure).length / 2;
    }
    // The end of the page came before, within and after all that.
    expect(pagesOfLast).toEqual(new Set([1, 2]));
    expect(partedParagraphs).toBeGreaterThan(0);
  });
});

describe("any text at all", () => {
  test("is printed in fonts that the file carries, none of them of the machine", async () => {
    const { blocks, ...rest } = aHostileRecap();
    const { fonts } = await paperOf({ ...rest, blocks: blocks.slice(0, 7) });

    expect(fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
    expect(new Set(fonts.map(({ name }) => name))).toEqual(
      new Set([
        "SourceSerif4-Regular",
        "SourceSerif4-SemiBold",
        "SourceSerif4-SemiBoldItalic",
        "NewCMMath-Regular",
        "NewCMMath-Bold",
        "DejaVuSansMono",
        "DejaVuSansMono-Bold",
        "NotoEmoji-Regular",
        "Boxed",
      ]),
    );
  });

  test("is printed, whatever its characters, and none is lost", async () => {
    // But for letters that show nothing, such as the fillers of Hangul.
    const letters = (text: string) =>
      text.normalize("NFC").match(/(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}]/gu) ?? [];
    const anything = fc.string({ unit: "grapheme", minLength: 1, maxLength: 80 });
    await fc.assert(
      fc.asyncProperty(anything, anything, async (title, name) => {
        const speakers = [{ personId: null, name, officeGender: "feminine" as const, capacities: [] }];
        const recap = aRecap({ title: `Titre ${title}`, blocks: [aSpokenBlock({ speakers, text: "" })] });

        const { structure } = await paperOf(recap);

        const read = new Set(letters(taggedText(structure)));
        expect(letters(anEdition(recap).recap.title + name).filter((letter) => !read.has(letter))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the press", () => {
  test("prints without it where a logo is kept that cannot be drawn", async () => {
    const bytes = Buffer.from("no picture");
    const logos: House["logos"] = { light: { mediaType: "image/png", width: 2, height: 1, bytes } };

    const printed = await recapToPdf(anEdition(aRecap(), {}, aHouse({ logos })));

    expect(printed.equals(await recapToPdf(anEdition()))).toBe(true);
  });

  test("holds up nothing else while it prints", async () => {
    const { blocks, ...rest } = aHostileRecap();
    let ticks = 0;
    const clock = setInterval(() => ticks++, 5);
    await recapToPdf(anEdition({ ...rest, blocks: blocks.slice(0, 24) }));
    clearInterval(clock);
    expect(ticks).toBeGreaterThan(10);
  });
});

/** One line for each block of a document: within how many others it stands, what it is, what it says. */
function outlineOf(structure: Tagged): string[] {
  return allTagged(/^Document$/, structure).flatMap((document) =>
    blocksIn(document).flatMap((block) => lines(block, "")),
  );

  function lines(block: Tagged, indent: string): string[] {
    const inside = blocksIn(block);
    const said = block.alt ?? (inside.length === 0 ? taggedText(block).trim() : "");
    return [
      said === "" ? indent + block.role : `${indent}${block.role} ${said}`,
      ...inside.flatMap((it) => lines(it, `${indent}- `)),
    ];
  }
}

function bookmarkLines(bookmarks: readonly Bookmark[], indent = ""): string[] {
  return bookmarks.flatMap(({ title, children }) => [indent + title, ...bookmarkLines(children, `${indent}- `)]);
}

function blocksIn({ children }: Tagged): Tagged[] {
  return children.flatMap((child) =>
    "text" in child || /^(?:Span|Strong|Em|Link|Lbl)$/.test(child.role) ? [] : [child],
  );
}

/** What was said, line by line as it is drawn: the hyphen that divides a word stands at the end of its line. */
function linesOf(structure: Tagged): string[] {
  const pieces = allTagged(/^P$/, structure).flatMap(piecesOf);
  return pieces.flatMap(({ text }, index) =>
    text === "\u00ad" ? [] : [text + (isHyphen(pieces[index + 1]) ? "\u00ad" : "")],
  );
}

function isHyphen(piece: Piece | undefined): boolean {
  return piece?.text === "\u00ad";
}

/** Each heading with what it is over, each line that announces a list or a quotation with that. */
function boundToNext(structure: Tagged): [Tagged, Tagged][] {
  const blocks = allTagged(/^Document$/, structure).flatMap(blocksIn);
  return blocks.flatMap((block, index): [Tagged, Tagged][] => {
    const next = blocks[index + 1];
    return next && (block.role === "H2" || /^(?:L|BlockQuote)$/.test(next.role)) ? [[block, next]] : [];
  });
}

/** Partners, publication, address and publisher. */
function imprintOf(structure: Tagged): Tagged[] {
  return allTagged(/^Document$/, structure)
    .flatMap(blocksIn)
    .slice(-4);
}

function pagesOf(element: Tagged): number[] {
  return piecesOf(element).map(({ page }) => page);
}

/** Of a paragraph that two pages share, how many lines stand on each. */
function linesOnPages(structure: Tagged): number[] {
  const shared = allTagged(/^P$/, structure).filter((paragraph) => new Set(pagesOf(paragraph)).size > 1);
  return shared.flatMap((paragraph) => {
    const pages = piecesOf(paragraph).flatMap((piece) => (isHyphen(piece) ? [] : [piece.page]));
    return [...new Set(pages)].map((page) => pages.filter((it) => it === page).length);
  });
}
