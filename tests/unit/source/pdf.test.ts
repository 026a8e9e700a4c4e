import type { Heading, Nodes } from "mdast";
import { PDFDocument, type PDFFont, StandardFonts } from "pdf-lib";
import { expect, test } from "vitest";
import type { PdfPage } from "#domain/source/pdf/printed-lines.ts";
import { readSource } from "#domain/source/read-source.ts";
import { rendered } from "#tests/support/read-back.ts";
import { bareWords } from "#tests/support/read-html.ts";
import { anEdition, aRecap, aSpokenBlock } from "#tests/support/recaps.ts";
import { steps } from "#tests/support/steps.ts";

// Loaded once the steps are counted.
const { paragraphsOf } = await import("#domain/source/pdf/paragraphs.ts");

/** No line of it is said twice. */
function said(rank: number): string {
  const sentence = (index: number) =>
    `Le projet ${rank * 100 + index} de revitalisation associe les commerces, les écoles, les services publics et ${index} habitants du territoire.`;
  return Array.from({ length: 10 }, (_, index) => sentence(index)).join(" ");
}

const letters = (text: string) => bareWords(text).join("");

test("a recap printed over several pages is read in whole paragraphs, without the frame of its pages", async () => {
  const texts = Array.from({ length: 12 }, (_, index) => said(index));
  const spoken = texts.map((text, index) => aSpokenBlock({ id: `${index}bbbbbbbb-a`, text }));
  const edition = anEdition(aRecap({ blocks: [...aRecap().blocks, ...spoken] }));

  const { kind, root } = await readSource("recap.pdf", await rendered("pdf", edition));

  expect(kind).toBe("pdf");
  const paragraphs = root.children.filter(({ type }) => type === "paragraph").map(wordsOf);
  const whole = texts.filter((text) => paragraphs.some((words) => letters(words).includes(letters(text))));
  // A paragraph whose page ends with a sentence goes on as another.
  expect(whole.length).toBeGreaterThanOrEqual(8);
  const headings = root.children.filter((it): it is Heading => it.type === "heading");
  expect(headings.map((heading) => `${heading.depth} ${wordsOf(heading)}`)).toEqual([
    "1 Rencontre des maires des petites villes",
    "2 1re séquence : Quelle relance ?",
    "2 2e séquence : La preuve par l’exemple",
  ]);
  const all = letters(paragraphs.join(" "));
  expect(texts.filter((text) => !text.split(". ").every((sentence) => all.includes(letters(sentence))))).toEqual([]);
  expect(paragraphs.filter((words) => words.includes("revi-"))).toEqual([]);
  expect(paragraphs.filter((words) => /^\W*\d+\W*$/.test(words))).toEqual([]);
});

test("a word cut where the font changes is whole again", async () => {
  const document = await PDFDocument.create();
  const [bold, plain] = [
    await document.embedFont(StandardFonts.HelveticaBold),
    await document.embedFont(StandardFonts.Helvetica),
  ];
  const page = document.addPage();
  const write = (text: string, font: PDFFont, y: number) => page.drawText(text, { x: 50, y, font, size: 12 });
  write("Le maire de Loudun a présenté son plan de commu-", bold, 700);
  write("nication, et la communication de tous les villages.", plain, 686);

  const { root } = await readSource("recap.pdf", await document.save());

  expect(root.children.map(wordsOf)).toEqual([
    "Le maire de Loudun a présenté son plan de communication, et la communication de tous les villages.",
  ]);
});

test("a paragraph of four times as many lines takes about four times the work", async () => {
  const few = await steps(() => paragraphsOf(pagesOf(10)));
  const many = await steps(() => paragraphsOf(pagesOf(40)));

  expect(paragraphsOf(pagesOf(40))).toHaveLength(1);
  expect(many).toBeLessThan(5 * few);
});

/** One paragraph, on so many pages. */
function pagesOf(pages: number): PdfPage[] {
  const lines = Array.from({ length: 50 }, (_, index) => ({
    left: 50,
    right: 500,
    base: 790 - 14 * index,
    size: 12,
    runs: [{ text: "des mots qui tiennent toute la largeur de la ligne et qui se cou-" }, { text: "" }],
  }));
  return Array.from({ length: pages }, () => ({ height: 842, lines }));
}

function wordsOf(node: Nodes): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(wordsOf).join("") : "";
}
