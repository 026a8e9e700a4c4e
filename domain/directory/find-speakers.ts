import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { foldName } from "#domain/french/fold.ts";
import { prefixQuery } from "../french/prefix-query.ts";
import { capacitiesByPerson } from "./capacities-on.ts";
import { peopleById } from "./people-by-id.ts";
import type { SpeakerChoice } from "./schema.ts";
import { piecesOf } from "./search-query.ts";
import { isCloseSpelling } from "./spelling.ts";

/**
 * Ids of people of whose name or offices each word typed is the beginning of a word: those whose name matches first,
 * surnames before first names. Looks at no more than a screenful of candidates, so that two letters answer as fast as ten.
 */
export function findPersonIds(typed: string, limit: number): string[] {
  const query = prefixQuery(typed);
  if (!query) return [];
  const byName = matching(`{name} : (${query})`).sort((one, other) => surnameFirst(typed, one, other));
  const found = byName.length >= limit ? byName : [...byName, ...matching(query)];
  return [...new Set(found.map(({ id }) => id))].slice(0, limit);
}

/** Ids of people among whose offices these words are. */
export function findHolderIds(words: string): string[] {
  const query = prefixQuery(words);
  return query ? matching(`{offices} : (${query})`).map(({ id }) => id) : [];
}

type Match = { id: string; searchKey: string };

function matching(query: string): Match[] {
  return db().all<Match>(
    sql`SELECT p.id, p.search_key AS searchKey FROM person_search s JOIN person_search_texts t ON t.doc = s.rowid
        JOIN persons p ON p.id = t.person_id
        WHERE person_search MATCH ${query} AND p.deleted_at IS NULL LIMIT 50`,
  );
}

function surnameFirst(typed: string, one: Match, other: Match): number {
  const [word = ""] = foldName(typed).split(" ");
  const later = (match: Match) => (match.searchKey.startsWith(word) ? 0 : 1);
  return later(one) - later(other) || one.searchKey.localeCompare(other.searchKey);
}

/** Ids of people whose name is written nearly so: accents, order and up to three mistakes forgiven. */
export function findCloseNames(typed: string, limit: number): string[] {
  const pieces = piecesOf(typed);
  if (pieces.length === 0) return [];
  const holding = pieces.map((piece) => sql`SELECT rowid FROM person_pieces WHERE person_pieces MATCH ${piece}`);
  const candidates = db().all<{ id: string; name: string }>(
    sql`SELECT t.person_id AS id, t.name AS name
        FROM (SELECT rowid AS doc, count(*) AS shared FROM (${sql.join(holding, sql` UNION ALL `)})
              GROUP BY rowid ORDER BY shared DESC LIMIT 60) c
        JOIN person_search_texts t ON t.doc = c.doc JOIN persons p ON p.id = t.person_id
        WHERE p.deleted_at IS NULL ORDER BY c.shared DESC`,
  );
  const words = foldName(typed).split(" ");
  return candidates
    .filter(({ name }) => isCloseName(words, foldName(name).split(" ")))
    .slice(0, limit)
    .map((found) => found.id);
}

/** Each word typed is the beginning of a word of the name, or close to one. */
function isCloseName(typed: string[], name: string[]): boolean {
  return typed.every((word) =>
    name.some(
      (part) =>
        part.startsWith(word) ||
        isCloseSpelling(word, part.slice(0, Math.max(word.length, 4))) ||
        isCloseSpelling(word, part),
    ),
  );
}

/** People as a picker shows them, in the order of the ids. */
export function speakerChoices(ids: string[], date: string): SpeakerChoice[] {
  const people = peopleById(ids);
  const capacities = capacitiesByPerson(ids, date);
  return ids.flatMap((id) => {
    const person = people.get(id);
    if (!person) return [];
    const texts = (capacities.get(id) ?? []).map((capacity) => capacity.text);
    return [{ id, ...person, capacities: texts }];
  });
}
