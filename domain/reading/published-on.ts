import type { Head } from "./head.ts";
import { isOfPaper } from "./masthead.ts";
import { allDaysIn, type DayFound, datesThatFit, lastDayOfMonth, publicationDay } from "./read-date.ts";
import type { SourceBlock } from "./source-blocks.ts";

/** "YYYY-MM-DD": when the page, letter or paper was published, as it says; null where it does not. */
export function publishedOn({ lines, opening, all }: Head): string | null {
  const said = all.map(({ text }) => publicationDay(text)).find((day) => day !== null);
  const printed = [...lines, ...opening].filter(isOfPaper).flatMap(({ text }) => dayWithYear(text))[0];
  const bare = lines.flatMap(({ text }) => dayWithYear(text).filter((day) => isAllOf(text, day)))[0];
  const released = lines.flatMap((line) => (isDateline(line, { lines }) ? dayWithYear(line.text) : []))[0];
  const day = said ?? printed ?? released ?? bare;
  if (day !== undefined) return datesThatFit(day, "9999-12-31")[0] ?? null;
  return (
    [...lines, ...opening]
      .filter(isOfPaper)
      .map(({ text }) => lastDayOfMonth(text))
      .find((end) => end !== null) ?? null
  );
}

function dayWithYear(text: string): DayFound[] {
  return allDaysIn(text).filter(({ year }) => year !== null);
}

/** A bare day, without its weekday, is that of the page where the text says another. */
function isAllOf(text: string, { from, to, weekday }: DayFound): boolean {
  return weekday === null && text.trim() === text.slice(from, to);
}

/** "Cahors, le 4 mars 2025", of a press release: where and when it was written. */
export function isDateline({ text }: Pick<SourceBlock, "text">, { lines }: Pick<Head, "lines">): boolean {
  return (
    /^\s*[^,\d]{2,50}, (?:le )?(?:\p{L}+ )?\d/u.test(text) && lines.some((line) => /^\s*communiqué/iu.test(line.text))
  );
}
