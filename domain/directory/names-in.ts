import { isNull } from "drizzle-orm";
import { db } from "#db/client.ts";
import { organisations, persons } from "#db/schema.ts";

/** The names of the directory that stand in these words: of people, whole or the last alone; of organisations, sigles too. */
export function directoryNamesIn(words: string): string[] {
  const known = new Set(words.split(notOfWord));
  const people = db()
    .select({ first: persons.firstName, last: persons.lastName })
    .from(persons)
    .where(isNull(persons.deletedAt))
    .all()
    .flatMap(({ first, last }) => [`${first} ${last}`, last]);
  const bodies = db()
    .select({ name: organisations.name, acronym: organisations.acronym })
    .from(organisations)
    .where(isNull(organisations.deletedAt))
    .all()
    .flatMap(({ name, acronym }) => [name, acronym ?? ""]);
  // A directory is long, and few of it stand in one text: the first word tells.
  const found = [...people, ...bodies].filter((name) => known.has(firstWord(name)) && words.includes(name));
  return [...new Set(found)];
}

const notOfWord = /[^\p{L}\p{N}]+/u;

function firstWord(name: string): string {
  return name.split(notOfWord, 2).find((word) => word !== "") ?? "";
}
