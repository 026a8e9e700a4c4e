import fc from "fast-check";
import { expect, test } from "vitest";
import { contrastOnPaper, isReadAtEase, isReadableOnPaper, nightAccent } from "#domain/house/rules.ts";

test("contrast is that of WCAG 2.2", () => {
  expect(contrastOnPaper("#000000")).toBeCloseTo(20.13, 1);
  expect(contrastOnPaper("#fbfaf6")).toBeCloseTo(1, 5);
  expect([isReadableOnPaper("#777777"), isReadableOnPaper("#6f6f6f"), isReadAtEase("#1e5a4b")]).toEqual([
    false,
    true,
    true,
  ]);
});

test("whatever the accent of the day, that of the night is read at ease on its ground", () => {
  const colour = fc.integer({ min: 0, max: 0xff_ff_ff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);
  fc.assert(
    fc.property(colour, (day) => {
      const night = nightAccent(day);
      // The night is as dark as #141816: contrast with black is a little more, with paper the complement.
      expect(contrastOnPaper("#141816") / contrastOnPaper(night)).toBeGreaterThanOrEqual(7);
    }),
    { numRuns: 500 },
  );
});
