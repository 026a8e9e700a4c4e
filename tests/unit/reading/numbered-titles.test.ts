import { expect, test } from "vitest";
import { readingAsJson } from "#domain/reading/as-json.ts";
import { readRecap } from "#domain/reading/read-recap.ts";
import { readSource } from "#domain/source/read-source.ts";
import { officialLookups } from "#domain/territory/official-lookups.ts";
import { openDocumentFile, p, r, wordFile } from "#tests/support/office-files.ts";

const lookups = { ...officialLookups(), isKnownPerson: () => false, today: "2025-12-31" };

const opening = "Rencontre des maires des petites villes de la Vienne";
const parts = [
  [
    "Rouvrir les boutiques",
    "Solène Karouby, directrice territoriale de la Banque des territoires, finance la moitié des études.",
  ],
  ["Habiter le centre", "Le maire de Chauvigny (86), Thibaud Marsaultier, a présenté la foncière qui achète les murs."],
  ["Circuler autrement", "« Il faut tenir », a résumé Apolline Vernejoul, adjointe au maire de Civray (86)."],
] as const;

/** How each kind of file says a text whose titles are numbered, which none of them writes among its words. */
type Numbers = { word: string; openDocument: string; page: string; mark: (rank: number) => string };

const numbers: Record<string, Numbers> = {
  digits: {
    word: `<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>`,
    openDocument: `style:num-format="1" style:num-suffix="."`,
    page: "1",
    mark: (rank) => `${rank}.`,
  },
  "Roman numbers": {
    word: `<w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/>`,
    openDocument: `style:num-format="I" style:num-suffix="."`,
    page: "I",
    mark: (rank) => `${"I".repeat(rank)}.`,
  },
  "words and digits": {
    word: `<w:numFmt w:val="decimal"/><w:lvlText w:val="Séquence %1 :"/>`,
    openDocument: `style:num-format="1" style:num-prefix="Séquence " style:num-suffix=" :"`,
    page: "",
    mark: (rank) => `Séquence ${rank} :`,
  },
};

type Form = "docx" | "odt" | "html" | "md";
const files: Record<string, [form: Form, fileOf: (numbers: Numbers) => Uint8Array | string | null]> = {
  "a list of Word": ["docx", ({ word }) => wordWith(level(word))],
  "a list of Word that a style defines": [
    "docx",
    ({ word }) => wordWith(`<w:styleLink w:val="Titres"/>${level(word)}`, `<w:numStyleLink w:val="Titres"/>`),
  ],
  "a list of OpenDocument that goes on": [
    "odt",
    ({ openDocument }) =>
      openDocumentWith(
        (title, rank) =>
          `<text:list xml:id="l${rank}" text:style-name="L"${rank > 1 ? ` text:continue-list="l${rank - 1}"` : ""}><text:list-item><text:p>${title}</text:p></text:list-item></text:list>`,
        openDocument,
      ),
  ],
  "a list of OpenDocument that goes on from the one before": [
    "odt",
    ({ openDocument }) =>
      openDocumentWith(
        (title) =>
          `<text:list text:continue-numbering="true" text:style-name="L"><text:list-item><text:p>${title}</text:p></text:list-item></text:list>`,
        openDocument,
      ),
  ],
  "headings of OpenDocument": [
    "odt",
    ({ openDocument }) => openDocumentWith((title) => `<text:h text:outline-level="1">${title}</text:h>`, openDocument),
  ],
  "lists of a page": [
    "html",
    ({ page }) =>
      page === "" ? null : pageWith((title, rank) => `<ol start="${rank}" type="${page}"><li>${title}</li></ol>`),
  ],
  "a page that Word hands over": [
    "html",
    ({ mark }) =>
      pageWith(
        (title, rank) =>
          `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>${mark(rank)}<span>&nbsp; </span></span>${title}`,
      ),
  ],
  Markdown: ["md", ({ mark }) => typed(mark)],
};

const cases = Object.entries(numbers).flatMap(([which, numbered]) =>
  Object.entries(files).flatMap(([where, [form, fileOf]]) => {
    const file = fileOf(numbered);
    return file === null ? [] : [{ which, where, form, file, mark: numbered.mark }];
  }),
);

test.for(cases)("titles numbered with $which are those of séquences in $where", async ({ form, file, mark }) => {
  const asTyped = await read("txt", typed(mark));
  expect(asTyped.sequences.map(({ title }) => title)).toEqual(parts.map(([title]) => title));

  expect(await read(form, file)).toEqual(asTyped);
});

async function read(form: Form | "txt", file: Uint8Array | string) {
  const { root } = await readSource(`recap.${form}`, typeof file === "string" ? Buffer.from(file) : file);
  return readingAsJson(readRecap(root, lookups));
}

function typed(mark: (rank: number) => string): string {
  return [opening, ...parts.flatMap(([title, said], index) => [`${mark(index + 1)} ${title}`, said])].join("\n\n");
}

function level(numbered: string): string {
  return `<w:lvl w:ilvl="0"><w:start w:val="1"/>${numbered}</w:lvl>`;
}

/** @param numbered the definition whose list it is, which may be said to be another */
function wordWith(defined: string, numbered = defined): Buffer {
  const list = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>`;
  return wordFile(p(r(opening)) + parts.map(([title, said]) => p(r(title), list) + p(r(said))).join(""), {
    numbering: `<w:abstractNum w:abstractNumId="0">${numbered}</w:abstractNum><w:abstractNum w:abstractNumId="1">${defined}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
  });
}

type Titled = (title: string, rank: number) => string;

function openDocumentWith(titled: Titled, numbered: string): Buffer {
  const said = parts.map(([title, words], index) => `${titled(title, index + 1)}<text:p>${words}</text:p>`);
  return openDocumentFile(`<text:p>${opening}</text:p>${said.join("")}`, {
    automatic: `<text:list-style style:name="L"><text:list-level-style-number text:level="1" ${numbered}/></text:list-style>`,
    styles: `<text:outline-style><text:outline-level-style text:level="1" ${numbered}/></text:outline-style>`,
  });
}

function pageWith(titled: Titled): string {
  const said = parts.map(([title, words], index) => `${titled(title, index + 1)}<p>${words}</p>`);
  return `<!doctype html><meta charset="utf-8"><p>${opening}</p>${said.join("")}`;
}
