import { asc, inArray } from "drizzle-orm";
import { mandates } from "#db/schema.ts";
import { authorize, canRead } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { bodyOf, selectMandates } from "./body.ts";
import { capacityText } from "./labels.ts";
import { isInForce } from "./rules.ts";

export type Capacity = { mandateId: string; text: string };

/** What somebody was on a day ("YYYY-MM-DD"), as printed, in the order of their page. Nothing for an unknown person. */
export function capacitiesOn(actor: Actor, personId: string, date: string): Capacity[] {
  authorize(canRead(actor));
  return capacitiesByPerson([personId], date).get(personId) ?? [];
}

/** The same for a whole list, in one query. */
export function capacitiesByPerson(personIds: string[], date: string): Map<string, Capacity[]> {
  const held = selectMandates().where(inArray(mandates.personId, personIds)).orderBy(asc(mandates.position)).all();

  const capacities = new Map<string, Capacity[]>();
  for (const row of held) {
    const { id, personId, title, link } = row.mandate;
    if (!isInForce(row.mandate, date)) continue;
    const text = capacityText({ title, link, body: bodyOf(row) }, row.person.officeGender);
    capacities.set(personId, [...(capacities.get(personId) ?? []), { mandateId: id, text }]);
  }
  return capacities;
}
