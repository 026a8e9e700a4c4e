import { and, desc, eq, lt } from "drizzle-orm";
import { db } from "#db/client.ts";
import { auditEvents, meetings } from "#db/schema.ts";
import { authorize, canRead } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { actionInWords } from "./labels.ts";

export type ActivityLine = {
  id: number;
  at: number;
  actorName: string;
  /** What was done, after the name of who did it: "a créé la rencontre « … »". */
  sentence: string;
  meeting: { id: string; title: string } | null;
};

/** The latest of everything that was done, newest first. */
export function recentActivity(actor: Actor, limit: number): ActivityLine[] {
  authorize(canRead(actor));
  return lines().orderBy(desc(auditEvents.id)).limit(limit).all().map(toLine);
}

/**
 * What was done to one meeting, newest first; `before` is the id of the last line already shown.
 * At most `limit` lines.
 */
export function meetingHistory(
  actor: Actor,
  meetingId: string,
  { before, limit = 100 }: { before?: number | undefined; limit?: number } = {},
): ActivityLine[] {
  authorize(canRead(actor));
  const older = before === undefined ? undefined : lt(auditEvents.id, before);
  return lines()
    .where(and(eq(auditEvents.meetingId, meetingId), older))
    .orderBy(desc(auditEvents.id))
    .limit(limit)
    .all()
    .map(toLine);
}

function lines() {
  return db()
    .select({
      id: auditEvents.id,
      at: auditEvents.at,
      actorName: auditEvents.actorName,
      action: auditEvents.action,
      summary: auditEvents.summary,
      meetingId: meetings.id,
      meetingTitle: meetings.title,
    })
    .from(auditEvents)
    .leftJoin(meetings, eq(meetings.id, auditEvents.meetingId))
    .$dynamic();
}

type Row = ReturnType<ReturnType<typeof lines>["all"]>[number];

function toLine({ id, at, actorName, action, summary, meetingId, meetingTitle }: Row): ActivityLine {
  const meeting = meetingId === null || meetingTitle === null ? null : { id: meetingId, title: meetingTitle };
  return { id, at, actorName, sentence: actionInWords(action, summary), meeting };
}
