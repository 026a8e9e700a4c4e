import { type CommuneFound, communeAtStart } from "./read-communes.ts";
import { daysIn } from "./read-date.ts";
import type { ReadingLookups } from "./schema.ts";

export type PlaceFound = CommuneFound & { from: number; to: number };

const at = /(?<![\p{L}-])(à|À|au|aux|Au|Aux) (l’|L’|la |La |le |Le )?(?=\p{Lu})/gu;
const heldThere =
  /(?:réuni|tenu|rassembl|organis|accueilli|rendez-vous|rencontre|congrès|journée|assises|forum|atelier|séminaire|colloque|salon|étape|s’est déroul|a eu lieu|ont eu lieu|se sont retrouv|était)/iu;

/** The place that a line names by itself: "Cysoing", "Salle des fêtes, Cysoing (59)", "Cysoing, le 7 décembre 2021". */
export function placeAlone(text: string, lookups: ReadingLookups): PlaceFound | null {
  const day = daysIn(text)[0];
  const words = day === undefined ? text : text.slice(0, day.from) + " ".repeat(day.to - day.from) + text.slice(day.to);
  for (const part of words.matchAll(/[^,–—|:]+/gu)) {
    const start =
      part.index + (/^\s*(?:(?:à|lieu|ville de|mairie de|hôtel de ville de) )?/iu.exec(part[0])?.[0].length ?? 0);
    const own = words.slice(start, part.index + part[0].length);
    const article = /^(?:Le |La |Les |L’)/.exec(own)?.[0] ?? "";
    const found = communeAtStart(own.slice(article.length), article, lookups) ?? communeAtStart(own, "", lookups);
    if (!found) continue;
    const rest = own.slice((own.startsWith(article) ? article.length : 0) + found.length);
    if (/^\s*(?:\([^)]*\))?\s*(?:le|,)?\s*$/u.test(rest))
      return { ...found, from: start, to: start + own.trimEnd().length };
  }
  return null;
}

/** "à Rennes", "au Quesnoy" where the sentence is about the meeting or says its day. */
export function placeInProse(text: string, lookups: ReadingLookups, isTitle: boolean): PlaceFound | null {
  for (const match of text.matchAll(at)) {
    const start = match.index + match[0].length;
    const article = heardArticle(match[1] ?? "", match[2] ?? "");
    const found = communeAtStart(text.slice(start), article, lookups);
    if (!found) continue;
    const around = text.slice(Math.max(0, match.index - 160), start + 160);
    if (/(?:de|du|des|d’)\s\p{L}+ $/u.test(text.slice(0, match.index)) && !isTitle && !heldThere.test(around)) continue;
    if (isTitle || daysIn(text).length > 0 || heldThere.test(around))
      return { ...found, from: match.index, to: start + found.length };
  }
  return null;
}

function heardArticle(preposition: string, article: string): string {
  if (/^au$/i.test(preposition)) return "Le ";
  if (/^aux$/i.test(preposition)) return "Les ";
  return article.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
