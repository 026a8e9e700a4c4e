import { and, asc, desc, eq, gte, inArray, isNull, lt, lte, or, type SQL } from "drizzle-orm";
import { db } from "#db/client.ts";
import { meetings, publicAddresses, publications, scheduledPublications } from "#db/schema.ts";
import { authorize, canEdit, canPublish, canRead } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { today } from "../clock.ts";
import type { ScheduledPublication } from "../publication/schema.ts";
import { findScheduled } from "../publication/waiting.ts";
import { composeRecord } from "../recap/compose.ts";
import type { Gap } from "../recap/rules.ts";
import { obstaclesTo } from "../review/review-record.ts";
import { type MeetingLine, meetingLines, toLine } from "./meeting-lines.ts";
import { missingFields } from "./rules.ts";

type WaitingStep = "publish" | "review" | "publishAgain" | "finish";
export type WaitingMeeting = MeetingLine & {
  /** What keeps its recap from being published; asked only of what is to be finished or published. */
  gaps: Gap[];
};
type Waiting = { step: WaitingStep; meetings: WaitingMeeting[]; hasMore: boolean };
export type UpcomingMeeting = MeetingLine & { startTime: string | null; isSheetComplete: boolean };

type ScheduledMeeting = MeetingLine & { scheduled: ScheduledPublication };

export type Desk = {
  /** Nothing was ever recorded here. */
  isNew: boolean;
  /** What this person can move forward, the nearest to the public first. */
  waiting: Waiting[];
  /** Public recaps whose record has changed since. */
  changed: MeetingLine[];
  upcoming: UpcomingMeeting[];
  /** What goes out by itself, and what should have; for those who publish. */
  scheduled: ScheduledMeeting[];
};

const shown = 5;

/** What lies on the desk of this person in the morning. */
export function getDesk(actor: Actor): Desk {
  authorize(canRead(actor));
  return {
    isNew: db().select({ id: meetings.id }).from(meetings).limit(1).get() === undefined,
    waiting: waitingFor(actor),
    changed: canPublish(actor) ? [] : listChanged(shown),
    upcoming: listUpcoming(),
    scheduled: canPublish(actor) ? listScheduled() : [],
  };
}

function waitingFor(actor: Actor): Waiting[] {
  const waiting: Waiting[] = [];
  if (canPublish(actor)) {
    waiting.push(take("publish", listUnpublished(eq(meetings.recapState, "approved"))));
    waiting.push(take("review", listUnpublished(eq(meetings.recapState, "inReview"))));
    waiting.push(take("publishAgain", listChanged(shown + 1)));
  }
  if (canEdit(actor))
    waiting.push(
      take("finish", listUnpublished(eq(meetings.recapState, "draft"), lt(meetings.date, today()), isMine(actor))),
    );
  return waiting.filter((group) => group.meetings.length > 0);
}

function take(step: WaitingStep, lines: MeetingLine[]): Waiting {
  const meetings = lines.slice(0, shown).map((line) => ({ ...line, gaps: asksForGaps(step) ? gapsOf(line.id) : [] }));
  return { step, meetings, hasMore: lines.length > shown };
}

function asksForGaps(step: WaitingStep): boolean {
  return step === "publish" || step === "finish";
}

function gapsOf(meetingId: string): Gap[] {
  return obstaclesTo(db(), meetingId, composeRecord(db(), meetingId));
}

/** Meetings that have taken place and that the public has never read about, the latest first. */
function listUnpublished(...conditions: (SQL | undefined)[]): MeetingLine[] {
  return meetingLines()
    .where(and(isCurrent(), isNull(publicAddresses.slug), lte(meetings.date, today()), ...conditions))
    .orderBy(desc(meetings.date), desc(meetings.id))
    .limit(shown + 1)
    .all()
    .map(toLine);
}

function listChanged(limit: number): MeetingLine[] {
  return meetingLines()
    .where(and(isCurrent(), lt(publications.recordVersion, meetings.recordVersion)))
    .orderBy(desc(meetings.updatedAt))
    .limit(limit)
    .all()
    .map(toLine);
}

function listUpcoming(): UpcomingMeeting[] {
  const lines = meetingLines()
    .where(and(isCurrent(), gte(meetings.date, today())))
    .orderBy(asc(meetings.date), asc(meetings.startTime))
    .limit(shown)
    .all();
  const ids = lines.map((line) => line.id);
  const sheets = new Map(
    db()
      .select()
      .from(meetings)
      .where(inArray(meetings.id, ids))
      .all()
      .map((sheet) => [sheet.id, sheet]),
  );
  return lines.map((line) => {
    const sheet = sheets.get(line.id);
    return {
      ...toLine(line),
      startTime: sheet?.startTime ?? null,
      isSheetComplete: sheet !== undefined && missingFields(sheet, today()).length === 0,
    };
  });
}

/** The next to go out first. */
function listScheduled(): ScheduledMeeting[] {
  const unsettled = db()
    .selectDistinct({ id: scheduledPublications.meetingId })
    .from(scheduledPublications)
    .where(inArray(scheduledPublications.state, ["waiting", "failed"]));
  return meetingLines()
    .where(and(isCurrent(), inArray(meetings.id, unsettled)))
    .all()
    .flatMap((line) => {
      const scheduled = findScheduled(db(), line.id);
      return scheduled ? [{ ...toLine(line), scheduled }] : [];
    })
    .toSorted((a, b) => a.scheduled.dueAt - b.scheduled.dueAt)
    .slice(0, shown);
}

function isCurrent(): SQL | undefined {
  return and(isNull(meetings.deletedAt), isNull(meetings.archivedAt));
}

/** What I opened or was the last to change, and what belongs to nobody. */
function isMine(actor: Actor): SQL | undefined {
  if (actor.id === null) return undefined;
  return or(eq(meetings.createdBy, actor.id), eq(meetings.updatedBy, actor.id), isNull(meetings.createdBy));
}
