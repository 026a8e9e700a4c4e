import type { SourceRole } from "./schema.ts";

/** By the name of a style, in small letters: those of our own manuscripts (manuscript/style-names.ts), whoever uses them. */
const roles = new Map<string, SourceRole>([
  ["avertissement", "notice"],
  ["mentions", "imprint"],
  ["mentions légales", "imprint"],
  ["prise de parole", "passage"],
  ["ouverture", "opening"],
  ["conclusion", "closing"],
]);

export function roleOfStyle(name: string): SourceRole | null {
  return roles.get(name) ?? null;
}

/** Whether a style of words is that of the names of those who speak. */
export function isOfSpeaker(name: string): boolean {
  return name === "intervenant";
}
