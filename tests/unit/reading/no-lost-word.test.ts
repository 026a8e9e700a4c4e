import fc from "fast-check";
import { expect, test } from "vitest";
import { parseText, plainText } from "#domain/intervention/text.ts";
import { comparable } from "#domain/reading/source-blocks.ts";
import { readWords } from "#tests/support/reading.ts";
import { recapSource } from "#tests/support/recap-sources.ts";

test("no word of the source is lost, and each is read once and in its order", () => {
  fc.assert(
    fc.property(recapSource, (text) => {
      const { masthead, blocks, imprint } = readWords(text);

      const read = [...masthead, ...blocks, imprint].map(({ words }) => words).join("\n");
      expect(letters(read)).toBe(letters(text));
    }),
    { numRuns: 400 },
  );
});

test("the text of a turn ends as its words do, whatever its introduction took", () => {
  fc.assert(
    fc.property(recapSource, (text) => {
      for (const block of readWords(text).blocks) {
        if (block.type === "sequence") continue;
        const kept = letters(plainText(block.text));
        expect(
          parseText(block.text).children.length > 0 || letters(block.words) === "" || block.type === "intervention",
        ).toBe(true);
        expect(letters(block.words).endsWith(kept)).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

test("a paragraph of 100,000 letters is read to its last word, within the time of a test", () => {
  const said = "Odile Marchais, maire de Guingamp, a cité Armel Touzé, sénateur, et la halle. ";

  const { blocks } = readWords(`Rencontre des petites villes\n\n${said.repeat(1300)}Elle a conclu.`);

  expect(blocks.map(({ type, words }) => [type, words.endsWith("Elle a conclu.")])).toEqual([["intervention", true]]);
});

/** Letters and figures alone, as they are compared, whichever way their accents were written. */
function letters(words: string): string {
  return comparable(words.replace(/^\uFEFF/, "").normalize("NFC"))
    .replace(/^\s*\d{1,2}[.)]\s/gm, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
