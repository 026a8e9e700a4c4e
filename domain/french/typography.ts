import type { Gender } from "./grammar.ts";

/** 1 → "1er" or "1re", 2 → "2e" (Imprimerie nationale); the suffix is set in superscript where the output can. */
export function ordinal(number: number, gender: Gender): { number: string; suffix: string } {
  if (number === 1) return { number: "1", suffix: gender === "feminine" ? "re" : "er" };
  return { number: String(number), suffix: "e" };
}
