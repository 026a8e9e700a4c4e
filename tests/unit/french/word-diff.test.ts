import fc from "fast-check";
import { expect, test } from "vitest";
import { type MarkedText, wordDiff } from "#domain/french/word-diff.ts";

const numbered = (word: string, count: number, separator = " ") =>
  Array.from({ length: count }, (_, index) => `${word}${index}`).join(separator);
const marks = (text: MarkedText) => text.map(({ mark }) => mark);
const without = (left: "added" | "removed", text: MarkedText) =>
  text.flatMap((it) => (it.mark === left ? [] : [it.text])).join("");

test("what changed is told word by word", () => {
  expect(wordDiff("Rencontre de Cysoing", "Rencontre de Barentin")).toEqual([
    { text: "Rencontre de ", mark: "same" },
    { text: "Cysoing", mark: "removed" },
    { text: "Barentin", mark: "added" },
  ]);
});

test("the same text is the same, and no text is nothing", () => {
  expect(wordDiff("Oui.", "Oui.")).toEqual([{ text: "Oui.", mark: "same" }]);
  expect([wordDiff("", ""), wordDiff("", "Oui."), wordDiff("Oui.", "")]).toEqual([
    [],
    [{ text: "Oui.", mark: "added" }],
    [{ text: "Oui.", mark: "removed" }],
  ]);
});

test("one word among 30,000 is still found", () => {
  const text = numbered("mot", 30_000);

  expect(marks(wordDiff(text, text.replace("mot15000 ", "autre ")))).toEqual(["same", "removed", "added", "same"]);
});

test("30,000 rewritten words are told as one text for the other", () => {
  const [before, after] = [numbered("ancien", 30_000), numbered("nouveau", 30_000)];

  expect(wordDiff(before, after)).toEqual([
    { text: before, mark: "removed" },
    { text: after, mark: "added" },
  ]);
});

test("30,000 rewritten words between paragraphs that stayed are told by paragraph", () => {
  const around = (words: string) => `Un début.\n\n${words}\n\nUne fin.`;
  const told = wordDiff(around(numbered("ancien", 30_000)), around(numbered("nouveau", 30_000)));

  expect(marks(told)).toEqual(["same", "removed", "added", "same"]);
  expect([told[0]?.text, told[3]?.text]).toEqual(["Un début.\n\n", "\nUne fin."]);
});

test("30,000 rewritten paragraphs are told as one text for the other", () => {
  const told = wordDiff(numbered("ancien", 30_000, "\n"), numbered("nouveau", 30_000, "\n"));

  expect(marks(told)).toEqual(["removed", "added"]);
});

test("nothing of either text is lost, however many edits are allowed", () => {
  const text = fc.array(fc.constantFrom("oui", "non", " ", "\n", "\n\n", "peut-être", ";", "l’été"), { maxLength: 60 });
  fc.assert(
    fc.property(text, text, fc.integer({ min: 1, max: 60 }), (old, young, edits) => {
      const [before, after] = [old.join(""), young.join("")];
      const told = wordDiff(before, after, edits);
      expect([without("added", told), without("removed", told)]).toEqual([before, after]);
    }),
  );
});
