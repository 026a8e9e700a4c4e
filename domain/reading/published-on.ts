import type { Head } from "./head.ts";
import { isOfPaper } from "./masthead.ts";
import { allDaysIn, type DayFound, datesThatFit, publicationDay } from "./read-date.ts";

/** "YYYY-MM-DD": when the page, letter or paper was published, as it says; null where it does not. */
export function publishedOn({ lines, opening, all }: Head): string | null {
  const said = all.map(({ text }) => publicationDay(text)).find((day) => day !== null);
  const printed = [...lines, ...opening].filter(isOfPaper).flatMap(({ text }) => dayWithYear(text))[0];
  const bare = lines.flatMap(({ text }) => dayWithYear(text).filter((day) => isAllOf(text, day)))[0];
  const day = said ?? printed ?? bare;
  return day === undefined ? null : (datesThatFit(day, "9999-12-31")[0] ?? null);
}

function dayWithYear(text: string): DayFound[] {
  return allDaysIn(text).filter(({ year }) => year !== null);
}

/** A bare day, without its weekday, is that of the page where the text says another. */
function isAllOf(text: string, { from, to, weekday }: DayFound): boolean {
  return weekday === null && text.trim() === text.slice(from, to);
}
