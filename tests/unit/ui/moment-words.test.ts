import { expect, test } from "vitest";
import { exactDay, exactMoment, recentMoment } from "#components/ui/moment-words.ts";

const now = Date.parse("2021-12-07T15:30:00Z");
const minute = 60_000;

test.for([
  [0, "à l’instant"],
  [59_000, "à l’instant"],
  [minute, "il y a 1\u00a0minute"],
  [12 * minute, "il y a 12\u00a0minutes"],
  [60 * minute, "il y a 1\u00a0heure"],
  [24 * 60 * minute - 1, "il y a 23\u00a0heures"],
] as const)("%i ms ago is said as time gone by", ([ago, words]) => {
  expect(recentMoment(now - ago, now)).toBe(words);
});

test("a day ago or more, and what is to come, is said by its date", () => {
  expect(recentMoment(now - 24 * 60 * minute, now)).toBeNull();
  expect(recentMoment(now + 1, now)).toBeNull();
});

test("exact moments are those of Paris, whatever the machine's time zone", () => {
  expect(exactMoment(now)).toBe("mardi 7 décembre 2021 à 16\u00a0h\u00a030");
  expect(exactMoment(Date.parse("2024-06-30T22:05:00Z"))).toBe("lundi 1er juillet 2024 à 0\u00a0h\u00a005");
  expect(exactDay("2021-12-07")).toBe("mardi 7 décembre 2021");
});
