import { eq } from "drizzle-orm";
import { write } from "#db/client.ts";
import { meetings } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { now } from "../clock.ts";
import type { CreateMeetingInput } from "./schema.ts";

/** A title and a date are enough. The same id twice (a double click, a retry) is one meeting. */
export function createMeeting(actor: Actor, input: CreateMeetingInput): { id: string } {
  authorize(canEdit(actor));

  return write((tx) => {
    const existing = tx.select({ id: meetings.id }).from(meetings).where(eq(meetings.id, input.id)).get();
    if (existing) return existing;

    const created = { createdAt: now(), createdBy: actor.id, updatedAt: now(), updatedBy: actor.id };
    tx.insert(meetings)
      .values({ ...input, ...created })
      .run();
    recordEvent(tx, actor, {
      action: "meeting.created",
      objectId: input.id,
      meetingId: input.id,
      summary: input.title,
    });
    return { id: input.id };
  });
}
