import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { plannedSpeakers } from "#db/schema.ts";

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
