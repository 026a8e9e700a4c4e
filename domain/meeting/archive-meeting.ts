import { eq } from "drizzle-orm";
import { write } from "#db/client.ts";
import { meetings } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { now } from "../clock.ts";
import { getMeeting, refuseBinned } from "./get-meeting.ts";
import type { MeetingIdInput } from "./schema.ts";

/** Puts a finished meeting out of the way: still read, and published where it was, no longer changed. */
export function archiveMeeting(actor: Actor, { id }: MeetingIdInput): { id: string } {
  authorize(canEdit(actor));

  return write((tx) => {
    const meeting = getMeeting(tx, id);
    refuseBinned(meeting);
    if (meeting.archivedAt !== null) return { id };

    tx.update(meetings).set({ archivedAt: now() }).where(eq(meetings.id, id)).run();
    recordEvent(tx, actor, { action: "meeting.archived", objectId: id, meetingId: id, summary: meeting.title });
    return { id };
  });
}
