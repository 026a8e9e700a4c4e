import { and, eq, isNotNull } from "drizzle-orm";
import { type Tx, write } from "#db/client.ts";
import { meetings, publicAddresses } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { now } from "../clock.ts";
import { Refusal } from "../refusal.ts";
import { getMeeting } from "./get-meeting.ts";
import type { MeetingIdInput } from "./schema.ts";

/** Puts a meeting, with all that was recorded of it, in the bin. It stays whole there until it is restored. */
export function binMeeting(actor: Actor, { id }: MeetingIdInput): { id: string } {
  authorize(canEdit(actor));

  return write((tx) => {
    const meeting = getMeeting(tx, id);
    if (meeting.deletedAt !== null) return { id };
    if (isPublic(tx, id))
      throw new Refusal("Le compte rendu de cette rencontre est public. Retirez-le d’abord du public.");

    tx.update(meetings).set({ deletedAt: now() }).where(eq(meetings.id, id)).run();
    recordEvent(tx, actor, { action: "meeting.binned", objectId: id, meetingId: id, summary: meeting.title });
    return { id };
  });
}

function isPublic(tx: Tx, meetingId: string): boolean {
  const address = tx
    .select({ slug: publicAddresses.slug })
    .from(publicAddresses)
    .where(and(eq(publicAddresses.meetingId, meetingId), isNotNull(publicAddresses.publicationId)))
    .get();
  return address !== undefined;
}
