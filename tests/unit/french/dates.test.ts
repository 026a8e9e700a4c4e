import { expect, test } from "vitest";
import { dateInWords, momentInWords, parisDay, shortDate, sinceInWords, timeInWords } from "#domain/french/dates.ts";

test.for([
  ["2021-12-07", "mardi 7\u00a0décembre 2021", "7\u00a0déc. 2021"],
  ["2023-03-01", "mercredi 1er\u00a0mars 2023", "1er\u00a0mars 2023"],
  ["2024-02-29", "jeudi 29\u00a0février 2024", "29\u00a0févr. 2024"],
] as const)("the day %s in words", ([day, inWords, short]) => {
  expect([dateInWords(day), shortDate(day)]).toEqual([inWords, short]);
});

test.for([
  ["16:30", "16\u00a0h\u00a030"],
  ["09:00", "9\u00a0h"],
  ["08:05", "8\u00a0h\u00a005"],
  ["00:00", "0\u00a0h"],
] as const)("the hour %s in words", ([time, inWords]) => {
  expect(timeInWords(time)).toBe(inWords);
});

test("an instant is told as Paris lived it, in winter and in summer", () => {
  expect(momentInWords(Date.parse("2021-12-07T15:30:00Z"))).toBe("mardi 7\u00a0décembre 2021 à 16\u00a0h\u00a030");
  expect(momentInWords(Date.parse("2021-07-31T22:30:00Z"))).toBe("dimanche 1er\u00a0août 2021 à 0\u00a0h\u00a030");
  expect(parisDay(Date.parse("2021-12-31T23:30:00Z"))).toBe("2022-01-01");
});

test.for([
  [20_000, "à l’instant"],
  [-60_000, "à l’instant"],
  [60_000, "il y a 1 minute"],
  [12 * 60_000, "il y a 12 minutes"],
  [119 * 60_000, "il y a 1 heure"],
  [23 * 3_600_000, "il y a 23 heures"],
  [25 * 3_600_000, "mardi 7\u00a0décembre 2021 à 16\u00a0h\u00a030"],
] as const)("%d ms later it was %s", ([later, since]) => {
  const instant = Date.parse("2021-12-07T15:30:00Z");
  expect(sinceInWords(instant, instant + later)).toBe(since);
});
