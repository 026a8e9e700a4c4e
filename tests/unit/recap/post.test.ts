import { expect, test } from "vitest";
import { postOf } from "#domain/recap/post.ts";
import { aHostileRecap, aRecap } from "#tests/support/recaps.ts";

test("says what was held where and when, about what and with whom", () => {
  expect(postOf(aRecap())).toBe(
    "Rencontre des maires des petites villes – Cysoing (Nord), 7\u00a0décembre 2021. Quelle relance ? La preuve par l'exemple. Avec Roger Wattrelin.",
  );
});

test("leaves out what there is no room for, and cuts no word", () => {
  const long = aRecap({ title: "Rencontre ".repeat(30).trim() });
  expect(postOf(long)).toMatch(/Rencontre…$/);
  for (const recap of [long, aHostileRecap()]) expect(postOf(recap).length).toBeLessThanOrEqual(200);
});
