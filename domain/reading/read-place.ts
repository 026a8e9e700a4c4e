import { type CommuneFound, communeAtStart } from "./read-communes.ts";
import { daysIn } from "./read-date.ts";
import { relativeDayIn } from "./relative-day.ts";
import type { ReadingLookups } from "./schema.ts";
import { sentencesOf } from "./sentences.ts";
import type { Span } from "./span.ts";

export type PlaceFound = CommuneFound & {
  from: number;
  to: number;
  /** The hall that is named by its commune: "Espace culturel de Loudun". */
  venue: Span | null;
};

const halls = anyCapital(
  "salle|espace|centre|mairie|hôtel de ville|hôtel|palais|théâtre|parc des expositions|parc|auditorium|médiathèque|halle|maison|château|domaine|complexe|cité|musée|préfecture|sous-préfecture|abbaye|lycée|université|campus|gymnase|cinéma|forum|foyer|pôle|technopole",
);
/** "à Rennes", "au Quesnoy", "au centre des congrès de Saint-Flour", "en mairie de Roye". */
const at = new RegExp(
  `(?<![\\p{L}-])(?:(?:à|en|dans) (?:la |le |l’|les )?|aux? )(?<hall>(?:grande? |petite? |nouvelle? |nouveau )?(?:${halls})(?![\\p{L}-])[^,.;:()]{0,60}? (?<of>de|du|des|d’)(?<ofArticle> ?l’| ?la | ?))(?=\\p{Lu})|(?<![\\p{L}-])(?<preposition>à|À|au|aux|Au|Aux) (?<article>l’|L’|la |La |le |Le )?(?=\\p{Lu})`,
  "gu",
);
const meeting =
  "rencontres?|congrès|journées?|assises|forum|ateliers?|séminaire|colloque|salon|étape|réunion|assemblée générale|convention|rendez-vous|édition|université|conférence|table ronde|matinée";
const isMeeting = new RegExp(`(?<!\\p{L})(?:${meeting})(?!\\p{L})`, "iu");
const isHeld =
  /(?:réuni|tenu|tenait|tient|rassembl|organis|accueilli|déroul|install|a eu lieu|ont eu lieu|avait lieu|retrouvé|retrouvaient|donné rendez-vous|fait étape|posé ses valises)/iu;
const heldThere = new RegExp(`${isHeld.source}|(?<!\\p{L})(?:${meeting}|était)(?!\\p{L})`, "iu");
/** Where the next will be, or where another was. */
const elsewhere =
  /(?<!\p{L})(?:prochaine?s?|l’an prochain|l’année prochaine|aura lieu|auront lieu|se tiendra|se tiendront|se déroulera|précédente?s?|l’an dernier|l’année dernière|après (?:celle|celui|l’étape|la rencontre))(?!\p{L})/iu;

/** "retenu à Paris": where somebody is who did not come. */
const awayTo = /(?:retenue?s?|partie?s?|rentrée?s?|de retour) $/iu;

/** Whether a sentence is about another meeting, before or after. */
export function saysElsewhere(sentence: string): boolean {
  return elsewhere.test(sentence);
}

/** Whether a sentence says that people met. */
export function saysHeld(sentence: string): boolean {
  return isHeld.test(sentence);
}

const hallOf = new RegExp(
  `^\\s*(?<hall>(?:${halls})(?![\\p{L}-])[^,]{0,60}? ?(?<of>de|du|des|d’)(?<ofArticle> ?l’| ?la | ?))(?=\\p{Lu})`,
  "u",
);

/** The place that a line names by itself: "Cysoing", "Salle des fêtes, Cysoing (59)", "Mairie de Cysoing, le 7 décembre 2021". */
export function placeAlone(text: string, lookups: ReadingLookups): PlaceFound | null {
  const day = daysIn(text)[0];
  const words = day === undefined ? text : text.slice(0, day.from) + " ".repeat(day.to - day.from) + text.slice(day.to);
  for (const part of words.matchAll(/(?:[^,–—|: -]| (?!- )|(?<! )-|-(?! ))+/gu)) {
    const { hall = "", of = "", ofArticle = "" } = hallOf.exec(part[0])?.groups ?? {};
    const label =
      hall === "" ? (/^\s*(?:(?:à|lieu|ville de) )?/iu.exec(part[0])?.[0].length ?? 0) : part[0].indexOf(hall);
    const start = part.index + label + hall.length;
    const own = words.slice(start, part.index + part[0].length);
    const written = /^(?:Le |La |Les |L’)/.exec(own)?.[0] ?? "";
    const found =
      communeAtStart(own.slice(written.length), written || heardArticle(of, ofArticle), lookups) ??
      communeAtStart(own, "", lookups);
    if (!found) continue;
    const rest = own.slice((own.startsWith(written) ? written.length : 0) + found.length);
    if (!/^\s*(?:\([^)]*\))?\s*(?:le|,)?\s*$/u.test(rest)) continue;
    const to = start + own.trimEnd().length;
    return { ...found, from: start, to, venue: hall === "" ? null : { from: start - hall.length, to } };
  }
  return null;
}

/** What follows the title on its line: "… – 9 février 2023 – Lesparre-Médoc". */
export function placeAfterTitle(text: string, lookups: ReadingLookups): PlaceFound | null {
  const from = text.search(/ [–—|-] /u);
  const found = from < 10 ? null : placeAlone(text.slice(from + 3), lookups);
  if (found === null) return null;
  const moved = ({ from: start, to }: Span): Span => ({ from: start + from + 3, to: to + from + 3 });
  return { ...found, ...moved(found), venue: found.venue && moved(found.venue) };
}

/**
 * "à Rennes", "au Quesnoy", where it is said of the meeting.
 * @param weight "stated": the sentence says that a meeting was held there, or its day; "near": words about it are near
 */
export function placeInProse(
  text: string,
  lookups: ReadingLookups,
  { isTitle, weight }: { isTitle: boolean; weight: "stated" | "near" },
): PlaceFound | null {
  const sentences = sentencesOf(text);
  const dated = new Map<string, boolean>();
  const isDated = (words: string) => {
    const known = dated.get(words) ?? (daysIn(words).length > 0 || relativeDayIn(words) !== null);
    dated.set(words, known);
    return known;
  };
  for (const match of text.matchAll(at)) {
    const { hall, of, ofArticle, preposition, article } = match.groups ?? {};
    const start = match.index + match[0].length;
    const heard = heardArticle(of ?? preposition ?? "", ofArticle ?? article ?? "");
    const found = communeAtStart(text.slice(start), heard, lookups);
    if (!found) continue;
    const sentence = sentences.find(({ from, to }) => match.index >= from && match.index < to);
    const words = sentence === undefined ? text : text.slice(sentence.from, sentence.to);
    if (saysElsewhere(words) || awayTo.test(text.slice(Math.max(0, match.index - 20), match.index))) continue;
    const to = start + found.length;
    const place =
      hall === undefined
        ? { ...found, from: match.index, to, venue: null }
        : { ...found, from: start, to, venue: { from: start - hall.length, to } };
    if (isTitle) return place;
    const isStated = isDated(words) || (isHeld.test(words) && isMeeting.test(words));
    if (weight === "stated" && isStated) return place;
    if (weight === "near" && isNear(text, match.index, start)) return place;
  }
  return null;
}

function isNear(text: string, from: number, to: number): boolean {
  const around = text.slice(Math.max(0, from - 160), to + 160);
  if (/(?:de|du|des|d’)\s\p{L}+ $/u.test(text.slice(0, from)) && !heldThere.test(around)) return false;
  return daysIn(text).length > 0 || heldThere.test(around);
}

/** "La ville de Vitré accueillait": who receives is the place. */
export function placeReceiving(text: string, lookups: ReadingLookups): PlaceFound | null {
  for (const match of text.matchAll(
    /(?<=(?:ville|commune|municipalité|cité) (de |du |des |d’)( ?la | ?l’)?)(?=\p{Lu})/giu,
  )) {
    const found = communeAtStart(
      text.slice(match.index),
      heardArticle((match[1] ?? "").trim(), match[2] ?? ""),
      lookups,
    );
    if (!found) continue;
    const to = match.index + found.length;
    if (/^ (?:\([^)]*\) )?(?:a |ont |avait )?(?:accueill|re[çc]u|reçoit|recevait|hébergeait)/u.test(text.slice(to)))
      return { ...found, from: match.index, to, venue: null };
  }
  return null;
}

/** "Rencontre de Vitré", "Étape du Quesnoy": the title names the meeting by its commune. */
export function placeOfTitle(text: string, lookups: ReadingLookups): PlaceFound | null {
  const named = new RegExp(
    `(?<!\\p{L})(?:${meeting})(?: (?:territoriale|régionale|départementale|annuelle)s?)? (de|du|des|d’)( ?la | ?l’| ?)(?=\\p{Lu})`,
    "giu",
  );
  for (const match of text.matchAll(named)) {
    const start = match.index + match[0].length;
    const found = communeAtStart(text.slice(start), heardArticle(match[1] ?? "", match[2] ?? ""), lookups);
    if (!found || found.commune === null || isTerritory(found.name, lookups)) continue;
    return { ...found, from: start, to: start + found.length, venue: null };
  }
  return null;
}

function isTerritory(name: string, { regions, departement }: ReadingLookups): boolean {
  return departement(name) !== null || regions.some((region) => region.toLowerCase() === name.toLowerCase());
}

function heardArticle(preposition: string, article: string): string {
  if (/^(?:au|du)$/i.test(preposition)) return "Le ";
  if (/^(?:aux|des)$/i.test(preposition)) return "Les ";
  return article.trimStart().replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

function anyCapital(alternatives: string): string {
  return alternatives.replace(/(?<=^|\|)\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
