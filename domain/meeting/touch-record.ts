import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { meetings } from "#db/schema.ts";
import type { Actor } from "../account/schema.ts";
import { now } from "../clock.ts";

/** To be called by every operation that changes anything a recap prints: this is how "modified since published" is known. */
export function touchRecord(tx: Tx, actor: Actor, meetingId: string): void {
  tx.update(meetings)
    .set({ recordVersion: sql`${meetings.recordVersion} + 1`, updatedAt: now(), updatedBy: actor.id })
    .where(eq(meetings.id, meetingId))
    .run();
}
