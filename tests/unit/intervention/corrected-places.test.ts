import { expect, test } from "vitest";
import { correctedPlaces } from "#components/intervention/corrected-places.ts";

const marks = { same: "", added: "+", removed: "-" };
const shown = (before: string, after: string) =>
  correctedPlaces(before, after).map((place) => place.map(({ text, mark }) => marks[mark] + text).join("|"));

test("each place that changes is shown with a few whole words around it", () => {
  const [before, after] = [
    "Au début de cette longue phrase, l'élu évoque la place du marché, les halles, le parvis et tout le reste du bourg : tout est dit, et rien de plus n’est à dire ici.",
    "Au début de cette longue phrase, l’élu évoque la place du marché, les halles, le parvis et tout le reste du bourg\u00a0: tout est dit, et rien de plus n’est à dire ici.",
  ];
  expect(shown(before, after)).toEqual([
    "…de cette longue phrase, l|-'|+’|élu évoque la place du…",
    "…et tout le reste du bourg|- |+\u00a0|: tout est dit, et rien de…",
  ]);
});

test("places that are near stand together, paragraph by paragraph", () => {
  expect(shown('l\'un : là\nrien\n"oui"', "l’un\u00a0: là\nrien\n«\u00a0oui\u00a0»")).toEqual([
    "l|-'|+’|un|- |+\u00a0|: là",
    '-"|+«\u00a0|oui|-"|+\u00a0»',
  ]);
});

test("a text that does not change has no place to show", () => {
  expect(shown("l’un\nl’autre", "l’un\nl’autre")).toEqual([]);
});

test("a word longer than what is shown is cut", () => {
  expect(shown(`${"m".repeat(60)} : oui`, `${"m".repeat(60)}\u00a0: oui`)).toEqual([
    `…${"m".repeat(28)}|- |+\u00a0|: oui`,
  ]);
});
