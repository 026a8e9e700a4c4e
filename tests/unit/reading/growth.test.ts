import { expect, test } from "vitest";
import { steps } from "#tests/support/steps.ts";

// Loaded after what counts has begun.
const { readWords } = await import("#tests/support/reading.ts");

const title = "Rencontre des petites villes\n\n";
const letters = (rank: number) => String.fromCharCode(97 + (rank % 26)) + String.fromCharCode(97 + (rank % 23));

test.for([
  [
    "a long list of who was there",
    (count: number) =>
      `Étaient présents : ${Array.from({ length: count }, (_, rank) => `Kévan Ber${letters(rank)}no (Ville de Roye)`).join(", ")}.`,
  ],
  ["a sentence in capitals", (count: number) => `${"Kévan Berano Urbanisme Durable ".repeat(count)}.`],
] as const)("what is read takes no more than its length: %s", async ([, words]) => {
  // Once, for what is made on a first use.
  readWords(title + words(50));

  const few = await steps(() => readWords(title + words(50)));
  const many = await steps(() => readWords(title + words(200)));

  expect(many / few).toBeLessThan(6);
});
