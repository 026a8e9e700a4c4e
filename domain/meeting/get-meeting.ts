import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { meetings } from "#db/schema.ts";
import { Refusal } from "../refusal.ts";
import { acceptsChanges } from "./rules.ts";

export type Meeting = typeof meetings.$inferSelect;

/** @throws Refusal "notFound" */
export function getMeeting(tx: Pick<Tx, "select">, id: string): Meeting {
  const meeting = tx.select().from(meetings).where(eq(meetings.id, id)).get();
  if (!meeting) throw new Refusal("Cette rencontre n’existe pas.", { code: "notFound" });
  return meeting;
}

/**
 * The meeting that an operation is about to change, itself or anything in it.
 * @throws Refusal when it does not exist, is archived or is in the bin
 */
export function getEditableMeeting(tx: Pick<Tx, "select">, id: string): Meeting {
  const meeting = getMeeting(tx, id);
  refuseBinned(meeting);
  if (!acceptsChanges(meeting))
    throw new Refusal("Cette rencontre est archivée. Sortez-la des archives pour la modifier.");
  return meeting;
}

export function refuseBinned(meeting: Meeting): void {
  if (meeting.deletedAt !== null)
    throw new Refusal("Cette rencontre est à la corbeille. Restaurez-la pour la modifier.");
}
