import type { Head } from "./head.ts";
import { isOfPaper } from "./masthead.ts";
import { isDateline, publishedOn } from "./published-on.ts";
import { type DayFound, datesThatFit, daysIn } from "./read-date.ts";
import { saysElsewhere, saysHeld } from "./read-place.ts";
import { dayBefore, relativeDayIn } from "./relative-day.ts";
import type { Reading } from "./schema.ts";
import { sentencesOf } from "./sentences.ts";
import type { SourceBlock } from "./source-blocks.ts";

type Day = DayFound & { index: number; written: string; sentence: string };

/** The day of the meeting; where its year is not said, none, and the days that fit. */
export function readDate(head: Head, today: string): Pick<Reading, "date" | "proposedDates"> {
  const { lines, opening } = head;
  const published = publishedOn(head);
  const days = [...lines, ...opening]
    .filter((block) => !isOfPaper(block) && !isDateline(block, head))
    .flatMap(({ index, text }): Day[] =>
      daysIn(text)
        .map((day) => ({ ...day, index, written: text.slice(day.from, day.to), sentence: sentenceAt(text, day.from) }))
        .filter(({ sentence }) => !saysElsewhere(sentence)),
    );
  const day = dayOfMeeting(days, head, published);
  if (day === null) return saidByPublication(head, published);

  const at = { block: day.index, from: day.from, to: day.to };
  const left = (doubt: string, proposedDates: string[]) => ({ date: { value: null, doubt, at }, proposedDates });
  const fitting = datesThatFit(day, today);
  const [only] = fitting;
  if (day.year !== null && only !== undefined) return { date: { value: only, doubt: null, at }, proposedDates: [] };
  if (day.year !== null)
    return left(
      `« ${day.written} » : ce jour de la semaine ne tombe pas à cette date.`,
      datesThatFit({ ...day, weekday: null }, today),
    );
  const near = soonBefore(day, published);
  if (near !== null)
    return {
      date: { value: near, doubt: `« ${day.written} » : l’année vient du jour de la publication.`, at },
      proposedDates: fitting,
    };
  const year = yearOf(lines);
  const stated = fitting.find((date) => date.startsWith(`${year}-`));
  if (year !== null && stated !== undefined)
    return {
      date: { value: stated, doubt: `« ${day.written} » : l’année ${year} vient du titre.`, at },
      proposedDates: [],
    };
  if (only === undefined) return left(`« ${day.written} » ne tombe dans aucune année récente.`, []);
  const years = fitting.map((date) => date.slice(0, 4)).join(", ");
  return left(`« ${day.written} » ne dit pas l’année : ${years} conviennent.`, fitting);
}

/** "Mercredi soir, …", of a page that says when it was published. */
function saidByPublication(
  { lines, opening }: Head,
  published: string | null,
): Pick<Reading, "date" | "proposedDates"> {
  const unsaid = { date: { value: null, doubt: "La date n’est pas dite.", at: null }, proposedDates: [] };
  if (published === null) return unsaid;
  for (const { index, text } of opening) {
    const said = relativeDayIn(text);
    if (said === null || saysElsewhere(sentenceAt(text, said.from))) continue;
    const { from, to } = said;
    const doubt = `« ${text.slice(from, to)} » : le jour vient de celui de la publication.`;
    return { date: { value: dayBefore(published, said), doubt, at: { block: index, from, to } }, proposedDates: [] };
  }
  const dateline = lines.find(({ text }) => isDateline({ text }, { lines }));
  if (dateline === undefined) return unsaid;
  const at = { block: dateline.index, from: 0, to: dateline.text.length };
  return { date: { value: published, doubt: "Ce jour est celui du communiqué.", at }, proposedDates: [] };
}

/** The first that is named: as a line of the heading says it, where it does, and with its year, where one does. */
function dayOfMeeting(days: readonly Day[], { title, lines }: Head, published: string | null): Day | null {
  const isInLine = ({ index }: Day) => index !== title?.index && lines.some((line) => line.index === index);
  const inLine = days.find((day) => day.year !== null && isInLine(day));
  const [first] = days;
  const isDated = (day: Day) => day.year !== null || soonBefore(day, published) !== null;
  const stated = days.find((day) => !isInLine(day) && (saysHeld(day.sentence) || day.weekday !== null) && isDated(day));
  // A bare day above words that say when people met is that of the page.
  const isBare = inLine !== undefined && inLine.sentence.trim() === inLine.written && inLine.weekday === null;
  if (isBare && stated !== undefined) return stated;
  if (inLine !== undefined || first === undefined) return inLine ?? null;
  if (first.year !== null) return first;
  return days.find(({ year, day, month }) => year !== null && day === first.day && month === first.month) ?? first;
}

/** In days: a recap is published soon after its meeting; a day of the week leaves no other year. */
const soon = 60;
const soonOnWeekday = 200;

/** Of the days that fit, the one before the publication that the page tells, where it is near. */
function soonBefore(day: DayFound, published: string | null): string | null {
  if (published === null) return null;
  const fitting = datesThatFit(day, published);
  const most = day.weekday === null ? soon : soonOnWeekday;
  const daysBefore = (date: string) => (Date.parse(published) - Date.parse(date)) / 86_400_000;
  return fitting.find((date) => daysBefore(date) >= 0 && daysBefore(date) <= most) ?? null;
}

function sentenceAt(text: string, at: number): string {
  const found = sentencesOf(text).find(({ from, to }) => at >= from && at < to);
  return found === undefined ? text : text.slice(found.from, found.to);
}

/** The year that the title and the lines about it say, where they say one only: "Congrès 2022". */
function yearOf(lines: readonly SourceBlock[]): number | null {
  const years = new Set(lines.flatMap(({ text }) => text.match(/(?<![\d./-])(?:19[89]|20\d)\d(?![\d./-])/g) ?? []));
  const [only, ...others] = years;
  return only !== undefined && others.length === 0 ? Number(only) : null;
}
