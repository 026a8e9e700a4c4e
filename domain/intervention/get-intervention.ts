import { asc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { interventionSpeakers, interventions } from "#db/schema.ts";
import { getEditableMeeting } from "../meeting/get-meeting.ts";
import { Refusal } from "../refusal.ts";
import { kindLabels } from "./labels.ts";

export type Intervention = typeof interventions.$inferSelect;

/**
 * The intervention that an operation is about to change.
 * @throws Refusal when it is gone, or its meeting does not accept changes
 */
export function getEditableIntervention(tx: Pick<Tx, "select">, id: string): Intervention {
  const intervention = getIntervention(tx, id);
  getEditableMeeting(tx, intervention.meetingId);
  if (intervention.deletedAt !== null)
    throw new Refusal("Cette intervention vient d’être supprimée par quelqu’un d’autre.", { code: "notFound" });
  return intervention;
}

/** Removed or not. @throws Refusal "notFound" */
export function getIntervention(tx: Pick<Tx, "select">, id: string): Intervention {
  const intervention = tx.select().from(interventions).where(eq(interventions.id, id)).get();
  if (!intervention) throw new Refusal("Cette intervention n’existe pas.", { code: "notFound" });
  return intervention;
}

/** @throws Refusal "conflict" when somebody else changed it since it was shown */
export function refuseStale(intervention: Intervention, version: number): void {
  if (intervention.version === version) return;
  throw new Refusal("Quelqu’un d’autre vient de modifier cette intervention. Voici ce qu’elle est devenue.", {
    code: "conflict",
  });
}

/** How the history calls it: who speaks, or what it is. */
export function nameOf(tx: Pick<Tx, "select">, { id, kind }: Pick<Intervention, "id" | "kind">): string {
  const speakers = tx
    .select({ name: interventionSpeakers.name })
    .from(interventionSpeakers)
    .where(eq(interventionSpeakers.interventionId, id))
    .orderBy(asc(interventionSpeakers.position))
    .all();
  return speakers.map(({ name }) => name).join(", ") || kindLabels[kind];
}
