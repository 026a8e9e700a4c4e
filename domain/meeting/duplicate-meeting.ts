import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { type Tx, write } from "#db/client.ts";
import { meetingPartners, meetings, sequences } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { now } from "../clock.ts";
import { correctMeetingMade } from "./correct-meeting-made.ts";
import { getMeeting } from "./get-meeting.ts";
import { liveSequences } from "./live-sequences.ts";
import type { DuplicateMeetingInput } from "./schema.ts";

/**
 * The next meeting on the model of another: its hours, theme, partners and séquence titles.
 * What belongs to the day itself (place, speakers, attendance, what was said) is not copied. The same id twice is one
 * meeting, as the last says.
 */
export function duplicateMeeting(actor: Actor, { sourceId, ...input }: DuplicateMeetingInput): { id: string } {
  authorize(canEdit(actor));

  return write((tx) => {
    const source = getMeeting(tx, sourceId);
    if (correctMeetingMade(tx, actor, input)) return { id: input.id };

    const { startTime, endTime, theme } = source;
    const created = { createdAt: now(), createdBy: actor.id, updatedAt: now(), updatedBy: actor.id };
    tx.insert(meetings)
      .values({ ...input, startTime, endTime, theme, ...created })
      .run();
    copyPartners(tx, sourceId, input.id);
    copySequences(tx, sourceId, input.id);
    recordEvent(tx, actor, {
      action: "meeting.duplicated",
      objectId: input.id,
      meetingId: input.id,
      summary: input.title,
    });
    return { id: input.id };
  });
}

function copyPartners(tx: Tx, sourceId: string, meetingId: string): void {
  const partners = tx.select().from(meetingPartners).where(eq(meetingPartners.meetingId, sourceId)).all();
  for (const partner of partners)
    tx.insert(meetingPartners)
      .values({ ...partner, meetingId })
      .run();
}

function copySequences(tx: Tx, sourceId: string, meetingId: string): void {
  for (const [position, { title }] of liveSequences(tx, sourceId).entries())
    tx.insert(sequences).values({ id: randomUUID(), meetingId, position, title }).run();
}
