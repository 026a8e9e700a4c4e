import { and, asc, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { sequences } from "#db/schema.ts";
import { Refusal } from "../refusal.ts";
import { getEditableMeeting } from "./get-meeting.ts";

type Sequence = typeof sequences.$inferSelect;

/** The séquences of a meeting in the order of the programme, without the removed ones. */
export function liveSequences(tx: Pick<Tx, "select">, meetingId: string): Sequence[] {
  return tx
    .select()
    .from(sequences)
    .where(and(eq(sequences.meetingId, meetingId), isNull(sequences.deletedAt)))
    .orderBy(asc(sequences.position), asc(sequences.id))
    .all();
}

/** @throws Refusal when the séquence is gone, or its meeting does not accept changes */
export function getEditableSequence(tx: Pick<Tx, "select">, id: string): Sequence {
  const sequence = getSequence(tx, id);
  if (sequence.deletedAt !== null)
    throw new Refusal("Cette séquence vient d’être supprimée par quelqu’un d’autre.", { code: "notFound" });
  getEditableMeeting(tx, sequence.meetingId);
  return sequence;
}

/** Removed or not. @throws Refusal "notFound" */
export function getSequence(tx: Pick<Tx, "select">, id: string): Sequence {
  const sequence = tx.select().from(sequences).where(eq(sequences.id, id)).get();
  if (!sequence) throw new Refusal("Cette séquence n’existe pas.", { code: "notFound" });
  return sequence;
}
