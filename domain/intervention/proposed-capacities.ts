import { authorize, canRead } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { capacitiesByPerson } from "../directory/capacities-on.ts";
import type { MeetingRecord } from "./schema.ts";

/** What each person of a record, speaking or announced, was on the day of the meeting: by person, as printed. */
export function proposedCapacities(actor: Actor, record: MeetingRecord): Record<string, string[]> {
  authorize(canRead(actor));
  const speaking = record.interventions.flatMap(({ speakers }) => speakers);
  const announced = record.sequences.flatMap(({ planned }) => planned);
  const ids = [...new Set([...speaking, ...announced].map(({ personId }) => personId))];
  const capacities = capacitiesByPerson(ids, record.date);
  return Object.fromEntries([...capacities].map(([id, held]) => [id, held.map(({ text }) => text)]));
}
