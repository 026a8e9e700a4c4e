import { describe, expect, test } from "vitest";
import { fileNameOf } from "#domain/recap/formats.ts";
import type { Recap } from "#domain/recap/schema.ts";
import { faultsOf, forms, readers, rendered } from "#tests/support/read-back.ts";
import { aHostileRecap, anEdition, aRecap } from "#tests/support/recaps.ts";

const recaps: Record<string, () => Recap> = { "a plain recap": aRecap, "a hostile recap": aHostileRecap };

for (const [which, recap] of Object.entries(recaps))
  describe(`${which}, in every format`, () => {
    test.for(forms)("%s says every word, in order, under the same headings, with the same names", async (form) => {
      const edition = anEdition(recap());

      expect(faultsOf(edition, await readers[form](await rendered(form, edition)))).toEqual([]);
    });
  });

test.for(forms)("%s of a draft says first that it is one, and its name does too", async (form) => {
  const edition = anEdition(aRecap(), { publishedAt: null, notice: "Projet : ce texte n’est pas public." });

  const read = await readers[form](await rendered(form, edition));

  expect(read.words.join(" ")).toContain("Projet ce texte n est pas public");
  if (form !== "html") expect(fileNameOf(edition, form)).toBe(`cysoing-7-decembre-2021-projet.${form}`);
});
