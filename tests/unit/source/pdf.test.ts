import type { Heading, Nodes } from "mdast";
import { expect, test } from "vitest";
import { readSource } from "#domain/source/read-source.ts";
import { rendered } from "#tests/support/read-back.ts";
import { bareWords } from "#tests/support/read-html.ts";
import { anEdition, aRecap, aSpokenBlock } from "#tests/support/recaps.ts";

const long =
  "a présenté un projet de revitalisation, avec les commerces, les écoles et les services publics du territoire. ".repeat(
    12,
  );

test("a recap printed over several pages is read in whole paragraphs, without the frame of its pages", async () => {
  const said = Array.from({ length: 12 }, (_, index) => aSpokenBlock({ id: `${index}bbbbbbbb-a`, text: long }));
  const edition = anEdition(aRecap({ blocks: [...aRecap().blocks, ...said] }));

  const { kind, root } = await readSource("recap.pdf", await rendered("pdf", edition));

  expect(kind).toBe("pdf");
  const paragraphs = root.children.filter(({ type }) => type === "paragraph").map(wordsOf);
  const whole = paragraphs.filter((words) => bareWords(words).join(" ").includes(bareWords(long).join(" ")));
  expect(whole.length).toBeGreaterThanOrEqual(10);
  const headings = root.children.filter((it): it is Heading => it.type === "heading");
  expect(headings.map((heading) => `${heading.depth} ${wordsOf(heading)}`)).toEqual([
    "1 Rencontre des maires des petites villes",
    "2 1re séquence\u00a0: Quelle relance\u202f?",
    "2 2e séquence\u00a0: La preuve par l’exemple",
  ]);
  expect(paragraphs.filter((words) => /^\W*\d+\W*$/.test(words))).toEqual([]);
});

function wordsOf(node: Nodes): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(wordsOf).join("") : "";
}
