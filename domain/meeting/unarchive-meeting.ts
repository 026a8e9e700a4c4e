import { eq } from "drizzle-orm";
import { write } from "#db/client.ts";
import { meetings } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { getMeeting, refuseBinned } from "./get-meeting.ts";
import type { MeetingIdInput } from "./schema.ts";

export function unarchiveMeeting(actor: Actor, { id }: MeetingIdInput): { id: string } {
  authorize(canEdit(actor));

  return write((tx) => {
    const meeting = getMeeting(tx, id);
    refuseBinned(meeting);
    if (meeting.archivedAt === null) return { id };

    tx.update(meetings).set({ archivedAt: null }).where(eq(meetings.id, id)).run();
    recordEvent(tx, actor, { action: "meeting.unarchived", objectId: id, meetingId: id, summary: meeting.title });
    return { id };
  });
}
