import { and, asc, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { interventions, sequences } from "#db/schema.ts";
import { Refusal } from "../refusal.ts";
import type { Place } from "./schema.ts";

type Standing = { id: string; position: number };

/** Those that stand there, in spoken order, without the removed ones. */
export function standingIn(tx: Pick<Tx, "select">, meetingId: string, place: Place): Standing[] {
  const there =
    place.part === "sequence"
      ? and(eq(interventions.part, "sequence"), eq(interventions.sequenceId, place.sequenceId))
      : eq(interventions.part, place.part);
  return tx
    .select({ id: interventions.id, position: interventions.position })
    .from(interventions)
    .where(and(eq(interventions.meetingId, meetingId), there, isNull(interventions.deletedAt)))
    .orderBy(asc(interventions.position), asc(interventions.id))
    .all();
}

/** Gives `id` its rank after `afterId` (null: first; undefined: last), and the others of the place theirs. */
export function standAfter(tx: Tx, meetingId: string, place: Place, id: string, afterId: string | null | undefined) {
  const others = standingIn(tx, meetingId, place).filter((other) => other.id !== id);
  const rank = rankAfter(others, afterId);
  const ordered = [...others.slice(0, rank), { id, position: -1 }, ...others.slice(rank)];
  for (const [position, standing] of ordered.entries()) {
    if (standing.position === position) continue;
    tx.update(interventions).set({ position }).where(eq(interventions.id, standing.id)).run();
  }
}

/** Whether it stands in that place already, where `standAfter` would put it. */
export function standsAfter(
  tx: Pick<Tx, "select">,
  meetingId: string,
  place: Place,
  id: string,
  afterId: string | null,
): boolean {
  const there = standingIn(tx, meetingId, place);
  const rank = there.findIndex((standing) => standing.id === id);
  const others = there.filter((other) => other.id !== id);
  return rank !== -1 && rank === rankAfter(others, afterId);
}

function rankAfter(others: Standing[], afterId: string | null | undefined): number {
  if (afterId === null) return 0;
  const before = others.findIndex((other) => other.id === afterId);
  // The one before it has just gone elsewhere: last is where it will be seen.
  return before === -1 ? others.length : before + 1;
}

/** @throws Refusal when the séquence is not one of this meeting's */
export function refuseUnknownPlace(tx: Pick<Tx, "select">, meetingId: string, place: Place): void {
  if (place.part !== "sequence") return;
  const sequence = tx
    .select({ id: sequences.id })
    .from(sequences)
    .where(and(eq(sequences.id, place.sequenceId), eq(sequences.meetingId, meetingId), isNull(sequences.deletedAt)))
    .get();
  if (!sequence)
    throw new Refusal("Cette séquence n’est plus au programme. Rétablissez-la ou choisissez-en une autre.", {
      code: "notFound",
    });
}
