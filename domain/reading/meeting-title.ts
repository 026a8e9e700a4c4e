import type { Head } from "./head.ts";
import { bareTitle } from "./masthead.ts";
import { placeAfterTitle, placeInProse } from "./read-place.ts";
import type { Read, ReadingLookups, Spot } from "./schema.ts";

/** @param date where the day is read: a line that alone says it is all title but for that */
export function readTitle({ title, lines }: Head, date: Spot | null, lookups: ReadingLookups): Read<string | null> {
  if (title === null) return { value: null, doubt: "Aucun titre n’a été trouvé.", at: null };
  const { index, text } = title;
  const isDated = date !== null && date.block !== index;
  const place = placeAfterTitle(text, lookups) ?? placeInProse(text, lookups, { isTitle: true, weight: "near" });
  const at = bareTitle(text, place, isDated);
  const value = text.slice(at.from, at.to).trim();
  const below = lines[lines.indexOf(title) + 1];
  // "Compte rendu de l’atelier", and its name on the next line.
  const isNamedBelow = /^(?:compte[- ]?rendu|synthèse|actes|retour sur)/iu.test(value) && below?.index === index + 1;
  const name = isNamedBelow && /^\s*[«“][^»”]*[»”]\s*$/u.test(below.text) ? ` ${below.text.trim()}` : "";
  return { value: value + name, doubt: null, at: { block: index, ...at } };
}
