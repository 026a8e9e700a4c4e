import { and, asc, desc, eq, gte, isNotNull, lt, lte, notExists, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { db } from "#db/client.ts";
import { departements, publicAddresses, publications, regions } from "#db/schema.ts";
import { prefixQuery } from "../french/prefix-query.ts";
import { type Recap, recapSchema } from "../recap/schema.ts";

// For everybody, signed in or not: nothing here reads any table of the record, only what publishing has frozen and the
// official names of départements and régions as they are today.

type PublicAnswer = { kind: "unknown" } | { kind: "withdrawn" } | { kind: "published"; publicationId: string };

/** What an address answers at this instant. */
export function findPublic(slug: string): PublicAnswer {
  const address = db()
    .select({ publicationId: publicAddresses.publicationId })
    .from(publicAddresses)
    .where(eq(publicAddresses.slug, slug))
    .get();
  if (!address) return { kind: "unknown" };
  if (address.publicationId === null) return { kind: "withdrawn" };
  return { kind: "published", publicationId: address.publicationId };
}

type PublicRecap = {
  recap: Recap;
  publishedAt: number;
  /** Later versions up to this one, oldest first; what was only withdrawn and put back corrects nothing. */
  corrections: { at: number; note: string | null }[];
};

/** A frozen recap with the dates that its foot prints. Never changes, so it may be kept for ever under its id. */
export function getPublicRecap(publicationId: string): PublicRecap {
  const frozen = db().select().from(publications).where(eq(publications.id, publicationId)).get();
  if (!frozen) throw new Error("A public address names a publication that does not exist.");

  const [first, ...corrections] = db()
    .select({ at: publications.publishedAt, note: publications.correctionNote })
    .from(publications)
    .where(
      and(
        eq(publications.meetingId, frozen.meetingId),
        lte(publications.number, frozen.number),
        or(isNotNull(publications.correctionNote), notExists(sameBefore())),
      ),
    )
    .orderBy(asc(publications.number))
    .all();
  return {
    recap: recapSchema.parse(JSON.parse(frozen.recap)),
    publishedAt: first?.at ?? frozen.publishedAt,
    corrections,
  };
}

/** The version just before, where it reads the same. Compared in the database: whole recaps stay there. */
function sameBefore() {
  const before = alias(publications, "before");
  return db()
    .select({ number: before.number })
    .from(before)
    .where(
      and(
        eq(before.meetingId, publications.meetingId),
        eq(before.number, sql`${publications.number} - 1`),
        eq(before.recap, publications.recap),
      ),
    );
}

export type PublicFilter = { query: string; year: number | null; region: string | null; page: number };

export type PublicEntry = {
  slug: string;
  title: string;
  date: string;
  place: string | null;
  departement: string | null;
  region: string | null;
};

export type PublicList = { entries: PublicEntry[]; total: number; page: number; pages: number };

const entriesPerPage = 30;

/** Newest meeting first. A page beyond the last gives the last. */
export function listPublic(filter: PublicFilter): PublicList {
  const matching = matches(filter);
  const found = db().select({ total: sql<number>`count(*)` }).from(publicAddresses).where(matching).get();
  const total = found?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / entriesPerPage));
  const page = Math.min(Math.max(1, filter.page), pages);

  const entries = db()
    .select({
      slug: publicAddresses.slug,
      title: publicAddresses.title,
      date: publicAddresses.date,
      place: publicAddresses.place,
      departement: departements.name,
      region: regions.name,
    })
    .from(publicAddresses)
    .leftJoin(departements, eq(departements.code, publicAddresses.departementCode))
    .leftJoin(regions, eq(regions.code, publicAddresses.regionCode))
    .where(matching)
    .orderBy(desc(publicAddresses.date), asc(publicAddresses.slug))
    .limit(entriesPerPage)
    .offset((page - 1) * entriesPerPage)
    .all();
  return { entries, total, page, pages };
}

/** A public recap as the feeds tell of it. Instants are milliseconds. */
export type FeedEntry = {
  meetingId: string;
  publicationId: string;
  slug: string;
  title: string;
  date: string;
  place: string | null;
  departementCode: string | null;
  publishedAt: number;
  updatedAt: number;
};

/** Everything that is public, the latest meeting first. */
export function listFeed(): FeedEntry[] {
  return db()
    .select({
      meetingId: publicAddresses.meetingId,
      publicationId: publications.id,
      slug: publicAddresses.slug,
      title: publicAddresses.title,
      date: publicAddresses.date,
      place: publicAddresses.place,
      departementCode: publicAddresses.departementCode,
      publishedAt: sql<number>`(select min(published_at) from publications p where p.meeting_id = ${publicAddresses.meetingId})`,
      updatedAt: publications.publishedAt,
    })
    .from(publicAddresses)
    .innerJoin(publications, eq(publications.id, publicAddresses.publicationId))
    .orderBy(desc(publicAddresses.date), asc(publicAddresses.slug))
    .all();
}

export type Appointment = Pick<Recap, "startTime" | "endTime" | "venue">;

/** Hours and venue of what was published. Reading them out of a whole recap takes its time: 2,000 of them, 0.2 s. */
export function getAppointment(publicationId: string): Appointment {
  const found = db()
    .select({ json: sql<string>`json_extract(${publications.recap}, '$.startTime', '$.endTime', '$.venue')` })
    .from(publications)
    .where(eq(publications.id, publicationId))
    .get();
  const [startTime = null, endTime = null, venue = null] = JSON.parse(found?.json ?? "[]");
  return { startTime, endTime, venue };
}

export type PublicFacets = { years: number[]; regions: { code: string; name: string }[] };

/** The years and régions under which something is public. */
export function listPublicFacets(): PublicFacets {
  const isPublic = isNotNull(publicAddresses.publicationId);
  const years = db()
    .selectDistinct({ year: sql<string>`substr(${publicAddresses.date}, 1, 4)` })
    .from(publicAddresses)
    .where(isPublic)
    .orderBy(desc(publicAddresses.date))
    .all();
  const found = db()
    .selectDistinct({ code: regions.code, name: regions.name })
    .from(publicAddresses)
    .innerJoin(regions, eq(regions.code, publicAddresses.regionCode))
    .where(isPublic)
    .orderBy(asc(regions.name))
    .all();
  return { years: [...new Set(years.map((row) => Number(row.year)))], regions: found };
}

function matches({ query, year, region }: PublicFilter): SQL | undefined {
  const expression = prefixQuery(query);
  return and(
    isNotNull(publicAddresses.publicationId),
    year === null ? undefined : gte(publicAddresses.date, `${year}-01-01`),
    year === null ? undefined : lt(publicAddresses.date, `${year + 1}-01-01`),
    region === null ? undefined : eq(publicAddresses.regionCode, region),
    expression === null
      ? undefined
      : sql`${publicAddresses.slug} in (select slug from public_search where public_search match ${expression})`,
  );
}
