import { isNull } from "drizzle-orm";
import { db } from "#db/client.ts";
import { organisations, persons } from "#db/schema.ts";

/** The names of the directory that stand in these words: of people, whole or the last alone; of organisations, sigles too. */
export function directoryNamesIn(words: string): string[] {
  const people = db()
    .select({ first: persons.firstName, last: persons.lastName })
    .from(persons)
    .where(isNull(persons.deletedAt))
    .all();
  const bodies = db()
    .select({ name: organisations.name, acronym: organisations.acronym })
    .from(organisations)
    .where(isNull(organisations.deletedAt))
    .all();
  // A directory is long, and many have the same last name: each is looked for once.
  const firstNames = Map.groupBy(people, ({ last }) => last);
  const lastNames = [...firstNames.keys()].filter((last) => last !== "" && words.includes(last));
  const fullNames = lastNames.flatMap((last) => firstNames.get(last)?.map(({ first }) => `${first} ${last}`) ?? []);
  const bodyNames = bodies.flatMap(({ name, acronym }) => [name, acronym ?? ""]);
  const others = [...fullNames, ...bodyNames].filter((name) => name !== "" && words.includes(name));
  return [...new Set([...lastNames, ...others])];
}
