import { and, inArray, isNull } from "drizzle-orm";
import { db } from "#db/client.ts";
import { persons } from "#db/schema.ts";
import { fullName } from "./rules.ts";
import type { SpeakerChoice } from "./schema.ts";

/** Those of them who are in the directory, as it calls them. */
export function peopleById(ids: readonly string[]): Map<string, Pick<SpeakerChoice, "name" | "officeGender">> {
  const found = db()
    .select({
      id: persons.id,
      firstName: persons.firstName,
      lastName: persons.lastName,
      officeGender: persons.officeGender,
    })
    .from(persons)
    .where(and(inArray(persons.id, [...new Set(ids)]), isNull(persons.deletedAt)))
    .all();
  return new Map(found.map(({ id, officeGender, ...person }) => [id, { name: fullName(person), officeGender }]));
}
