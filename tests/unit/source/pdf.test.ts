import type { Heading, Nodes } from "mdast";
import { expect, test } from "vitest";
import { readSource } from "#domain/source/read-source.ts";
import { rendered } from "#tests/support/read-back.ts";
import { bareWords } from "#tests/support/read-html.ts";
import { anEdition, aRecap, aSpokenBlock } from "#tests/support/recaps.ts";

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

function wordsOf(node: Nodes): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(wordsOf).join("") : "";
}
