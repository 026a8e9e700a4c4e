import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { auditEvents, interventions, meetingPartners, meetings, sequences } from "#db/schema.ts";
import { authorize, canRead } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { publicationStateOf } from "../publication/rules.ts";
import type { PublicationState } from "../publication/schema.ts";
import { Refusal } from "../refusal.ts";
import { placeOf } from "../territory/place-of.ts";
import { type MeetingLine, meetingLines, toLine } from "./meeting-lines.ts";
import { acceptsChanges, canGoToBin } from "./rules.ts";
import type { MeetingKind, Partner, RecapState } from "./schema.ts";

type MeetingFrame = MeetingLine & {
  recapState: RecapState;
  publication: PublicationState;
  acceptsChanges: boolean;
  canGoToBin: boolean;
  hasProgramme: boolean;
  hasInterventions: boolean;
};

/** What stays in sight on every tab of a meeting. */
export function findMeetingFrame(actor: Actor, id: string): MeetingFrame | null {
  authorize(canRead(actor));
  const row = meetingLines().where(eq(meetings.id, id)).get();
  if (!row) return null;

  const publication = publicationStateOf(row);
  return {
    ...toLine(row),
    recapState: row.recapState,
    publication,
    acceptsChanges: acceptsChanges(row),
    canGoToBin: canGoToBin(publication),
    hasProgramme: hasAny(sequences, id),
    hasInterventions: hasAny(interventions, id),
  };
}

function hasAny(table: typeof sequences | typeof interventions, meetingId: string): boolean {
  const one = db()
    .select({ one: sql`1` })
    .from(table)
    .where(and(eq(table.meetingId, meetingId), isNull(table.deletedAt)))
    .limit(1)
    .get();
  return one !== undefined;
}

export type MeetingSheet = {
  id: string;
  version: number;
  title: string;
  kind: MeetingKind;
  date: string;
  startTime: string | null;
  endTime: string | null;
  communeCode: string | null;
  venue: string | null;
  theme: string | null;
  attendanceCount: number | null;
  attendanceText: string | null;
  partners: Partner[];
  place: SheetPlace | null;
  /** Who saved the sheet last, for the one whose save comes too late. */
  lastEdited: { by: string; at: number } | null;
};

/** The commune of a meeting, with all that follows from it. */
type SheetPlace = NonNullable<ReturnType<typeof placeOf>> & { code: string };

/** The fields of a meeting, as its form shows them. @throws Refusal "notFound" */
export function getMeetingSheet(actor: Actor, id: string): MeetingSheet {
  authorize(canRead(actor));
  const row = db()
    .select({
      id: meetings.id,
      version: meetings.version,
      title: meetings.title,
      kind: meetings.kind,
      date: meetings.date,
      startTime: meetings.startTime,
      endTime: meetings.endTime,
      communeCode: meetings.communeCode,
      venue: meetings.venue,
      theme: meetings.theme,
      attendanceCount: meetings.attendanceCount,
      attendanceText: meetings.attendanceText,
    })
    .from(meetings)
    .where(eq(meetings.id, id))
    .get();
  if (!row) throw new Refusal("Cette rencontre n’existe pas.", { code: "notFound" });

  const partners = db()
    .select({ name: meetingPartners.name, organisationId: meetingPartners.organisationId })
    .from(meetingPartners)
    .where(eq(meetingPartners.meetingId, id))
    .orderBy(asc(meetingPartners.position))
    .all();
  return { ...row, partners, place: findPlace(row.communeCode), lastEdited: findLastEdit(id) };
}

function findPlace(communeCode: string | null): SheetPlace | null {
  const place = communeCode === null ? null : placeOf(db(), communeCode);
  return place && { ...place, code: place.communeCode };
}

function findLastEdit(meetingId: string): MeetingSheet["lastEdited"] {
  const edit = db()
    .select({ by: auditEvents.actorName, at: auditEvents.at })
    .from(auditEvents)
    .where(and(eq(auditEvents.meetingId, meetingId), eq(auditEvents.action, "meeting.edited")))
    .orderBy(desc(auditEvents.id))
    .limit(1)
    .get();
  return edit ?? null;
}
