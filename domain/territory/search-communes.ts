import { db } from "#db/client.ts";
import { departements } from "#db/schema.ts";
import { authorize, canRead } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { foldName } from "../french/fold.ts";
import { editDistance } from "./edit-distance.ts";
import type { CommuneChoice } from "./schema.ts";
import { searchKey, unabbreviated } from "./search-key.ts";

/** As many as a list shows without scrolling much; homonyms beyond are told apart by typing their département. */
const shown = 12;

type Candidate = CommuneChoice & { searchKey: string };

/**
 * Communes for what somebody types: forgives accents, capitals, hyphens, apostrophes, "St", a missing article and typing
 * errors; understands "Roye 80", "Roye (80)", a postal code and the name of a former commune. The exact name first, then
 * names that begin so, then names that hold these words, then names alike; the more populous first.
 */
export function searchCommunes(actor: Actor, query: string): CommuneChoice[] {
  authorize(canRead(actor));

  const typed = query.slice(0, 100);
  for (const { name, departement } of readings(typed)) {
    const found = findBest(name, departement);
    if (found.length > 0) return found.map(({ searchKey: _, ...choice }) => choice);
  }
  return [];
}

// What the words may mean, the likeliest first. "Roye (80)" is Roye in the Somme; so is "Roye Somme", unless it is a name.
function readings(typed: string): { name: string; departement: string | null }[] {
  const folded = unabbreviated(typed);
  const whole = { name: folded, departement: null };
  const number = /(?:^|\s)(\d{2,3}|2[ab])$/.exec(folded)?.[1];
  if (number) return [{ name: folded.slice(0, -number.length).trim(), departement: number.toUpperCase() }, whole];
  const named = departementAtTheEnd(folded);
  return named ? [whole, { name: folded.slice(0, -named.end.length), departement: named.code }] : [whole];
}

function departementAtTheEnd(folded: string): { code: string; end: string } | undefined {
  return db()
    .select({ code: departements.code, name: departements.name })
    .from(departements)
    .all()
    .flatMap(({ code, name }) => [foldName(name), searchKey(name)].map((end) => ({ code, end: ` ${end}` })))
    .filter(({ end }) => folded.endsWith(end))
    .sort((a, b) => b.end.length - a.end.length)[0];
}

function findBest(name: string, departement: string | null): Candidate[] {
  if (name === "") return departement === null ? [] : largestOf(departement);
  const key = searchKey(name);
  const found = new Map<string, Candidate>();
  const add = (candidates: Candidate[]) => {
    for (const candidate of candidates) if (!found.has(candidate.code)) found.set(candidate.code, candidate);
  };

  add(named(key, departement));
  if (found.size < shown && key.length > 1) add(beginning(key, departement));
  if (found.size < shown && name.length > 1) add(holding(name, departement));
  if (found.size === 0 && key.length > 3) add(alike(key, departement));
  return [...found.values()].slice(0, shown);
}

function named(key: string, departement: string | null): Candidate[] {
  return select("c.search_key = @key", { key, departement }, shown * 4);
}

function beginning(key: string, departement: string | null): Candidate[] {
  // Above every letter: the names that begin with the key stand between it and this bound.
  return select("c.search_key >= @key and c.search_key < @bound", { key, bound: `${key}\uffff`, departement }, shown);
}

function holding(name: string, departement: string | null): Candidate[] {
  const words = foldName(name)
    .split(" ")
    .map((word) => `"${word}"*`);
  return select(
    "c.code in (select code from commune_words where commune_words match @words)",
    { words: words.join(" "), departement },
    shown,
  );
}

// The names that share most groups of three letters with what was typed, then those that few errors separate from it.
function alike(key: string, departement: string | null): Candidate[] {
  const telling = key.replace(/\b(?:saint|sainte|sur|sous|les|lez|en|de|du|la|le)\b ?/g, "");
  const trigrams = trigramsOf(telling.length < 4 ? key : telling);
  const near = select(
    "c.code in (select code from commune_trigrams where commune_trigrams match @trigrams order by rank limit 80)",
    { trigrams: trigrams.map((letters) => `"${letters}"`).join(" OR "), departement },
    80,
  );
  const allowed = key.length < 6 ? 1 : key.length < 10 ? 2 : 3;
  return near
    .map((candidate) => ({ candidate, errors: errorsBetween(key, candidate.searchKey) }))
    .filter(({ errors }) => errors <= allowed)
    .sort((a, b) => a.errors - b.errors || b.candidate.population - a.candidate.population)
    .map(({ candidate }) => candidate);
}

function trigramsOf(name: string): string[] {
  return Array.from({ length: name.length - 2 }, (_, at) => name.slice(at, at + 3));
}

// A name that is still being typed is compared with as much of the commune's.
function errorsBetween(typed: string, name: string): number {
  return Math.min(editDistance(typed, name), editDistance(typed, name.slice(0, typed.length)) + 0.5);
}

function largestOf(departement: string): Candidate[] {
  return select("c.search_key <> ''", { departement }, shown);
}

function select(condition: string, values: Record<string, string | null>, limit: number): Candidate[] {
  const statement = db().$client.prepare<unknown[], Candidate>(`
    select c.code, c.name, c.departement_code as departementCode, d.name as departementName, r.name as regionName,
      e.name as epciName, c.population, c.search_key as searchKey
    from communes c
      join departements d on d.code = c.departement_code
      join regions r on r.code = c.region_code
      left join epcis e on e.code = c.epci_code
    where (@departement is null or c.departement_code = @departement) and ${condition}
    order by c.population desc limit ${limit}`);
  return statement.all(values);
}
