import { authorize, canRead } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { peopleById } from "../directory/people-by-id.ts";
import { differsFrom } from "./rules.ts";
import type { DirectoryEntry, MeetingRecord } from "./schema.ts";

/** Those whom the directory no longer calls as they are frozen somewhere in a record: by person, as they are called now. */
export function directoryChanges(actor: Actor, record: MeetingRecord): Record<string, DirectoryEntry> {
  authorize(canRead(actor));
  const frozen = record.interventions.flatMap(({ speakers }) => speakers);
  const entries = peopleById(frozen.map(({ personId }) => personId));
  const changed = frozen.flatMap((speaker) => {
    const entry = entries.get(speaker.personId);
    return entry && differsFrom(entry, speaker) ? [[speaker.personId, entry] as const] : [];
  });
  return Object.fromEntries(changed);
}
