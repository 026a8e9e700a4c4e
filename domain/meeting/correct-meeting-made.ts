import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { meetings } from "#db/schema.ts";
import type { Actor } from "../account/schema.ts";
import { correctMade } from "../made-already.ts";
import { editMeeting, partnersOf } from "./edit-meeting.ts";
import type { CreateMeetingInput } from "./schema.ts";

/**
 * A creation that may come again: see `correctMade`. What it does not say of the meeting stays as it is.
 * @returns false where it is the first
 */
export function correctMeetingMade(tx: Tx, actor: Actor, input: CreateMeetingInput): boolean {
  const made = tx.select().from(meetings).where(eq(meetings.id, input.id)).get();
  if (!made) return false;

  const { startTime, endTime, communeCode, venue, theme, attendanceCount, attendanceText } = made;
  const sheet = { startTime, endTime, communeCode, venue, theme, attendanceCount, attendanceText };
  const { id, title, kind, date } = input;
  correctMade(
    `Cette rencontre est déjà créée, sous le titre « ${made.title} », dans la liste des rencontres.`,
    (version) => editMeeting(actor, { id, version, title, kind, date, ...sheet, partners: partnersOf(tx, id) }),
  );
  return true;
}
