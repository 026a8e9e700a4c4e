import { isMunicipal, looksLikeBody } from "../directory/office-words.ts";
import { parseOffice } from "../directory/parse-office.ts";
import { foldName } from "../french/fold.ts";
import { capitalised } from "../french/grammar.ts";
import { type CommuneFound, communeAtStart } from "./read-communes.ts";
import type { ReadCapacity, ReadingLookups } from "./schema.ts";
import type { Office } from "./span.ts";

/** In letters, as an intervention takes it. */
const longestCapacity = 300;

/** An office as it stands in the text, with the commune, the département and the body that it is held in. */
export function readCapacity(text: string, block: number, office: Office, lookups: ReadingLookups): ReadCapacity {
  const { from } = office;
  const to = Math.min(office.to, from + longestCapacity);
  const words = office.reads ?? text.slice(from, to);
  const found = communeOf(words, lookups);
  const written = /\((\d[\dAB]\d?|\p{Lu}[\p{L}’ -]{2,})\)/u.exec(words)?.[1];
  const stated = written === undefined ? null : lookups.departement(written);
  return {
    value: words.replace(/^(\p{L}+)- (?=\p{L})/u, "$1-"),
    doubt: found?.doubt ?? doubtOfShared(text, office),
    at: { block, from, to },
    commune: found?.name ?? null,
    communeCode: found?.commune?.code ?? null,
    departement: found === null ? (stated ?? departementOf(words, lookups)) : (found.departement ?? stated),
    organisation: found === null ? bodyOf(words, lookups) : null,
  };
}

function doubtOfShared(text: string, { from, to, reads }: Office): string | null {
  return reads === undefined ? null : `« ${text.slice(from, to)} » : la qualité n’est pas écrite ainsi.`;
}

/** "Maire du Quesnoy (59)", "adjointe au maire de Buzançais", "directrice de cabinet à la mairie de Roye". */
function communeOf(words: string, lookups: ReadingLookups): CommuneFound | null {
  // "maire Roye", as notes write it.
  const short = /^(?:(?:\d(?:er|re|ère|e) )?(?:maire|adjointe?|adj\.?)) (?=\p{Lu})/u.exec(words)?.[0].length;
  if (short !== undefined)
    return communeAtStart(words.slice(short), "", lookups) ?? unknown(words.slice(short), "", lookups);
  for (const split of parseOffice(words).splits) {
    if (!/^(?:of|at)$/.test(split.link)) continue;
    if (!isHeldInCommune(split.title) && !(split.link === "at" && worksInTown.test(split.title))) continue;
    const bare = split.names.at(-1) ?? "";
    if (/^maire(?!\p{L})/iu.test(bare) || (split.link === "at" && looksLikeBody(bare))) continue;
    const article = split.names.length > 1 ? (split.names[0] ?? "").slice(0, -bare.length) : "";
    const whole = words.slice(words.indexOf(bare));
    const found = communeAtStart(whole, article, lookups);
    if (found) return isBodyAfter(whole.slice(found.length)) ? null : found;
    if (/^\p{Lu}/u.test(bare) && isMayor(split.title)) return unknown(whole, article, lookups);
  }
  return null;
}

/** "maire", "adjointe à la culture", "directrice de la ville"; not "directeur de la communauté de communes". */
function isHeldInCommune(title: string): boolean {
  const folded = foldName(title);
  if (otherBodies.test(folded)) return false;
  return (
    isMunicipal(title) ||
    /^conseill(?:er|ere)(?: deleguee?)?$|^deleguee?$|^(?:conseill(?:er|ere)|elue?) communautaire$|(?:^| )(?:maire|ville|commune|mairie|municipalite|conseil municipal)$/.test(
      folded,
    ) ||
    isMayor(title)
  );
}

/** Who works for a town where they are said to work in it: "cheffe de projet Petites villes de demain à Guerlesquin". */
const worksInTown =
  /^(?:chef(?:fe)? de projet|manag|chargée? de mission|coordinat|développeu|adjoint|conseill|direct\p{L}+ (?:général|de cabinet|des services|de l’urbanisme))/iu;

const otherBodies =
  /(?:^| )(?:communaute|agglomeration|agglo|metropole|syndicat|departement\w*|region\w*|pays|association|union|federation|groupe|office|chambre|conseil (?!municipal)\w+)(?: |$)/;

function isMayor(title: string): boolean {
  return /^premi(?:er|ere) magistrate?$|maire(?: honoraire| deleguee?| adjointe?| sortante?)?$/.test(foldName(title));
}

function isBody(name: string): boolean {
  return (
    /^(?:communauté|agglomération|eurométropole|intercommunalité)/iu.test(name) || looksLikeBody(capitalised(name))
  );
}

/** "maire de Lens Agglo": the name goes on, as that of a body. */
function isBodyAfter(rest: string): boolean {
  return /^ (?:Agglo|Métropole|Communauté|Habitat)/.test(rest);
}

function unknown(whole: string, article: string, lookups: ReadingLookups): CommuneFound {
  const name = /^[^,(;]+/.exec(whole)?.[0].trim() ?? whole;
  const number = /\(\s*(\d[\dAB]\d?)\s*\)/.exec(whole)?.[1];
  const written = article.trim() === "Le" || article.trim() === "Les" ? `${article}${name}` : name;
  return {
    name: written,
    commune: null,
    departement: number === undefined ? null : lookups.departement(number),
    doubt: `Aucune commune ne s’appelle ${written}.`,
  };
}

/** "conseiller départemental du Nord", "sénatrice de l’Aisne". */
function departementOf(words: string, lookups: ReadingLookups): string | null {
  for (const { title, names } of parseOffice(words).splits) {
    if (!/(?:départementale?|département|sénateur|sénatrice|députée?|préfète?)$/iu.test(title)) continue;
    const found = lookups.departement((names.at(-1) ?? "").replace(/\s*\(.*$/, ""));
    if (found !== null) return found;
  }
  return null;
}

/** The last body that an office names with a capital: "président de la commission X et du SICECO" → as a whole after its article. */
function bodyOf(words: string, lookups: ReadingLookups): string | null {
  const splits = parseOffice(words.replace(/\s*\([^)]*\)\s*$/, "")).splits;
  const bare = splits.map(({ names }) => ({ names: [names.at(-1) ?? ""] }));
  const named =
    bare.find(
      ({ names: [name = ""] }) => isBody(name) && !/^(?:mission|cabinet|projet)/.test(name) && /\p{Lu}/u.test(name),
    ) ??
    bare.find(
      ({ names: [name = ""] }) => /^\p{Lu}/u.test(name) && lookups.communes(name).length === 0 && name !== "France",
    );
  const name = named?.names.at(-1) ?? null;
  const isTerritory =
    name !== null &&
    (lookups.departement(name) !== null || lookups.regions.some((region) => foldName(region) === foldName(name)));
  return isTerritory ? null : name;
}
