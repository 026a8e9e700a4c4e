import { describe, expect, test } from "vitest";
import { openSource } from "#domain/source/open-source.ts";
import { readSource } from "#domain/source/read-source.ts";
import { unpack } from "#domain/source/unpack.ts";
import { p, r, wordFile } from "#tests/support/office-files.ts";
import { markdownOf, placesOf } from "#tests/support/sources.ts";
import { steps } from "#tests/support/steps.ts";

// Loaded once the steps are counted.
const { linesOfDocx } = await import("#domain/source/docx.ts");

const styles = `
  <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="Titre"><w:name w:val="Title"/></w:style>
  <w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="Chapeau"><w:name w:val="Chapeau"/><w:basedOn w:val="Niveau"/></w:style>
  <w:style w:type="paragraph" w:styleId="Niveau"><w:name w:val="Niveau"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Tourne"><w:name w:val="Tourne"/><w:basedOn w:val="Tourne"/></w:style>
  <w:style w:type="paragraph" w:styleId="TM1"><w:name w:val="toc 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Citation"><w:name w:val="Quote"/></w:style>
  <w:style w:type="paragraph" w:styleId="Paragraphedeliste"><w:name w:val="List Paragraph"/></w:style>
  <w:style w:type="paragraph" w:styleId="Puces"><w:name w:val="Puces maison"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:type="character" w:styleId="lev"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
  <w:style w:type="character" w:styleId="Cache"><w:name w:val="Caché"/><w:rPr><w:vanish/></w:rPr></w:style>`;

const level = (ilvl: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = `
  <w:abstractNum w:abstractNumId="0">${level(0, "bullet", "·")}${level(1, "bullet", "o")}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level(0, "decimal", "%1.")}${level(1, "lowerLetter", "%2)")}</w:abstractNum>
  <w:abstractNum w:abstractNumId="2">${level(0, "upperRoman", "Séquence %1 :")}</w:abstractNum>
  <w:abstractNum w:abstractNumId="3">${level(0, "none", "")}</w:abstractNum>
  <w:abstractNum w:abstractNumId="4">${level(0, "upperRoman", "%1.")}${level(1, "lowerRoman", "%2)")}</w:abstractNum>
  ${[0, 1, 2, 3, 4].map((id) => `<w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id}"/></w:num>`).join("")}`;

const styled = (id: string) => `<w:pStyle w:val="${id}"/>`;
const listed = (numId: number, ilvl = 0) => `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`;
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instruction = (words: string) => `<w:r><w:instrText xml:space="preserve">${words}</w:instrText></w:r>`;

/** What a Word file says with this in its body. */
function said(body: string, more: Parameters<typeof wordFile>[1] = {}): Promise<string> {
  return markdownOf("recap.docx", wordFile(body, { styles, numbering, ...more }));
}

const cases: Record<string, [body: string, markdown: string]> = {
  "words cut into runs are whole": [
    p(`${r("Christophe Bou") + r("ill")}<w:proofErr w:type="spellStart"/>${r("on")}${r(", Maire")}`),
    "Christophe Bouillon, Maire",
  ],
  "bold in pieces is one": [
    p(r("Benjamin ", "<w:b/>") + r("Dumortier", "<w:b/>") + r(", Maire")),
    "**Benjamin Dumortier**, Maire",
  ],
  "bold by a style of characters, and not where it says so": [
    p(r("Anne", `<w:rStyle w:val="lev"/>`) + r(" Roux", `<w:rStyle w:val="lev"/><w:b w:val="0"/>`)),
    "**Anne** Roux",
  ],
  "what was bold before a change is not": [p(r("Anne", `<w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange>`)), "Anne"],
  "raised letters": [
    p(r("1") + r("ère", `<w:vertAlign w:val="superscript"/>`) + r(" et 2") + r("e", `<w:position w:val="6"/>`)),
    "1^ère^ et 2^e^",
  ],
  "italic and bold": [
    p(r("Petites villes", "<w:i/>") + r(" de ") + r("demain", "<w:b/><w:i/>")),
    "*Petites villes* de **_demain_**",
  ],
  "spaces, tabs and hyphens of every kind": [
    p(`<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/><w:t>d</w:t></w:r>`),
    "a b\u2011cd",
  ],
  "a line that ends within a paragraph": [
    p(`<w:r><w:t>Mardi 7 décembre</w:t><w:br/><w:t>Cysoing</w:t></w:r>`),
    "Mardi 7 décembre\n\nCysoing",
  ],
  "but not within a heading": [
    p(`<w:r><w:t>1re séquence :</w:t><w:br/><w:t>Quelle relance ?</w:t></w:r>`, styled("Titre1")),
    "# 1re séquence : Quelle relance ?",
  ],
  "headings by style, by the level of a style above, by their own level": [
    p(r("A", "<w:b/>"), styled("Titre1")) + p(r("B"), styled("Chapeau")) + p(r("C"), `<w:outlineLvl w:val="2"/>`),
    "# A\n\n## B\n\n### C",
  ],
  "a heading that is none by its own level": [p(r("A"), `${styled("Titre1")}<w:outlineLvl w:val="9"/>`), "A"],
  "a title above all headings": [
    p(r("Rencontre"), styled("Titre")) + p(r("A"), styled("Titre1")),
    "# Rencontre\n\n## A",
  ],
  "a style that comes from itself": [p(r("A"), styled("Tourne")), "A"],
  quotations: [
    p(r("Voici :")) + p(r("Oui."), styled("Citation")) + p(r("Non."), styled("Citation")),
    "Voici :\n\n> Oui.\n>\n> Non.",
  ],
  "bullets and numbers, one within the other": [
    p(r("a"), listed(1)) + p(r("b"), listed(1, 1)) + p(r("c"), listed(1)) + p(r("d"), listed(2)) + p(r("e"), listed(2)),
    "- a\n  - b\n- c\n\n1. d\n2. e",
  ],
  "bullets of a style": [p(r("a"), styled("Puces")) + p(r("b"), styled("Puces")), "- a\n- b"],
  "an item that goes on": [
    p(r("a"), listed(1)) + p(r("suite"), styled("Paragraphedeliste")) + p(r("b"), listed(1)),
    "- a\n\n  suite\n\n- b",
  ],
  "a mark taken away, and one of nothing": [p(r("a"), listed(0)) + p(r("b"), listed(4)), "a\n\nb"],
  "numbers that have words are words": [
    p(r("La relance"), `${styled("Titre1")}${listed(3)}`) +
      p(r("Texte")) +
      p(r("La preuve"), `${styled("Titre1")}${listed(3)}`),
    "# Séquence I : La relance\n\nTexte\n\n# Séquence II : La preuve",
  ],
  "Roman numbers are words, from the first on; small ones are those of a list": [
    p(r("a"), listed(5)) +
      p(r("b"), listed(5, 1)) +
      p(r("c"), listed(5, 1)) +
      p(r("d"), listed(5)) +
      p(r("e"), listed(5)),
    "I. a\n\n1. b\n2. c\n\nII. d\n\nIII. e",
  ],
  "numbers that prose comes between": [
    p(r("a"), listed(2)) + p(r("Texte")) + p(r("b"), listed(2)) + p(r("c"), listed(2, 1)) + p(r("Texte")),
    "1\\. a\n\nTexte\n\n2\\. b\n\n1. c\n\nTexte",
  ],
  "what was inserted, and not what was deleted": [
    p(`${r("Le ")}<w:del><w:r><w:delText>vieux </w:delText></w:r></w:del><w:ins>${r("nouveau ")}</w:ins>${r("maire")}`),
    "Le nouveau maire",
  ],
  "what was moved, once": [
    p(`<w:moveFrom>${r("Texte")}</w:moveFrom>`) + p(`<w:moveTo>${r("Texte")}</w:moveTo>`),
    "Texte",
  ],
  "two paragraphs of which the end between was deleted": [
    p(r("Un, "), `<w:rPr><w:del w:id="1"/></w:rPr>`) + p(r("deux.")) + p(r("Trois.")),
    "Un, deux.\n\nTrois.",
  ],
  "a paragraph of which the end was deleted, above a table": [
    `${p(r("avant"), `<w:rPr><w:del w:id="1"/></w:rPr>`)}<w:tbl><w:tr><w:tc>${p(r("Nom"))}</w:tc><w:tc>${p(r("Qualité"))}</w:tc></w:tr></w:tbl>${p(r("après"))}`,
    "avant\n\nNom | Qualité\n\naprès",
  ],
  "smart tags, content controls and other wrappings": [
    `${p(
      `<w:smartTag w:element="PersonName">${r("Anne")}<w:smartTag>${r(" Roux")}</w:smartTag></w:smartTag><w:sdt><w:sdtPr/><w:sdtContent>${r(", Maire")}</w:sdtContent></w:sdt><w:customXml>${r(" de X")}</w:customXml>`,
    )}<w:sdt><w:sdtPr/><w:sdtContent>${p(r("Texte"))}</w:sdtContent></w:sdt>`,
    "Anne Roux, Maire de X\n\nTexte",
  ],
  "what asks to be filled in": [
    `${p(
      `${r("Lieu : ")}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r("Cliquez ici")}</w:sdtContent></w:sdt>`,
    )}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p(r("Cliquez ici"))}</w:sdtContent></w:sdt>`,
    "Lieu :",
  ],
  "hidden words": [p(r("a") + r(" b", "<w:vanish/>") + r(" c", `<w:rStyle w:val="Cache"/>`) + r(" d")), "a d"],
  comments: [
    p(`<w:commentRangeStart w:id="0"/>${r("a")}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`),
    "a",
  ],
  "the number of a page": [
    p(r("Page ") + field("begin") + instruction(" PAGE ") + field("separate") + r("3") + field("end") + r(" fin")),
    "Page fin",
  ],
  "a field that says something, and one that never ends": [
    p(field("begin") + instruction(" DATE ") + field("separate") + r("7 décembre") + field("end")) +
      p(field("begin") + instruction(" X ") + r("perdu ?")) +
      p(r("Texte")),
    "7 décembre\n\nTexte",
  ],
  "the table of contents": [
    p(r("La relance 3"), styled("TM1")) +
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p(r("Sommaire"))}</w:sdtContent></w:sdt>` +
      p(r("La relance"), styled("Titre1")),
    "# La relance",
  ],
  "a link written as a field": [
    p(
      field("begin") +
        instruction(` HYPERLINK "https://exemple.fr/" `) +
        field("separate") +
        r("ici") +
        field("end") +
        r(" !"),
    ),
    "[ici](https://exemple.fr/) !",
  ],
  "a text box, once, after its paragraph": [
    p(
      `${r("Avant")}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p(r("Boîte"))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p(r("Boîte"))}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${r(" après")}`,
    ),
    "Avant après\n\nBoîte",
  ],
  "a table, row by row": [
    `<w:tbl><w:tblPr/>${[
      ["Nom", "Qualité"],
      ["Anne Roux", "Maire"],
      ["", "Préfet"],
    ]
      .map((row) => `<w:tr>${row.map((cell) => `<w:tc>${p(r(cell))}</w:tc>`).join("")}</w:tr>`)
      .join("")}</w:tbl>`,
    "Nom | Qualité\n\nAnne Roux | Maire\n\nPréfet",
  ],
  "a table that lays out, and a row that was deleted": [
    `<w:tbl><w:tr><w:tc>${p(r("a"))}${p(r("b"))}</w:tc><w:tc>${p(r("c"))}</w:tc></w:tr><w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>${p(r("d"))}</w:tc></w:tr></w:tbl>`,
    "a\n\nb\n\nc",
  ],
  "a formula": [p(`${r("Soit ")}<m:oMath><m:r><m:t>x</m:t></m:r><m:r><m:t>=2</m:t></m:r></m:oMath>`), "Soit x=2"],
};

describe("what a Word file says", () => {
  test.for(Object.entries(cases))("%s", async ([, [body, markdown]]) => {
    expect(await said(body)).toBe(markdown);
  });
});

test("notes stand at the end, in the order in which the text refers to them", async () => {
  const note = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;

  const markdown = await said(p(r("Un") + note("endnote", 1)) + p(r("Deux") + note("footnote", 2)) + p(r("Fin")), {
    footnotes: `<w:footnote w:type="separator" w:id="0">${p(r("—"))}</w:footnote><w:footnote w:id="2">${p(r("Note."))}${p(r("Suite."))}</w:footnote>`,
    endnotes: `<w:endnote w:id="1">${p(r("Au bout."))}</w:endnote>`,
  });

  expect(markdown).toBe("Un^1^\n\nDeux^2^\n\nFin\n\n^1^ Au bout.\n\n^2^ Note.\n\nSuite.");
});

test("four times as many fields that never end take about four times the work", async () => {
  const opened = field("begin") + instruction(` HYPERLINK "https://exemple.fr/" `) + field("separate") + r("a");
  const work = (times: number) => {
    const parts = unpack(wordFile(p(opened).repeat(times)));
    return steps(() => linesOfDocx(parts));
  };

  expect(await work(2000)).toBeLessThan(5 * (await work(500)));
});

test.for([
  ["https://exemple.fr/a", "[ici](https://exemple.fr/a)"],
  ["mailto:a@exemple.fr", "[ici](mailto:a@exemple.fr)"],
  ["javascript:alert(1)", "ici"],
  ["file:///etc/passwd", "ici"],
  ["\\\\serveur\\partage", "ici"],
] as const)("a link to %s", async ([url, markdown]) => {
  expect(await said(p(`<w:hyperlink r:id="lien">${r("ici")}</w:hyperlink>`), { links: { lien: url } })).toBe(markdown);
});

test("each paragraph knows which it is in the file, empty ones counted", async () => {
  const { root } = await readSource(
    "recap.docx",
    wordFile(p(r("Un")) + p("") + p(r("Trois"), `<w:outlineLvl w:val="0"/>`)),
  );

  expect(placesOf(root)).toEqual([1, 3]);
});

test.for(["constructor", "__proto__", "toString"])("a style named %s is one like any other", async (name) => {
  const styles = `<w:style w:type="paragraph" w:styleId="S"><w:name w:val="${name}"/></w:style>`;

  const { root } = await openSource("recap.docx", wordFile(p(r("Texte"), styled("S")), { styles }));

  expect(root.children).toEqual([
    { type: "paragraph", children: [{ type: "text", value: "Texte" }], data: { line: 1 } },
  ]);
});

test("whatever prefix a file has for Word's names, in either dialect", async () => {
  const strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
  const document = `<ns0:document xmlns:ns0="${strict}"><ns0:body><ns0:p><ns0:r><ns0:t>Texte</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>`;

  expect(await said("", { files: { "word/document.xml": document } })).toBe("Texte");
});

test("headers, footers and comments are left out", async () => {
  const part = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p(r("Entête"))}</w:hdr>`;
  const files = { "word/header1.xml": part, "word/footer1.xml": part, "word/comments.xml": part };

  expect(await said(p(r("Texte")), { files })).toBe("Texte");
});
