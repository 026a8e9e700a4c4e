import { expect, test } from "vitest";
import { changesBetween } from "#domain/publication/changes.ts";
import { aRecap, aSpokenBlock } from "#tests/support/recaps.ts";

const first = aSpokenBlock({ id: "1", form: "none", speakers: [], text: "Le premier texte." });
const second = aSpokenBlock({ id: "2", form: "none", speakers: [], text: "Le deuxième texte." });
const third = aSpokenBlock({ id: "3", form: "none", speakers: [], text: "Le troisième texte." });
const outline = (before: (typeof first)[], after: (typeof first)[]) =>
  changesBetween(aRecap({ blocks: before }), aRecap({ blocks: after })).map((change) => [change.id, change.kind]);

test("what is the same is not listed", () => {
  expect(changesBetween(aRecap(), aRecap())).toEqual([]);
});

test("a change is told word by word", () => {
  const [change] = changesBetween(
    aRecap({ title: "Rencontre de Cysoing" }),
    aRecap({ title: "Rencontre de Barentin" }),
  );

  expect(change).toEqual({
    id: "title",
    label: "Titre",
    kind: "changed",
    words: [
      { text: "Rencontre de ", mark: "same" },
      { text: "Cysoing", mark: "removed" },
      { text: "Barentin", mark: "added" },
    ],
  });
});

test("days and hours are told in words", () => {
  const changes = changesBetween(
    aRecap({ date: "2021-12-07", startTime: "09:30" }),
    aRecap({ date: "2021-12-08", startTime: "10:00" }),
  );

  expect(changes.map(({ words }) => words.map(({ text }) => text).join("|"))).toEqual([
    "mardi|mercredi| |7|8|\u00a0décembre 2021, |9|10|\u00a0h|\u00a030",
  ]);
});

test("words joined again give both texts", () => {
  const [before, after] = ["Il a dit oui, puis non.", "Elle a dit non ; puis peut-être."];
  const [change] = changesBetween(aRecap({ venue: before }), aRecap({ venue: after }));
  const joined = (left: string) => change?.words.flatMap((it) => (it.mark === left ? [] : [it.text])).join("");

  expect([joined("added"), joined("removed")]).toEqual([before, after]);
});

test("an addition, a removal and a move are told apart, in reading order", () => {
  expect(outline([first, second], [first, third, second])).toEqual([["3", "added"]]);
  expect(outline([first, second, third], [first, third])).toEqual([["2", "removed"]]);
  expect(outline([first, second, third], [third, first, second])).toEqual([["3", "moved"]]);
});

test("a speaker corrected in the record is a change of the intervention", () => {
  const before = aSpokenBlock({ id: "4" });
  const after = { ...before, speakers: before.speakers.map((speaker) => ({ ...speaker, capacities: ["Sénateur"] })) };

  expect(outline([before], [after])).toEqual([["4", "changed"]]);
});

test("where the printed words are the same, what stands behind them is compared", () => {
  const told = (before: string, after: string) =>
    changesBetween(
      aRecap({ blocks: [{ ...first, text: before }] }),
      aRecap({ blocks: [{ ...first, text: after }] }),
    ).map(({ kind, words }) => [kind, ...words.filter(({ mark }) => mark !== "same")]);

  expect(told("Un mot fort.", "Un **mot** fort.")).toEqual([
    ["changed", { text: "**", mark: "added" }, { text: "**", mark: "added" }],
  ]);
  expect(told("[Le plan](https://exemple.fr/un)", "[Le plan](https://exemple.fr/deux)")).toEqual([
    ["changed", { text: "un", mark: "removed" }, { text: "deux", mark: "added" }],
  ]);
});

test("the nature and the themes of an intervention are compared, though neither is in its text", () => {
  const after = { ...second, kind: "testimony" as const, themes: ["Logement", "Santé"] };

  expect(outline([first, second], [first, after])).toEqual([
    ["2.kind", "changed"],
    ["2.themes", "changed"],
  ]);
});

test("the nature of the meeting, which the heading prints, is compared", () => {
  const [change] = changesBetween(aRecap(), aRecap({ kind: "workshop" }));

  expect([change?.id, change?.kind]).toEqual(["kind", "changed"]);
});

test("an intervention that goes from the last séquence to the end has moved, though its rank is the same", () => {
  expect(outline([first], [{ ...first, part: "closing" }])).toEqual([["1", "moved"]]);
});

test("sixty interventions rewritten at length are each told", () => {
  const long = (word: string) =>
    Array.from({ length: 60 }, (_, index) => ({
      ...first,
      id: `${index}`,
      text: Array.from({ length: 500 }, (_, at) => `${word}${at}`).join(" "),
    }));

  const changes = changesBetween(aRecap({ blocks: long("ancien") }), aRecap({ blocks: long("nouveau") }));

  expect(changes.map(({ words }) => words.map(({ mark }) => mark))).toEqual(
    Array.from({ length: 60 }, () => ["removed", "added"]),
  );
});
