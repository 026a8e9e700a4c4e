import { describe, expect, test } from "vitest";
import { fileFormats, fileNameOf } from "#domain/recap/formats.ts";
import type { Recap } from "#domain/recap/schema.ts";
import { type ReadBack, readers, saidBy } from "#tests/support/read-back.ts";
import { aHostileRecap, anEdition, aRecap } from "#tests/support/recaps.ts";

// A picture says no more than the title: see picture.test.ts.
const names = Object.keys(readers) as (keyof typeof readers)[];
const recaps: Record<string, () => Recap> = { "a plain recap": aRecap, "a hostile recap": aHostileRecap };

for (const [which, recap] of Object.entries(recaps))
  describe(`${which}, in every format`, () => {
    test.for(names)("%s says every word, in order, under the same headings, with the same names", async (name) => {
      const edition = anEdition(recap());

      const read: ReadBack = await readers[name](await fileFormats[name].render(edition));
      const expected = saidBy(edition.document, read.continuesAt);

      expect(isWithin(expected.body, read.words)).toBe(true);
      expect(isWithin(expected.title.split(" "), read.words)).toBe(true);
      if (read.headings !== null) {
        expect(read.headings[0]).toBe(expected.title);
        expect(inOrder(expected.headings, read.headings)).toEqual(expected.headings);
      }
      if (read.bold !== null) expect(inOrder(expected.names, read.bold)).toEqual(expected.names);
    });
  });

test.for(names)("%s of a draft says first that it is one, and its name does too", async (name) => {
  const edition = anEdition(aRecap(), { publishedAt: null, notice: "Projet : ce texte n’est pas public." });

  const read = await readers[name](await fileFormats[name].render(edition));

  expect(read.words.join(" ")).toContain("Projet ce texte n est pas public");
  expect(fileNameOf(edition, name)).toBe(`cysoing-7-decembre-2021-projet.${name}`);
});

/** Whether `part` stands in `whole` without a gap. */
function isWithin(part: readonly string[], whole: readonly string[]): boolean {
  return ` ${whole.join(" ")} `.includes(` ${part.join(" ")} `);
}

/** Those of `wanted` that are found in `found`, in that order. */
function inOrder(wanted: readonly string[], found: readonly string[]): string[] {
  let from = 0;
  return wanted.filter((one) => {
    const at = found.indexOf(one, from);
    if (at >= 0) from = at + 1;
    return at >= 0;
  });
}
