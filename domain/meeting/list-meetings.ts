import { and, asc, count, desc, eq, gte, isNotNull, isNull, lt, lte, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { communes, meetings, publicAddresses, publications, regions } from "#db/schema.ts";
import { authorize, canRead } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { type MeetingLine, meetingLines, toLine } from "./meeting-lines.ts";
import type { MeetingFilter, MeetingSort, MeetingState } from "./schema.ts";
import { searchExpression } from "./search-expression.ts";

export const meetingsPerPage = 30;

/** One page of the meetings that pass the filter, and how many there are in all. */
export function listMeetings(actor: Actor, filter: MeetingFilter): { meetings: MeetingLine[]; total: number } {
  authorize(canRead(actor));
  const passes = conditions(filter);
  const counted = db()
    .select({ total: count() })
    .from(meetings)
    .leftJoin(communes, eq(communes.code, meetings.communeCode))
    .leftJoin(publicAddresses, eq(publicAddresses.meetingId, meetings.id))
    .leftJoin(publications, eq(publications.id, publicAddresses.publicationId))
    .where(passes)
    .get();
  const rows = meetingLines()
    .where(passes)
    .orderBy(...orders[filter.sort])
    .limit(meetingsPerPage)
    .offset((filter.page - 1) * meetingsPerPage)
    .all();
  return { meetings: rows.map(toLine), total: counted?.total ?? 0 };
}

export type FilterChoices = { years: number[]; regions: { code: string; name: string }[] };

/** What the list can be narrowed to: the years and the régions in which there are meetings. */
export function listFilterChoices(actor: Actor): FilterChoices {
  authorize(canRead(actor));
  const years = db()
    .all<{ year: string }>(sql`select distinct substr(date, 1, 4) as year from meetings order by year desc`)
    .map(({ year }) => Number(year));
  const visited = sql`(select region_code from communes where code in (select distinct commune_code from meetings))`;
  const visitedRegions = db()
    .select({ code: regions.code, name: regions.name })
    .from(regions)
    .where(sql`${regions.code} in ${visited}`)
    .all();
  return { years, regions: visitedRegions.sort((a, b) => a.name.localeCompare(b.name, "fr")) };
}

const orders = {
  newest: [desc(meetings.date), desc(meetings.id)],
  oldest: [asc(meetings.date), asc(meetings.id)],
  recentlyChanged: [desc(meetings.updatedAt), desc(meetings.id)],
} satisfies Record<MeetingSort, SQL[]>;

function conditions({ search, region, year, kind, state }: MeetingFilter): SQL | undefined {
  return and(
    ...inState(state),
    kind === null ? undefined : eq(meetings.kind, kind),
    region === null ? undefined : eq(communes.regionCode, region),
    ...inYear(year),
    matching(search),
  );
}

function inState(state: MeetingState | null): (SQL | undefined)[] {
  if (state === "binned") return [isNotNull(meetings.deletedAt)];
  if (state === "archived") return [isNull(meetings.deletedAt), isNotNull(meetings.archivedAt)];
  const current = [isNull(meetings.deletedAt), isNull(meetings.archivedAt)];
  if (state === null) return current;
  return [...current, ...standing(state)];
}

function standing(state: Exclude<MeetingState, "binned" | "archived">): SQL[] {
  switch (state) {
    case "published":
      return [gte(publications.recordVersion, meetings.recordVersion)];
    case "modifiedSince":
      return [lt(publications.recordVersion, meetings.recordVersion)];
    case "withdrawn":
      return [isNotNull(publicAddresses.slug), isNull(publicAddresses.publicationId)];
    default:
      return [isNull(publicAddresses.slug), eq(meetings.recapState, state)];
  }
}

function inYear(year: number | null): SQL[] {
  return year === null ? [] : [gte(meetings.date, `${year}-01-01`), lte(meetings.date, `${year}-12-31`)];
}

function matching(search: string): SQL | undefined {
  if (search.trim() === "") return undefined;
  const expression = searchExpression(search);
  // What holds no letter and no digit matches nothing, rather than everything.
  if (expression === null) return sql`0`;
  return sql`${meetings.id} in (
    select meeting_id from meeting_search_texts
    where doc in (select rowid from meeting_search where meeting_search match ${expression})
  )`;
}
