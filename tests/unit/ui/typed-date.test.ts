import { expect, test } from "vitest";
import { readTypedDate, readTypedTime, typedDate } from "#components/ui/typed-date.ts";
import { timeInWords } from "#domain/french/dates.ts";

test.for([
  ["7/12/2021", "2021-12-07"],
  ["07.12.21", "2021-12-07"],
  ["07 12 2021", "2021-12-07"],
  ["07122021", "2021-12-07"],
  ["2021-12-07", "2021-12-07"],
  ["7 décembre 2021", "2021-12-07"],
  ["mardi 7 déc. 2021", "2021-12-07"],
  ["1er août 2024", "2024-08-01"],
  ["  29  FÉVRIER 2024 ", "2024-02-29"],
  ["3 juin 2024", "2024-06-03"],
  ["3 juillet 2024", "2024-07-03"],
] as const)("a day typed as « %s » is read", ([typed, day]) => {
  expect(readTypedDate(typed)).toBe(day);
});

test.for([
  "",
  "7.12",
  "7 décembre",
  "31/04/2024",
  "29/02/2023",
  "0/1/2024",
  "demain",
  "7 ju 2021",
  "7 jui 2021",
  "12/2021",
])("« %s » is no day: nothing is guessed", (typed) => {
  expect(readTypedDate(typed)).toBeNull();
});

test.for([
  ["16h30", "16:30"],
  ["16 h 30", "16:30"],
  ["16:30", "16:30"],
  ["1630", "16:30"],
  ["9 h", "09:00"],
  ["9", "09:00"],
  ["0h05", "00:05"],
] as const)("an hour typed as « %s » is read", ([typed, time]) => {
  expect(readTypedTime(typed)).toBe(time);
});

test.for(["", "24h", "16h60", "midi"])("« %s » is no hour", (typed) => {
  expect(readTypedTime(typed)).toBeNull();
});

test("what a field shows of a value is read back as the same value", () => {
  expect(readTypedDate(typedDate("2021-12-07"))).toBe("2021-12-07");
  expect(["16:30", "09:00"].map((time) => readTypedTime(timeInWords(time)))).toEqual(["16:30", "09:00"]);
});
