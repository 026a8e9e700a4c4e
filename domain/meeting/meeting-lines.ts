import { eq, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { communes, meetings, publicAddresses, publications } from "#db/schema.ts";
import { publicationStateOf } from "../publication/rules.ts";
import { stateOf } from "./rules.ts";
import type { MeetingKind, MeetingState } from "./schema.ts";

/** A meeting as a list shows it. */
export type MeetingLine = {
  id: string;
  title: string;
  kind: MeetingKind;
  date: string;
  /** "Cysoing (59)", or null while no commune is chosen. */
  place: string | null;
  state: MeetingState;
};

/** The query behind every list of meetings, to be narrowed and ordered. */
export function meetingLines() {
  return db()
    .select({
      id: meetings.id,
      title: meetings.title,
      kind: meetings.kind,
      date: meetings.date,
      place: sql<string | null>`${communes.name} || ' (' || ${communes.departementCode} || ')'`,
      recapState: meetings.recapState,
      recordVersion: meetings.recordVersion,
      publishedRecordVersion: publications.recordVersion,
      slug: publicAddresses.slug,
      archivedAt: meetings.archivedAt,
      deletedAt: meetings.deletedAt,
    })
    .from(meetings)
    .leftJoin(communes, eq(communes.code, meetings.communeCode))
    .leftJoin(publicAddresses, eq(publicAddresses.meetingId, meetings.id))
    .leftJoin(publications, eq(publications.id, publicAddresses.publicationId))
    .$dynamic();
}

type Row = ReturnType<ReturnType<typeof meetingLines>["all"]>[number];

export function toLine(row: Row): MeetingLine {
  const { id, title, kind, date, place } = row;
  return { id, title, kind, date, place, state: stateOf({ ...row, publication: publicationStateOf(row) }) };
}
