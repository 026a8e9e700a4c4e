import { expect, test } from "vitest";
import { changed } from "#components/intervention/changes.ts";
import { inReadingOrder, sectionsOf, spotOf, stepFrom } from "#components/intervention/reading-order.ts";
import type { MeetingRecord, Place } from "#domain/intervention/schema.ts";

const opening = { part: "opening" } as const;
const closing = { part: "closing" } as const;
const inSequence = (sequenceId: string) => ({ part: "sequence", sequenceId }) as const;

/** Opening: a. Séquence s: b, c. Séquence t: nothing. Closing: d. */
function aRecord(): MeetingRecord {
  const empty: MeetingRecord = {
    meetingId: "m",
    title: "Rencontre",
    date: "2021-12-07",
    recordVersion: 1,
    acceptsChanges: true,
    sequences: ["s", "t"].map((id) => ({ id, title: id, version: 1, planned: [] })),
    interventions: [],
  };
  const add = (record: MeetingRecord, id: string, place: Place, afterId: string | null) =>
    changed(record, { type: "add", id, place, afterId });
  return [
    ["a", opening, null],
    ["c", inSequence("s"), null],
    ["b", inSequence("s"), null],
    ["d", closing, null],
  ].reduce((record, [id, place, afterId]) => add(record, id as string, place as Place, afterId as null), empty);
}

const order = (record: MeetingRecord) =>
  inReadingOrder(sectionsOf(record))
    .map(({ id }) => id)
    .join("");

test("a record reads from its opening to its closing", () => {
  expect(order(aRecord())).toBe("abcd");
});

test.for([
  ["b", -1, { place: opening, afterId: "a" }],
  ["c", -1, { place: inSequence("s"), afterId: null }],
  ["b", 1, { place: inSequence("s"), afterId: "c" }],
  ["c", 1, { place: inSequence("t"), afterId: null }],
  ["d", -1, { place: inSequence("t"), afterId: null }],
  ["a", -1, null],
  ["d", 1, null],
] as const)("%s goes by a step of %i to the nearest place", ([id, step, spot]) => {
  expect(stepFrom(sectionsOf(aRecord()), id, step)).toEqual(spot);
});

test("a change is shown at once as it will be", () => {
  const moved = changed(aRecord(), { type: "move", id: "b", place: inSequence("s"), afterId: "c" });
  expect(order(moved)).toBe("acbd");
  expect(order(changed(moved, { type: "remove", id: "c" }))).toBe("abd");
  const themed = changed(moved, { type: "themes", id: "a", themes: ["Relance"] });
  expect(themed.interventions.find(({ id }) => id === "a")?.themes).toEqual(["Relance"]);
  const titled = changed(moved, { type: "renameSequence", id: "s", title: "Quelle relance ?" });
  expect(titled.sequences.map(({ title }) => title)).toEqual(["Quelle relance ?", "t"]);
});

test.for(["a", "b", "c", "d"])("%s moved elsewhere and back to where it stood stands where it stood", (id) => {
  const record = aRecord();
  const spot = spotOf(sectionsOf(record), id);
  const away = changed(record, { type: "move", id, place: inSequence("t"), afterId: null });
  expect(spot && order(changed(away, { type: "move", id, ...spot }))).toBe("abcd");
});
