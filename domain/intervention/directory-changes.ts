import { and, inArray, isNull } from "drizzle-orm";
import { db } from "#db/client.ts";
import { persons } from "#db/schema.ts";
import { authorize, canRead } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { fullName } from "../directory/rules.ts";
import { differsFrom } from "./rules.ts";
import type { DirectoryEntry, MeetingRecord } from "./schema.ts";

/** Those whom the directory no longer calls as they are frozen somewhere in a record: by person, as they are called now. */
export function directoryChanges(actor: Actor, record: MeetingRecord): Record<string, DirectoryEntry> {
  authorize(canRead(actor));
  const frozen = record.interventions.flatMap(({ speakers }) => speakers);
  const people = db()
    .select({
      id: persons.id,
      firstName: persons.firstName,
      lastName: persons.lastName,
      officeGender: persons.officeGender,
    })
    .from(persons)
    .where(and(inArray(persons.id, [...new Set(frozen.map(({ personId }) => personId))]), isNull(persons.deletedAt)))
    .all();
  const entries = new Map(
    people.map(({ id, officeGender, ...person }) => [id, { name: fullName(person), officeGender }]),
  );
  const changed = frozen.flatMap((speaker) => {
    const entry = entries.get(speaker.personId);
    return entry && differsFrom(entry, speaker) ? [[speaker.personId, entry] as const] : [];
  });
  return Object.fromEntries(changed);
}
