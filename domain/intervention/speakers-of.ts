import { asc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { interventionSpeakers } from "#db/schema.ts";
import type { Speaker } from "./schema.ts";

/** Who speaks in an intervention, in order, as they are frozen in it. */
export function speakersOf(tx: Pick<Tx, "select">, interventionId: string): Speaker[] {
  return tx
    .select({
      personId: interventionSpeakers.personId,
      name: interventionSpeakers.name,
      officeGender: interventionSpeakers.officeGender,
      capacities: interventionSpeakers.capacities,
    })
    .from(interventionSpeakers)
    .where(eq(interventionSpeakers.interventionId, interventionId))
    .orderBy(asc(interventionSpeakers.position))
    .all();
}
