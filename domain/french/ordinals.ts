import type { Gender } from "./grammar.ts";
import { protectedSpans } from "./protected-spans.ts";

/** 1 → "1er" or "1re", 2 → "2e" (Imprimerie nationale); the suffix is set in superscript where the output can. */
export function ordinal(number: number, gender: Gender): { number: string; suffix: string } {
  if (number === 1) return { number: "1", suffix: gender === "feminine" ? "re" : "er" };
  return { number: String(number), suffix: "e" };
}

/**
 * Cuts a text at the letters of its ordinals, to be set in superscript: "la 2e séquence", "XXIe siècle", "François Ier".
 * Those of an address are left in it.
 */
export function superscripts(text: string): { text: string; superscript?: true }[] {
  const parts: { text: string; superscript?: true }[] = [];
  let from = 0;
  const ordinals = [...text.matchAll(ordinalWord)];
  const kept = ordinals.length === 0 ? [] : protectedSpans(text, null);
  for (const found of ordinals) {
    if (kept.some((span) => span.from <= found.index && found.index < span.to)) continue;
    const suffix = found[1] ?? found[2] ?? "";
    const at = found.index + found[0].length - suffix.length;
    parts.push({ text: text.slice(from, at) }, { text: suffix, superscript: true });
    from = at + suffix.length;
  }
  return from < text.length ? [...parts, { text: text.slice(from) }] : parts;
}

const ordinalWord = /(?<![\p{L}\p{N}])(?:[1I](ers?|res?)|(?:\d+|[IVX]+)(es?))(?![\p{L}\p{N}])/gu;
