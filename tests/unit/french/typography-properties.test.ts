import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { typographicRules } from "#domain/french/typographic-rules.ts";
import { corrector, type Run, typographic } from "#domain/french/typography.ts";
import { typedLine, typedText } from "#tests/support/typed-texts.ts";

const correct = corrector();
const texts = { numRuns: 10_000 };

test("correcting twice changes nothing the second time", () => {
  fc.assert(
    fc.property(typedText, fc.constantFrom("wide", "narrow"), ({ text }, guillemetSpace) => {
      const once = typographic(text, { guillemetSpace });
      expect(typographic(once, { guillemetSpace })).toBe(once);
    }),
    texts,
  );
});

test("no address, no hour and no value of a number ever changes", () => {
  fc.assert(
    fc.property(typedText, ({ text, kept }) => {
      const set = typographic(text);
      expect(inOrder(kept, set)).toEqual(kept);
      expect(values(set)).toEqual(values(text));
    }),
    texts,
  );
});

test("no letter and no figure is lost or added, but by the rules of ordinals, œ, accents of capitals and M.", () => {
  fc.assert(
    fc.property(typedText, ({ text }) => {
      expect(bare(typographic(text))).toBe(bare(text));
    }),
    texts,
  );
});

test("what is cut into runs, by bold or a link, is set as the whole, and a run that is kept stays as it was", () => {
  const cuts = fc.array(fc.tuple(fc.nat(12), fc.boolean()), { maxLength: 5 });
  fc.assert(
    fc.property(typedLine, cuts, ({ text }, pieces) => {
      const runs = runsOf(text, pieces);
      const free = runs.map((run) => ({ text: run.text }));
      const set = correct(free);
      expect(set.join("")).toBe(correct([{ text }]).join(""));
      expect(correct(set.map((words) => ({ text: words })))).toEqual(set);

      const partly = correct(runs);
      expect(partly.filter((_, index) => runs[index]?.kept)).toEqual(
        runs.filter(({ kept }) => kept).map((run) => run.text),
      );
    }),
    texts,
  );
});

test("no rule looks further than a bounded stretch of text", () => {
  const outsideClasses = ({ source }: RegExp) => source.replaceAll(/\\.|\[(?:\\.|[^\]])*\]/g, "x");
  expect(typographicRules.filter(({ pattern }) => /[*+]|\{\d+,\}/.test(outsideClasses(pattern)))).toEqual([]);
});

test.for([
  ...[
    '"',
    "« ",
    "“a” ",
    "<<",
    "'",
    "l'",
    ".",
    "...",
    "etc...",
    "?",
    " ?",
    " -",
    "—",
    " ",
    "\u00a0",
    "(",
    "`",
    "&",
    "#",
  ],
  ...[
    "1",
    "1.000",
    "12 000 ",
    "1,",
    "16h30",
    "10:30",
    ":",
    "10:",
    "X",
    "Xème",
    "n°",
    "M. ",
    "Mr ",
    "A la ",
    "Etat",
    "oe",
  ],
  ...[
    "www.",
    "https://",
    "a@",
    "a@b.c",
    ".fr",
    "a.fr",
    "a.fr/",
    "@",
    "Hauts de ",
    "Nord Pas de",
    "é\u0301",
    "\n",
    "a\n\n",
  ],
])("the steps taken over %j again and again grow with its length, and no more", (piece) => {
  const [short = 0, long] = [300, 1_200].map((times) => stepsOver(piece.repeat(times)));
  expect(long).toBeLessThan(4.5 * short + 200);
});

/** How many times a pattern was tried. */
function stepsOver(text: string): number {
  const exec = vi.spyOn(RegExp.prototype, "exec");
  typographic(text, { names: ["Ecole d'Etat n°1"] });
  const steps = exec.mock.calls.length;
  exec.mockRestore();
  return steps;
}

function runsOf(text: string, pieces: [number, boolean][]): Run[] {
  let rest = text;
  const runs = pieces.map(([length, kept]) => {
    const run = { text: rest.slice(0, length), kept };
    rest = rest.slice(length);
    return run;
  });
  return [...runs, { text: rest }];
}

/** Those of `wanted` that are found in the text, each after the one before. */
function inOrder(wanted: readonly string[], text: string): string[] {
  let from = 0;
  return wanted.filter((one) => {
    const at = text.indexOf(one, from);
    if (at >= 0) from = at + one.length;
    return at >= 0;
  });
}

/** The numbers of a text: thousands may be grouped by spaces or, typed, by a point. */
function values(text: string): string[] {
  return text.replaceAll(/(?<=\d)(?:[ \u00a0\u202f]+|\.)(?=\d{3}(?!\d))/g, "").match(/\d+(?:,\d+)?/g) ?? [];
}

/** Letters and figures alone, without what a rule may change in them. */
function bare(text: string): string {
  return text
    .replaceAll(/(\d)[ \u00a0\u202f]*(?:i?[eèé]me|[eèé]re|i?er|re|e|è)(s?)(?![\p{L}\p{N}])/giu, "$1")
    .replaceAll(/([IVX])[ \u00a0\u202f]*(?:i?[eèé]me|[èe]?re|e|è)(s?)(?![\p{L}\p{N}])/gu, "$1")
    .replaceAll(/Mr(?!\p{L})/gu, "M")
    .replaceAll(/[œŒ]/g, "oe")
    .replaceAll("º", "")
    .normalize("NFD")
    .replaceAll(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}
