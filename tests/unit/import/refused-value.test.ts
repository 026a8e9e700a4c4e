import { expect, test } from "vitest";
import { refusedValue } from "#components/import/refused-value.ts";

test.for([
  ["title", { kind: "heading", field: "title" }],
  ["date", { kind: "heading", field: "date" }],
  ["endTime", { kind: "hours" }],
  ["venue", { kind: "heading", field: "place" }],
  ["people.p1", { kind: "person", key: "p1" }],
  ["a block", { kind: "block", id: "a block" }],
  ["", null],
] as const)("what adopting refuses of « %s » is said at its value", ([field, value]) => {
  expect(refusedValue(field)).toEqual(value);
});
