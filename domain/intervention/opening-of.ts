import { asc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { interventionSpeakers } from "#db/schema.ts";
import type { speakerLine } from "../recap/speaker-line.ts";
import type { Intervention } from "./get-intervention.ts";

type Introduction = Parameters<typeof speakerLine>[0];

/** What the speaker line of an intervention is made of. */
export function openingOf(tx: Pick<Tx, "select">, intervention: Intervention): Introduction {
  const { id, form, leadIn, representedName, representedGender } = intervention;
  const speakers = tx
    .select({
      name: interventionSpeakers.name,
      officeGender: interventionSpeakers.officeGender,
      capacities: interventionSpeakers.capacities,
    })
    .from(interventionSpeakers)
    .where(eq(interventionSpeakers.interventionId, id))
    .orderBy(asc(interventionSpeakers.position))
    .all();
  const represented =
    representedName !== null && representedGender !== null
      ? { name: representedName, gender: representedGender }
      : null;
  return { form, leadIn, represented, speakers };
}
