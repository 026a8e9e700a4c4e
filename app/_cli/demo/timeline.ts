import { parisDay } from "#domain/french/dates.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

/** Something done on a day, and at which moment. */
export type Step = { at: number; work: () => void };

/** The day of a meeting: as written, or so many days from today, never on a Saturday or a Sunday. */
export function dayOf(date: string | number, present: number): string {
  return typeof date === "string" ? date : parisDay(workingDay(present + date * day, date));
}

/**
 * The moment so many days before or after a meeting, on a working morning. What should still be to come was done in the
 * last weeks instead, in the same order.
 */
export function momentOf(date: string, days: number, present: number): number {
  const planned = workingDay(Date.parse(`${date}T08:10:00Z`) + days * day, days);
  return planned < present - 30 * minute ? planned : present - (60 - days) * 4 * 60 * minute;
}

/** Away from the week-end, further in the direction of `towards`. */
function workingDay(moment: number, towards: number): number {
  const weekday = new Date(moment).getUTCDay();
  if (weekday !== 0 && weekday !== 6) return moment;
  const forward = weekday === 6 ? 2 : 1;
  return moment + (towards > 0 ? forward : forward - 3) * day;
}
