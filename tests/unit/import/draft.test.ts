import { expect, test } from "vitest";
import { changedMeanwhile, outcomeOf } from "#components/import/draft.ts";

const begunUpon = (upon: string, words: string) => ({ words, upon, trouble: null });

test("what is typed over a value is a correction of it", () => {
  expect(outcomeOf(begunUpon("a salué", "a remercié"), "a salué")).toBe("correction");
});

test("what is typed as it was before corrects nothing, whoever wrote it", () => {
  expect(outcomeOf(begunUpon("a salué", "a salué"), "a salué")).toBe("nothing");
  expect(outcomeOf(begunUpon("a salué", "a remercié"), "a remercié")).toBe("nothing");
});

test("what somebody else has written meanwhile is not written over before one knows", () => {
  const draft = begunUpon("a salué", "a remercié");
  expect(outcomeOf(draft, "a quitté")).toBe("changed");

  const told = { ...draft, upon: "a quitté" };

  expect(outcomeOf(told, "a quitté")).toBe("correction");
  expect(outcomeOf(told, "a rejoint")).toBe("changed");
});

test("one is told what stands there now", () => {
  expect(changedMeanwhile("a quitté")).toContain("est maintenant « a quitté »");
  expect(changedMeanwhile(" ")).toContain("a été effacée");
  expect(changedMeanwhile("mot ".repeat(100)).length).toBeLessThan(320);
});
