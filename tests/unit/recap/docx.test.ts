import { expect, test } from "vitest";
import type { Logo } from "#domain/house/schema.ts";
import { recapToDocx } from "#domain/recap/formats/docx.ts";
import { every, first, openPackage, textOf, type XmlElement } from "#tests/support/read-office.ts";
import { aHostileRecap, aHouse, anEdition, aRecap, aSpokenBlock } from "#tests/support/recaps.ts";

test("elements stand in the order of the schema, which Word insists on", () => {
  const { names, part } = openPackage(recapToDocx(anEdition(aHostileRecap())));
  const parts = names.filter((name) => name.startsWith("word/") && name.endsWith(".xml")).map(part);

  const outOfOrder = Object.entries(schema).flatMap(([name, order]) =>
    parts
      .flatMap((root) => every(root, name))
      .map((element) => namesIn(element))
      .filter((found) => found.join() !== order.filter((child) => found.includes(child)).join()),
  );

  expect(outOfOrder).toEqual([]);
});

/** Those that we use, as ECMA-376 orders them (transitional, wml.xsd). */
const schema: Record<string, string[]> = {
  "w:pPr":
    "pStyle keepNext keepLines widowControl numPr pBdr tabs suppressAutoHyphens spacing ind contextualSpacing outlineLvl"
      .split(" ")
      .map((name) => `w:${name}`),
  "w:rPr": "rStyle rFonts b bCs i iCs color sz szCs vertAlign rtl lang".split(" ").map((name) => `w:${name}`),
  "w:style": "name basedOn next uiPriority semiHidden unhideWhenUsed qFormat pPr rPr"
    .split(" ")
    .map((name) => `w:${name}`),
  "w:lvl": "start numFmt lvlText lvlJc pPr".split(" ").map((name) => `w:${name}`),
  "w:sectPr": ["w:headerReference", "w:footerReference", "w:pgSz", "w:pgMar", "w:titlePg"],
};

test("a text is dressed by styles alone", () => {
  const { part } = openPackage(recapToDocx(anEdition(aRecap())));
  const document = part("word/document.xml");

  expect(new Set(every(document, "w:pPr").flatMap(namesIn))).toEqual(new Set(["w:pStyle"]));
  expect(new Set(every(document, "w:rPr").flatMap(namesIn))).toEqual(new Set(["w:rStyle"]));
});

test("a paragraph that announces a list is held to it", () => {
  const text = "a dit :\n\n- un ;\n  - un et demi.";
  const { part } = openPackage(recapToDocx(anEdition(aRecap({ blocks: [aSpokenBlock({ text })] }))));
  const held = every(part("word/document.xml"), "w:p").filter((paragraph) => first(paragraph, "w:keepNext"));

  expect(held.map(textOf)).toEqual([expect.stringMatching(/a dit\u00a0:$/)]);
});

test("a séquence is a heading of the first level, a speaker a style of characters", () => {
  const { part } = openPackage(recapToDocx(anEdition()));
  const styles = every(part("word/styles.xml"), "w:style");
  const styleOf = (name: string) => styles.find((style) => valOf(style, "w:name") === name);

  const heading = styleOf("heading 1");
  const speaker = styleOf("Intervenant");

  expect(heading?.attributes).toMatchObject({ "w:type": "paragraph", "w:styleId": "Titre1" });
  expect(heading && valOf(heading, "w:outlineLvl")).toBe("0");
  expect(heading && first(heading, "w:keepNext")).toBeDefined();
  expect(speaker?.attributes).toMatchObject({ "w:type": "character", "w:customStyle": "1" });
  expect(speaker && first(speaker, "w:b")).toBeDefined();
});

test("the accent is the one of the house", () => {
  const house = aHouse({ accent: { light: "#7a1f3d", dark: "#ffffff" } });

  const { part } = openPackage(recapToDocx(anEdition(aRecap(), {}, house)));
  const colours = every(part("word/styles.xml"), "w:color").map(({ attributes }) => attributes["w:val"]);

  expect(colours).toContain("7A1F3D");
  expect(colours).not.toContain("1E5A4B");
});

test("it is French, cuts words and leaves no line alone", () => {
  const { part } = openPackage(recapToDocx(anEdition()));
  const defaults = first(part("word/styles.xml"), "w:docDefaults");

  expect(defaults && first(defaults, "w:lang")?.attributes["w:val"]).toBe("fr-FR");
  expect(defaults && first(defaults, "w:widowControl")).toBeDefined();
  expect(first(part("word/settings.xml"), "w:autoHyphenation")).toBeDefined();
});

test("an A4 page bears the house on the first and its sigle and the title on the others, and counts itself", () => {
  const { part } = openPackage(recapToDocx(anEdition()));
  const section = first(part("word/document.xml"), "w:sectPr");
  const fields = every(part("word/footer2.xml"), "w:fldSimple").map(({ attributes }) => attributes["w:instr"]?.trim());

  expect(section && first(section, "w:pgSz")?.attributes).toMatchObject({ "w:w": "11906", "w:h": "16838" });
  expect(textOf(part("word/header1.xml"))).toBe("Association des petites villes de France");
  expect(textOf(part("word/header2.xml"))).toBe("APVF – Rencontre des maires des petites villes");
  expect(textOf(part("word/footer2.xml"))).toBe("page\u00a01\u00a0/\u00a01");
  expect(fields).toEqual(["PAGE", "NUMPAGES"]);
});

test("a draft says on every page that it is one", () => {
  const { part } = openPackage(recapToDocx(anEdition(aRecap(), { publishedAt: null, notice: "Projet : à relire." })));

  expect(textOf(part("word/footer1.xml"))).toMatch(/^Projet : à relire\./);
  expect(textOf(part("word/footer2.xml"))).toMatch(/^Projet : à relire\./);
});

test("its properties say what it is, whose and of when", () => {
  const recap = aRecap({ blocks: [aSpokenBlock({ themes: ["relance", "santé"] })] });
  const corrections = [{ at: Date.UTC(2021, 11, 14, 9), note: null }];

  const { part } = openPackage(recapToDocx(anEdition(recap, { corrections })));
  const core = part("docProps/core.xml");

  expect(
    Object.fromEntries(core.children.map((child) => (typeof child === "string" ? [] : [child.name, textOf(child)]))),
  ).toEqual({
    "dc:title": "Rencontre des maires des petites villes – Cysoing, mardi 7\u00a0décembre 2021",
    "dc:subject": "La relance",
    "dc:creator": "Association des petites villes de France",
    "cp:keywords": "relance, santé",
    "dc:description":
      "Compte rendu de la rencontre territoriale du mardi 7\u00a0décembre 2021 à Cysoing (Nord). Avec Roger Wattrelin.",
    "cp:lastModifiedBy": "Association des petites villes de France",
    "dcterms:created": "2021-12-10T09:00:00Z",
    "dcterms:modified": "2021-12-14T09:00:00Z",
    "dc:language": "fr-FR",
  });
});

test("its contents are a field that is filled in, lead to the headings and ask for nothing", () => {
  const { part } = openPackage(recapToDocx(anEdition(aHostileRecap())));
  const document = part("word/document.xml");
  const contents = first(document, "w:sdt");
  const bookmarks = every(document, "w:bookmarkStart").map(({ attributes }) => attributes["w:name"]);
  const anchors = contents && every(contents, "w:hyperlink").map(({ attributes }) => attributes["w:anchor"]);

  expect(contents && every(contents, "w:instrText").map(textOf)).toEqual([' TOC \\n \\o "1-1" \\h ']);
  expect(contents && every(contents, "w:fldChar").map(({ attributes }) => attributes)).toEqual([
    { "w:fldCharType": "begin" },
    { "w:fldCharType": "separate" },
    { "w:fldCharType": "end" },
  ]);
  expect(anchors).toHaveLength(10);
  expect(anchors).toEqual(bookmarks);
  expect(first(part("word/settings.xml"), "w:updateFields")).toBeUndefined();
});

test("each numbered list begins anew at 1, at its own level", () => {
  const text = "a dit :\n\n1. un ;\n   1. un et demi ;\n2. deux.\n\nPuis :\n\n1. encore un.";
  const { part } = openPackage(recapToDocx(anEdition(aRecap({ blocks: [aSpokenBlock({ text })] }))));
  const marks = every(part("word/document.xml"), "w:numPr").map((mark) => ({
    level: valOf(mark, "w:ilvl"),
    list: valOf(mark, "w:numId"),
  }));
  const listOf = (id: string | undefined) =>
    every(part("word/numbering.xml"), "w:num").find(({ attributes }) => attributes["w:numId"] === id);

  const [un, unEtDemi, deux, encore] = marks;
  expect(un).toEqual(deux);
  expect(new Set([un?.list, unEtDemi?.list, encore?.list]).size).toBe(3);
  expect(marks.map(({ level }) => level)).toEqual(["0", "1", "0", "0"]);
  for (const { list, level } of marks) {
    const override = every(listOf(list) ?? part("word/numbering.xml"), "w:lvlOverride");
    expect(override.map(({ attributes }) => attributes["w:ilvl"])).toEqual([level]);
    expect(override.map((it) => valOf(it, "w:startOverride"))).toEqual(["1"]);
  }
});

test("a link leads where it says, and a name written from right to left is told to be so", () => {
  const speakers = [{ personId: null, name: "نور الهدى", officeGender: "feminine" as const, capacities: [] }];
  const text = "a cité [une page](https://exemple.fr/?a=1&b=2).";
  const { part } = openPackage(recapToDocx(anEdition(aRecap({ blocks: [aSpokenBlock({ speakers, text })] }))));
  const link = every(part("word/document.xml"), "w:hyperlink").find((it) => textOf(it) === "une page");
  const relation = every(part("word/_rels/document.xml.rels"), "Relationship").find(
    ({ attributes }) => attributes.Id === link?.attributes["r:id"],
  );
  const name = every(part("word/document.xml"), "w:r").find((run) => textOf(run) === "نور الهدى");

  expect(relation?.attributes).toMatchObject({ Target: "https://exemple.fr/?a=1&b=2", TargetMode: "External" });
  expect(name && first(name, "w:rtl")).toBeDefined();
});

test.for(["image/png", "image/jpeg"] as const)("a logo in %s stands in the header, named", (mediaType) => {
  const light: Logo = { mediaType, width: 840, height: 210, bytes: Buffer.from("une image") };
  const { part, bytes } = openPackage(recapToDocx(anEdition(aRecap(), {}, aHouse({ logos: { light } }))));
  const header = part("word/header1.xml");
  const file = every(part("word/_rels/header1.xml.rels"), "Relationship").find(
    ({ attributes }) => attributes.Id === "logo",
  );

  expect(Buffer.from(bytes(`word/${file?.attributes.Target}`)).toString()).toBe("une image");
  expect(first(header, "wp:docPr")?.attributes.descr).toBe("Association des petites villes de France");
  // 42 points high, in 12 700ths of a point, and four times as wide.
  expect(first(header, "wp:extent")?.attributes).toEqual({ cx: "2133600", cy: "533400" });
  expect(every(header, "a:blip").map(({ attributes }) => attributes["r:embed"])).toEqual(["logo"]);
});

function namesIn(element: XmlElement): string[] {
  return element.children.flatMap((child) => (typeof child === "string" ? [] : [child.name])).filter(once);
}

function once(name: string, index: number, all: string[]): boolean {
  return all[index - 1] !== name;
}

function valOf(element: XmlElement, name: string): string | undefined {
  return first(element, name)?.attributes["w:val"];
}
