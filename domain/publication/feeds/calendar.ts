import ical from "ical-generator";
import { parisInstant } from "../../french/dates.ts";

/** A meeting as a calendar shows it. Days "YYYY-MM-DD" and hours "HH:MM" of Paris; `changedAt` in milliseconds. */
export type CalendarEntry = {
  /** The same for ever, so that a calendar that is read again moves what it knows. */
  id: string;
  title: string;
  date: string;
  startTime: string | null;
  endTime: string | null;
  where: string;
  url: string;
  changedAt: number;
};

/** Meetings in a calendar (RFC 5545). One without an hour lasts the whole day; one without an end, two hours. */
export function calendar(name: string, entries: readonly CalendarEntry[]): string {
  const meetings = ical({ name, prodId: { company: "rencontres", product: "rencontres", language: "FR" } });
  for (const { id, title, where, url, changedAt, ...when } of entries)
    meetings.createEvent({ id, summary: title, location: where, url, stamp: new Date(changedAt), ...times(when) });
  return meetings.toString();
}

const usualLength = 2 * 3_600_000;

function times({ date, startTime, endTime }: Pick<CalendarEntry, "date" | "startTime" | "endTime">) {
  const start = startTime === null ? null : parisInstant(date, startTime);
  if (start === null) return { start: new Date(`${date}T00:00:00Z`), allDay: true };
  const end = endTime === null ? null : parisInstant(date, endTime);
  return { start: new Date(start), end: new Date(end ?? start + usualLength) };
}
