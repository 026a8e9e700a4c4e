import type { Tx } from "#db/client.ts";
import { auditEvents } from "#db/schema.ts";
import type { Actor } from "../account/schema.ts";
import { now } from "../clock.ts";
import type { AuditAction } from "./labels.ts";

type Event = {
  /** "subject.verb": "meeting.created", "recap.published"; its French sentence is in labels.ts. */
  action: AuditAction;
  objectId: string;
  meetingId?: string;
  /** A title or a name, never the text of a record. */
  summary: string;
};

/** Writes who did what, in the transaction of the operation itself. */
export function recordEvent(tx: Tx, actor: Actor, event: Event): void {
  tx.insert(auditEvents)
    .values({ ...event, at: now(), staffId: actor.id, actorName: actor.name })
    .run();
}
