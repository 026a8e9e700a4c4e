import { expect, test } from "vitest";
import { steps } from "#tests/support/steps.ts";

// Loaded once the steps are counted.
const { normalText } = await import("#domain/intervention/text.ts");

/** For a character of the worst of these texts. */
const mostSteps = 500;

/** What has no mark at all is prose, and never reaches the parser. */
const marked = "*a*\n\n";

const deeper = (mark: string, indent: string) =>
  Array.from({ length: 200 }, (_, depth) => `${indent.repeat(depth % 40)}${mark}a\n`).join("");

test.for([
  ["words", "mot "],
  ["lines", "a\n"],
  ["paragraphs", "a\n\n"],
  ["bullets", "- a\n"],
  ["bullets that take turns", "- a\n+ b\n"],
  ["numbers that take turns", "1. a\n2) b\n"],
  ["bullets within bullets", "- "],
  ["numbers within numbers", "1. "],
  ["items ever deeper", deeper("- ", "  ")],
  ["quotations", "> a\n\n"],
  ["quotations that go on without their mark", "> a\nb\n"],
  ["quotations within quotations", "> "],
  ["quotations ever deeper", deeper("> ", "> ")],
  ["quotations of nothing, then words", "> > \na\n"],
  ["quotations of empty items, then words", "    >\n> - \n    + \n"],
  ["quotations in items", " >- \n **a*\n"],
  ["bold", "**a** "],
  ["bold and italic that never end", "**a*"],
  ["bold and italic that touch", "*a*b"],
  ["bold in bold", "_a__ "],
  ["asterisks", "*"],
  ["signs of bold after punctuation", '"*'],
  ["superscripts", "^a^ "],
  ["carets", "^a"],
  ["links", "[a](http://b) "],
  ["links in brackets", "[[*a*"],
  ["addresses that never end", "[a](<b "],
  ["addresses with brackets", "[a]((("],
  ["titles of links that never end", '[a](b "c '],
  ["titles of links in brackets", "[a](b (c "],
  ["opening brackets", "["],
  ["closing brackets", "a] "],
  ["references", "&amp;"],
  ["ampersands", "&"],
  ["escapes", "\\*"],
  ["backslashes", "\\"],
  ["no-break spaces", "\u00a0a"],
] as const)("four times as many %s take about four times the work, no more", async ([, pattern]) => {
  const few = marked + pattern.repeat(Math.ceil(3000 / pattern.length));
  const many = marked + few.slice(marked.length).repeat(4);

  const work = await steps(() => normalText(few));

  expect(work).toBeGreaterThan(few.length);
  expect(work).toBeLessThan(few.length * mostSteps);
  expect(await steps(() => normalText(many))).toBeLessThan(work * 5);
});
