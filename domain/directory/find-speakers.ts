import { and, inArray, isNull, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { persons } from "#db/schema.ts";
import { foldName } from "#domain/french/fold.ts";
import { capacitiesByPerson } from "./capacities-on.ts";
import { fullName } from "./rules.ts";
import type { SpeakerChoice } from "./schema.ts";
import { piecesQuery, prefixQuery } from "./search-query.ts";
import { isCloseSpelling } from "./spelling.ts";

/** Ids of people, best first, of whose name or offices each word typed is the beginning of a word. */
export function findPersonIds(typed: string, limit: number): string[] {
  const query = prefixQuery(typed);
  if (!query) return [];
  return db()
    .all<{ id: string }>(
      sql`SELECT t.person_id AS id FROM person_search s JOIN person_search_texts t ON t.doc = s.rowid
          JOIN persons p ON p.id = t.person_id
          WHERE person_search MATCH ${query} AND rank MATCH 'bm25(10.0, 1.0)' AND p.deleted_at IS NULL
          ORDER BY rank LIMIT ${limit}`,
    )
    .map((found) => found.id);
}

/** Ids of people whose name is written nearly so: accents, order and up to three mistakes forgiven. */
export function findCloseNames(typed: string, limit: number): string[] {
  const query = piecesQuery(typed);
  if (!query) return [];
  const candidates = db().all<{ id: string; name: string }>(
    sql`SELECT t.person_id AS id, t.name AS name FROM person_pieces s JOIN person_search_texts t ON t.doc = s.rowid
        JOIN persons p ON p.id = t.person_id
        WHERE person_pieces MATCH ${query} AND p.deleted_at IS NULL
        ORDER BY rank LIMIT 60`,
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
  const found = db()
    .select({
      id: persons.id,
      firstName: persons.firstName,
      lastName: persons.lastName,
      officeGender: persons.officeGender,
    })
    .from(persons)
    .where(and(inArray(persons.id, ids), isNull(persons.deletedAt)))
    .all();
  const capacities = capacitiesByPerson(ids, date);
  return ids.flatMap((id) => {
    const person = found.find((candidate) => candidate.id === id);
    if (!person) return [];
    const texts = (capacities.get(id) ?? []).map((capacity) => capacity.text);
    return [{ id, name: fullName(person), officeGender: person.officeGender, capacities: texts }];
  });
}
