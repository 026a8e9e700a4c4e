import { config } from "#app/_server/config.ts";
import { pathOf } from "#domain/publication/address.ts";
import { atomFeed, entriesInAtom } from "#domain/publication/feeds/atom.ts";
import { type CalendarEntry, calendar } from "#domain/publication/feeds/calendar.ts";
import { recapIndex } from "#domain/publication/feeds/index-json.ts";
import { robots, sitemap } from "#domain/publication/feeds/sitemap.ts";
import {
  type Appointment,
  type FeedEntry,
  getAppointment,
  getPublicRecap,
  listFeed,
} from "#domain/publication/public-queries.ts";
import { recapJsonSchema } from "#domain/recap/formats/json.ts";
import { descriptionOf } from "#domain/recap/summary.ts";
import { type Prepared, prepareFile } from "./answer.ts";
import { houseNow } from "./public-edition.ts";
import { untilNextWrite } from "./until-next-write.ts";

const feeds = {
  "/comptes-rendus.atom": () => [atom(), "application/atom+xml; charset=utf-8"],
  "/comptes-rendus.json": () => [recapIndex(houseNow(), config().publicUrl, listFeed()), json],
  "/comptes-rendus.schema.json": () => [recapJsonSchema(), json],
  "/rencontres.ics": () => [ics(), "text/calendar; charset=utf-8"],
  "/sitemap.xml": () => [sitemap(config().publicUrl, listFeed()), "application/xml; charset=utf-8"],
  "/robots.txt": () => [robots(config().publicUrl), "text/plain; charset=utf-8"],
} satisfies Record<string, () => [text: string, mediaType: string]>;

const json = "application/json; charset=utf-8";

export type FeedPath = keyof typeof feeds;
export const feedPaths = Object.keys(feeds) as FeedPath[];

export function isFeed(path: string): path is FeedPath {
  return Object.hasOwn(feeds, path);
}

/** What is public, told to other programs. */
export const feedAt = untilNextWrite((path: FeedPath): Prepared => {
  const [text, mediaType] = feeds[path]();
  return prepareFile(Buffer.from(text), mediaType, path.slice(1));
});

function atom(): string {
  const latest = listFeed()
    .toSorted((a, b) => b.publishedAt - a.publishedAt)
    .slice(0, entriesInAtom);
  return atomFeed(
    houseNow(),
    config().publicUrl,
    latest.map((entry) => ({ ...entry, summary: summaryOf(entry.publicationId) })),
  );
}

// A publication never changes: what it is about is read out of it once.
const summaries = new Map<string, string>();

function summaryOf(publicationId: string): string {
  const summary = summaries.get(publicationId) ?? descriptionOf(getPublicRecap(publicationId).recap);
  if (summaries.size > 20 * entriesInAtom) summaries.clear();
  summaries.set(publicationId, summary);
  return summary;
}

function ics(): string {
  return calendar(`Rencontres – ${houseNow().name}`, listFeed().map(calendarEntry));
}

// Likewise, for each of them.
const appointments = new Map<string, Appointment>();

function appointmentOf(publicationId: string): Appointment {
  const appointment = appointments.get(publicationId) ?? getAppointment(publicationId);
  appointments.set(publicationId, appointment);
  return appointment;
}

function calendarEntry(entry: FeedEntry): CalendarEntry {
  const { venue, ...hours } = appointmentOf(entry.publicationId);
  const town = entry.place === null ? null : `${entry.place} (${entry.departementCode})`;
  return {
    ...entry,
    ...hours,
    id: entry.meetingId,
    where: [venue, town].filter(Boolean).join(", "),
    url: config().publicUrl + pathOf(entry.slug),
    changedAt: entry.updatedAt,
  };
}
