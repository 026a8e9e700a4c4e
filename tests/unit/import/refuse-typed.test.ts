import { expect, test } from "vitest";
import {
  refuseCapacities,
  refuseCount,
  refuseDay,
  refuseEnd,
  refuseLastName,
  refusePartners,
  refuseSequenceTitle,
  refuseStart,
  refuseText,
  refuseTitle,
} from "#components/import/refuse-typed.ts";
import { changeProposalInput, type ProposalChange } from "#domain/import/schema.ts";
import { maxTextLength } from "#domain/intervention/text.ts";
import { aProposedIntervention } from "#tests/support/import-factories.ts";

const lines = (count: number, length = 10) => Array.from({ length: count }, () => "m".repeat(length)).join("\n");

const isTaken = (change: ProposalChange) => changeProposalInput.shape.change.safeParse(change).success;
const withCapacities = (typed: string): ProposalChange => ({
  type: "block",
  value: aProposedIntervention({ speakers: [{ person: "p1", capacities: typed.split("\n") }] }),
});
const withPartners = (typed: string): ProposalChange => ({ type: "heading", value: { partners: typed.split("\n") } });
const withText = (text: string): ProposalChange => ({ type: "block", value: aProposedIntervention({ text }) });

test.for([
  ["twelve capacities", refuseCapacities, withCapacities, lines(12), lines(13)],
  ["a capacity of 300 letters", refuseCapacities, withCapacities, lines(1, 300), lines(1, 301)],
  ["fifty partners", refusePartners, withPartners, lines(50), lines(51)],
  ["a partner of 200 letters", refusePartners, withPartners, lines(1, 200), lines(1, 201)],
  ["a text of the longest", refuseText, withText, "m".repeat(maxTextLength), "m".repeat(maxTextLength + 1)],
] as const)(
  "%s can be saved; whatever the server refuses beyond is said in the field",
  ([, refuse, change, most, more]) => {
    expect([refuse(most), isTaken(change(most))]).toEqual([undefined, true]);
    expect([refuse(more), isTaken(change(more))]).toEqual([expect.stringMatching(/maximum|trop long/), false]);
  },
);

test.for(["", "2021-12-07"])("« %s » is a day, or none", (typed) => {
  expect(refuseDay(typed)).toBeUndefined();
});

test.for(["07/12", "07/12/201", "mardi"])("« %s » is no day yet", (typed) => {
  expect(refuseDay(typed)).toBe("Indiquez la date de la rencontre, par exemple 07/12/2021.");
});

test("a year that adopting would refuse is refused where it is typed", () => {
  expect(refuseDay("1021-12-07")).toBe("Vérifiez l’année : entre 1980 et 2099.");
});

test("what ends comes after its beginning, whichever is typed", () => {
  const isTaken = (message: string | undefined) => message === undefined;

  expect(["", "09:30", "24:00", "midi"].map(refuseStart(null)).map(isTaken)).toEqual([true, true, false, false]);
  expect(["", "09:29", "09:30"].map(refuseStart("09:30"))).toEqual([
    ...[undefined, undefined],
    "Le début vient avant la fin.",
  ]);
  expect(["", "09:31", "09:30"].map(refuseEnd("09:30"))).toEqual([
    ...[undefined, undefined],
    "La fin vient après le début.",
  ]);
});

test("what a meeting, a séquence or a person cannot be without is not emptied", () => {
  expect([refuseTitle, refuseSequenceTitle, refuseLastName].map((refuse) => refuse(" "))).toEqual([
    "Donnez un titre à la rencontre.",
    "Donnez un titre à la séquence.",
    "Donnez le nom.",
  ]);
  expect(refuseTitle("Rencontre")).toBeUndefined();
});

test("how many came is a number, or nothing", () => {
  expect(["", "40", "1 200"].map(refuseCount)).toEqual([undefined, undefined, undefined]);
  expect(refuseCount("une quarantaine")).toBe("Indiquez un nombre entier, par exemple 40.");
});
