import { expect, test } from "vitest";
import { missingFields, type NextStep, sensibleSteps } from "#domain/meeting/rules.ts";
import type { MeetingState } from "#domain/meeting/schema.ts";

const today = "2026-11-23";
const planned = {
  state: "draft" as MeetingState,
  publication: "none" as const,
  place: "Cysoing (59)" as string | null,
  kind: "territorial" as const,
  date: "2026-12-07",
  hasProgramme: true,
  hasInterventions: false,
};
const recorded = { ...planned, date: "2026-11-20", hasInterventions: true };

test.for<[string, Partial<typeof planned>, NextStep | undefined]>([
  ["its place is not known", { place: null }, "completeSheet"],
  ["it has no programme yet", { hasProgramme: false }, "planProgramme"],
  ["it is to come and ready", {}, undefined],
  ["it took place and nothing is written", { date: today }, "writeRecord"],
  ["something is written", recorded, "preview"],
  ["its recap is approved", { ...recorded, state: "approved" }, "publish"],
  ["its recap is public", { ...recorded, state: "published" }, "readRecap"],
  ["it is archived", { ...recorded, state: "archived" }, "readRecap"],
  ["it is in the bin", { ...recorded, state: "binned" }, undefined],
])("the next step of a meeting when %s", ([, meeting, step]) => {
  expect(sensibleSteps({ role: "publisher" }, { ...planned, ...meeting }, today)[0]).toBe(step);
});

test("publishing is not offered to those who may not", () => {
  expect(sensibleSteps({ role: "editor" }, { ...recorded, state: "approved" }, today)).toEqual(["preview"]);
  expect(sensibleSteps({ role: "reader" }, recorded, today)).toEqual(["readRecap"]);
});

test("what has changed since it was published waits before anything else", () => {
  const meeting = { ...recorded, publication: "modifiedSince" as const, state: "modifiedSince" as const, place: null };

  expect(sensibleSteps({ role: "publisher" }, meeting, today)[0]).toBe("publishAgain");
});

const bare = {
  kind: "territorial" as const,
  date: "2026-12-07",
  communeCode: null,
  startTime: null,
  venue: null,
  theme: null,
  attendanceCount: null,
  attendanceText: null,
};

test("what a sheet lacks is said in the order of its fields, attendance once the day has come", () => {
  expect(missingFields(bare, today)).toEqual(["startTime", "communeCode", "venue", "theme"]);
  expect(missingFields({ ...bare, date: today }, today).at(-1)).toBe("attendanceText");
  expect(missingFields({ ...bare, date: today, attendanceCount: 0 }, today)).not.toContain("attendanceText");
});

test("a webinar has no place to be told", () => {
  expect(missingFields({ ...bare, kind: "webinar" }, today)).toEqual(["startTime", "theme"]);
});
