import fc from "fast-check";
import { expect, test } from "vitest";
import { parseText, plainText } from "#domain/intervention/text.ts";
import { comparable } from "#domain/reading/source-blocks.ts";
import { readWords } from "#tests/support/reading.ts";

const pieces = fc.constantFrom(
  "Rencontre des petites villes",
  "Mardi 7.12",
  "Vitré",
  "Intervenants :",
  "- Odile Marchais, maire de Guingamp",
  "- un point sans personne",
  "1^{ère} séquence : Se loger",
  "Table ronde n° 2, animée par Line Abgrall, journaliste",
  "Séquence 3",
  "## Un thème",
  "> Une parole citée par tous.",
  "Odile Marchais, maire de Guingamp, a rappelé **les marchés**.",
  "Enfin, le Maire de Roye (80), **Armel Touzé**, a présenté sa ville.",
  "L’ANCT, représentée par Line Abgrall, cheffe de projet, accompagne les villes.",
  "« Il faut des trains », a déclaré Armel Touzé, maire de Callac.",
  "La table ronde intitulée « Les villes qui gagnent » a duré. Hugues Lanoë, architecte, a parlé.",
  "Armel Touzé, maire de Callac : nous avons attendu dix ans avant de rouvrir la gare.",
  "Il a ajouté que rien n’était perdu, et que tout restait à faire pour nous tous.",
  "Ces échanges ont permis à chacun de repartir avec des idées.",
  "Le maire de Callac a ensuite témoigné.",
  "Line Abgrall, urbaniste",
);
const source = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: pieces },
      { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }) },
    ),
    { maxLength: 14 },
  )
  .chain((lines) => fc.constantFrom("\n", "\n\n").map((gap) => lines.join(gap)));

test("no word of the source is lost, and each is read once and in its order", () => {
  fc.assert(
    fc.property(source, (text) => {
      const { masthead, blocks } = readWords(text);

      expect(letters([masthead.words, ...blocks.map(({ words }) => words)].join("\n"))).toBe(letters(text));
    }),
    { numRuns: 400 },
  );
});

test("the text of a turn ends as its words do, whatever its introduction took", () => {
  fc.assert(
    fc.property(source, (text) => {
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

/** Letters and figures alone, as they are compared. */
function letters(words: string): string {
  return comparable(words.replace(/^\uFEFF/, ""))
    .replace(/^\s*\d{1,2}[.)]\s/gm, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
