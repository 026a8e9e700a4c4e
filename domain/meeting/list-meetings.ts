import { and, asc, count, desc, eq, gte, isNotNull, isNull, lte, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { communes, meetings, publicAddresses, publications, regions } from "#db/schema.ts";
import { authorize, canRead } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { prefixQuery } from "../french/prefix-query.ts";
import { type MeetingLine, meetingLines, toLine } from "./meeting-lines.ts";
import type { MeetingFilter, MeetingSort, MeetingState } from "./schema.ts";

export const meetingsPerPage = 30;

/** One page of the meetings that pass the filter, and how many there are in all. */
export function listMeetings(actor: Actor, filter: MeetingFilter): { meetings: MeetingLine[]; total: number } {
  authorize(canRead(actor));
  const passes = conditions(filter);
  const counted = db().select({ total: count() }).from(meetings).where(passes).get();
  const rows = meetingLines()
    .where(passes)
    .orderBy(...orders[filter.sort])
    .limit(meetingsPerPage)
    .offset((filter.page - 1) * meetingsPerPage)
    .all();
  return { meetings: rows.map(toLine), total: counted?.total ?? 0 };
}

type FilterChoices = { years: number[]; regions: { code: string; name: string }[] };

/** What the list can be narrowed to: the years in which there are meetings, and the régions. */
export function listFilterChoices(actor: Actor): FilterChoices {
  authorize(canRead(actor));
  const all = db().select({ code: regions.code, name: regions.name }).from(regions).all();
  return { years: listYears(), regions: all.sort((a, b) => a.name.localeCompare(b.name, "fr")) };
}

/** From year to year by the index on dates: as quick for ten thousand meetings as for ten. */
function listYears(): number[] {
  const found = db().all<{ day: string }>(sql`
    with recursive latest(day) as (
      select max(date) from meetings
      union all
      select (select max(date) from meetings where date < substr(latest.day, 1, 4)) from latest where latest.day is not null
    )
    select day from latest where day is not null`);
  return found.map(({ day }) => Number(day.slice(0, 4)));
}

const orders = {
  newest: [desc(meetings.date), desc(meetings.id)],
  oldest: [asc(meetings.date), asc(meetings.id)],
  recentlyChanged: [desc(meetings.updatedAt), desc(meetings.id)],
} satisfies Record<MeetingSort, SQL[]>;

// The conditions name the meeting alone, so that counting reads nothing else unless it is asked for.
function conditions({ search, region, year, kind, state }: MeetingFilter): SQL | undefined {
  return and(
    ...inState(state),
    kind === null ? undefined : eq(meetings.kind, kind),
    region === null
      ? undefined
      : sql`(select ${communes.regionCode} from ${communes} where ${communes.code} = ${meetings.communeCode}) = ${region}`,
    ...inYear(year),
    matching(search),
  );
}

function inState(state: MeetingState | null): SQL[] {
  if (state === "binned") return [isNotNull(meetings.deletedAt)];
  if (state === "archived") return [isNull(meetings.deletedAt), isNotNull(meetings.archivedAt)];
  const current = [isNull(meetings.deletedAt), isNull(meetings.archivedAt)];
  if (state === null) return current;
  return [...current, ...standing(state)];
}

function standing(state: Exclude<MeetingState, "binned" | "archived">): SQL[] {
  const address = sql`select 1 from ${publicAddresses} where ${publicAddresses.meetingId} = ${meetings.id}`;
  const published = sql`select ${publications.recordVersion} from ${publicAddresses}
    join ${publications} on ${publications.id} = ${publicAddresses.publicationId}
    where ${publicAddresses.meetingId} = ${meetings.id}`;
  switch (state) {
    case "published":
      return [sql`(${published}) >= ${meetings.recordVersion}`];
    case "modifiedSince":
      return [sql`(${published}) < ${meetings.recordVersion}`];
    case "withdrawn":
      return [sql`exists (${address} and ${publicAddresses.publicationId} is null)`];
    default:
      return [sql`not exists (${address})`, eq(meetings.recapState, state)];
  }
}

function inYear(year: number | null): SQL[] {
  return year === null ? [] : [gte(meetings.date, `${year}-01-01`), lte(meetings.date, `${year}-12-31`)];
}

function matching(search: string): SQL | undefined {
  if (search.trim() === "") return undefined;
  const expression = prefixQuery(search);
  // What holds no letter and no digit matches nothing, rather than everything.
  if (expression === null) return sql`0`;
  // From meeting to index, not from index to meeting: the list is walked in its order, and what matches is never sorted.
  return sql`(select doc from meeting_search_texts where meeting_id = ${meetings.id}) in (
    select rowid from meeting_search where meeting_search match ${expression}
  )`;
}
