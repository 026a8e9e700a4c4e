import type { Refuse } from "./refuse-typed.ts";

// What is typed in a field, and is no correction before the field is left. No screen of its own.

export type Draft = {
  words: string;
  /** What the field held when one began to type, or when one was last told that it holds something else. */
  upon: string;
  /** Why it is still a draft, once one has tried to make a correction of it. */
  trouble: "changed" | "refused" | null;
};

/** What becomes of a draft that is left over this value. */
export function outcomeOf(
  { words, upon }: Draft,
  value: string,
  refuse: Refuse,
): "nothing" | "correction" | "changed" | "refused" {
  if (words === value) return "nothing";
  if (refuse(words) !== undefined) return "refused";
  return upon === value ? "correction" : "changed";
}

/** What is said under the field of a draft. What was refused may have been mended since. */
export function troubleOf({ words, trouble }: Draft, value: string, refuse: Refuse): string | undefined {
  if (trouble === null) return undefined;
  return trouble === "refused" ? refuse(words) : changedMeanwhile(value);
}

function changedMeanwhile(value: string): string {
  const words = value.trim();
  const now =
    words === "" ? "a été effacée" : `est maintenant « ${words.length > 120 ? `${words.slice(0, 120)}…` : words} »`;
  return `Pendant que vous écriviez, cette valeur ${now}. Échap la reprend ; quittez de nouveau le champ pour garder la vôtre.`;
}
