import { expect, test } from "vitest";
import { outcomeOf, troubleOf } from "#components/import/draft.ts";

const begunUpon = (upon: string, words: string) => ({ words, upon, trouble: null });
const takeAll = () => undefined;
const refuseLong = (typed: string) => (typed.length > 12 ? "Trop long." : undefined);

test("what is typed over a value is a correction of it", () => {
  expect(outcomeOf(begunUpon("a salué", "a remercié"), "a salué", takeAll)).toBe("correction");
});

test("what is typed as it was before corrects nothing, whoever wrote it", () => {
  expect(outcomeOf(begunUpon("a salué", "a salué"), "a salué", takeAll)).toBe("nothing");
  expect(outcomeOf(begunUpon("a salué", "a remercié"), "a remercié", takeAll)).toBe("nothing");
});

test("what somebody else has written meanwhile is not written over before one knows", () => {
  const draft = begunUpon("a salué", "a remercié");
  expect(outcomeOf(draft, "a quitté", takeAll)).toBe("changed");

  const told = { ...draft, upon: "a quitté" };

  expect(outcomeOf(told, "a quitté", takeAll)).toBe("correction");
  expect(outcomeOf(told, "a rejoint", takeAll)).toBe("changed");
});

test("one is told what stands there now", () => {
  const changed = { ...begunUpon("a salué", "a remercié"), trouble: "changed" } as const;

  expect(troubleOf(changed, "a quitté", takeAll)).toContain("est maintenant « a quitté »");
  expect(troubleOf(changed, " ", takeAll)).toContain("a été effacée");
  expect(troubleOf(changed, "mot ".repeat(100), takeAll)?.length).toBeLessThan(320);
});

test("what would be refused stays in its field, with the reason until it is mended", () => {
  const draft = begunUpon("a salué", "a longuement salué");
  expect(outcomeOf(draft, "a salué", refuseLong)).toBe("refused");

  const refused = { ...draft, trouble: "refused" } as const;

  expect(troubleOf(refused, "a salué", refuseLong)).toBe("Trop long.");
  expect(troubleOf({ ...refused, words: "a dit" }, "a salué", refuseLong)).toBeUndefined();
});
