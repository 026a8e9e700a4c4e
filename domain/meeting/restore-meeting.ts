import { eq } from "drizzle-orm";
import { write } from "#db/client.ts";
import { meetings } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { getMeeting } from "./get-meeting.ts";
import type { MeetingIdInput } from "./schema.ts";

/** Takes a meeting out of the bin, as it was: archived if it was archived. */
export function restoreMeeting(actor: Actor, { id }: MeetingIdInput): { id: string } {
  authorize(canEdit(actor));

  return write((tx) => {
    const meeting = getMeeting(tx, id);
    if (meeting.deletedAt === null) return { id };

    tx.update(meetings).set({ deletedAt: null }).where(eq(meetings.id, id)).run();
    recordEvent(tx, actor, { action: "meeting.restored", objectId: id, meetingId: id, summary: meeting.title });
    return { id };
  });
}
