import { write } from "#db/client.ts";
import { meetings } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { now } from "../clock.ts";
import { correctMeetingMade } from "./correct-meeting-made.ts";
import type { CreateMeetingInput } from "./schema.ts";

/** A title and a date are enough. The same id twice (a double click, a retry) is one meeting, as the last says. */
export function createMeeting(actor: Actor, input: CreateMeetingInput): { id: string } {
  authorize(canEdit(actor));

  return write((tx) => {
    if (correctMeetingMade(tx, actor, input)) return { id: input.id };

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
