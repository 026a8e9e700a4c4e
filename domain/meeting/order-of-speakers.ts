import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { persons, plannedSpeakers } from "#db/schema.ts";
import { fullName } from "../directory/rules.ts";
import { Refusal } from "../refusal.ts";

/** The persons planned in a séquence, by id, in their order. */
export function orderOfSpeakers(tx: Pick<Tx, "select">, sequenceId: string): string[] {
  return tx
    .select({ personId: plannedSpeakers.personId })
    .from(plannedSpeakers)
    .where(eq(plannedSpeakers.sequenceId, sequenceId))
    .orderBy(asc(plannedSpeakers.position))
    .all()
    .map((speaker) => speaker.personId);
}

export function renumberSpeakers(tx: Tx, sequenceId: string, order: string[]): void {
  for (const [position, personId] of order.entries())
    tx.update(plannedSpeakers)
      .set({ position })
      .where(and(eq(plannedSpeakers.sequenceId, sequenceId), eq(plannedSpeakers.personId, personId)))
      .run();
}

/** Also of somebody who has left the directory since. */
export function nameOfSpeaker(tx: Pick<Tx, "select">, personId: string): string {
  const person = tx
    .select({ firstName: persons.firstName, lastName: persons.lastName })
    .from(persons)
    .where(eq(persons.id, personId))
    .get();
  if (!person) throw new Refusal("Cette personne n’existe pas.", { code: "notFound" });
  return fullName(person);
}
