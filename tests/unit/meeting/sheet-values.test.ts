import fc from "fast-check";
import { expect, test } from "vitest";
import { reconcile } from "#components/meeting/sheet-values.ts";
import type { EditMeetingForm } from "#domain/meeting/schema.ts";

const base: EditMeetingForm = {
  id: "11111111-1111-4111-8111-111111111111",
  version: 1,
  title: "Rencontre de Cysoing",
  kind: "territorial",
  date: "2021-12-07",
  startTime: "",
  endTime: "",
  communeCode: "59168",
  venue: "Salle des fêtes",
  theme: "",
  attendanceCount: "",
  attendanceText: "",
  partners: [],
};

test("what only the other has changed comes in, what only I have changed stays", () => {
  const mine = { ...base, venue: "Mairie" };
  const theirs = { ...base, version: 2, theme: "La relance" };

  expect(reconcile(base, mine, theirs)).toEqual({
    values: { ...base, version: 2, venue: "Mairie", theme: "La relance" },
    taken: ["theme"],
    disputed: [],
  });
});

test("what both have changed stays mine, and is to be chosen", () => {
  const mine = { ...base, venue: "Mairie" };
  const theirs = { ...base, version: 2, venue: "Salle Delory" };

  expect(reconcile(base, mine, theirs)).toEqual({
    values: { ...base, version: 2, venue: "Mairie" },
    taken: [],
    disputed: ["venue"],
  });
});

test("the same change made by both is no dispute", () => {
  const changed = { ...base, version: 2, venue: "Mairie" };

  expect(reconcile(base, { ...base, venue: "Mairie" }, changed)).toEqual({ values: changed, taken: [], disputed: [] });
});

test("nothing that I have typed is ever dropped", () => {
  const text = fc.constantFrom("", "Mairie", "Salle Delory");
  const form = fc
    .record({ title: text, venue: text, theme: text, attendanceText: text })
    .map((typed): EditMeetingForm => ({ ...base, ...typed }));
  fc.assert(
    fc.property(form, form, form, (before, mine, theirs) => {
      const { values, taken, disputed } = reconcile(before, mine, theirs);
      for (const field of ["title", "venue", "theme", "attendanceText"] as const) {
        const touched = before[field] !== mine[field];
        expect(values[field]).toBe(touched ? mine[field] : theirs[field]);
        expect(taken.includes(field)).toBe(!touched && before[field] !== theirs[field]);
        expect(disputed.includes(field)).toBe(
          touched && before[field] !== theirs[field] && mine[field] !== theirs[field],
        );
      }
    }),
  );
});
