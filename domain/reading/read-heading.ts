import { bareTitle, isFurniture } from "./masthead.ts";
import { attendanceIn, attendanceLine } from "./read-attendance.ts";
import { type DayFound, datesThatFit, daysIn, publicationDay } from "./read-date.ts";
import { hoursIn } from "./read-hours.ts";
import { kindInTitle, kindLine } from "./read-kind.ts";
import { partnersIn } from "./read-partners.ts";
import {
  type PlaceFound,
  placeAfterTitle,
  placeAlone,
  placeInProse,
  placeOfTitle,
  placeReceiving,
  saysElsewhere,
  saysHeld,
} from "./read-place.ts";
import { regionIn } from "./read-region.ts";
import { themeInProse, themeLine } from "./read-theme.ts";
import { venueIn } from "./read-venue.ts";
import type { Read, Reading, ReadingLookups, Spot } from "./schema.ts";
import { sentencesOf } from "./sentences.ts";
import type { SourceBlock } from "./source-blocks.ts";

/** What stands where the heading of a meeting is said. */
export type Head = {
  /** The line that is the title. */
  title: SourceBlock | null;
  /** The lines above the record, without what a page prints there. */
  lines: readonly SourceBlock[];
  /** The first paragraphs of the record. */
  opening: readonly SourceBlock[];
  /** All that the document says. */
  all: readonly SourceBlock[];
};

type Heading = Omit<Reading, "host" | "masthead" | "blocks" | "listed" | "imprint">;

/** What is said of a meeting above its record, and in its first paragraphs. */
export function readHeading(head: Head, lookups: ReadingLookups, hostedIn: PlaceRead | null): Heading {
  const place = readPlace(head, lookups, hostedIn);
  const placed = {
    ...readDate(head, lookups.today),
    kind: readKind(head),
    hours: readHours(head),
    ...namedPlace(place),
    region: readRegion(head, lookups),
    ...readTheme(head),
    ...readAttendance(head),
    ...readPartners(head),
  };
  return { title: readTitle(head, placed.date.at, lookups), ...placed, venue: place?.venue ?? readVenue(head, placed) };
}

function readTitle({ title, lines }: Head, date: Spot | null, lookups: ReadingLookups): Read<string | null> {
  if (title === null) return { value: null, doubt: "Aucun titre n’a été trouvé.", at: null };
  const { index, text } = title;
  const isDated = date !== null && date.block !== index;
  const place = placeAfterTitle(text, lookups) ?? placeInProse(text, lookups, { isTitle: true, weight: "near" });
  const at = bareTitle(text, place, isDated);
  const value = text.slice(at.from, at.to).trim();
  const below = lines[lines.indexOf(title) + 1];
  // "Compte rendu de l’atelier", and its name on the next line.
  const isNamedBelow = /^(?:compte[- ]?rendu|synthèse|actes|retour sur)/iu.test(value) && below?.index === index + 1;
  const name = isNamedBelow && /^\s*[«“][^»”]*[»”]\s*$/u.test(below.text) ? ` ${below.text.trim()}` : "";
  return { value: value + name, doubt: null, at: { block: index, ...at } };
}

function readKind({ title, lines }: Head): Reading["kind"] {
  for (const { index, text } of lines) {
    const kind = kindLine(text);
    if (kind !== null) return { value: kind, doubt: null, at: { block: index, from: 0, to: text.length } };
  }
  const found = title === null ? null : kindInTitle(title.text);
  return { value: found?.kind ?? "other", doubt: null, at: null };
}

type Day = DayFound & { index: number; written: string; sentence: string };

function readDate({ title, lines, opening, all }: Head, today: string): Pick<Reading, "date" | "proposedDates"> {
  const days = [...lines, ...opening].flatMap(({ index, text }): Day[] =>
    daysIn(text)
      .map((day) => ({ ...day, index, written: text.slice(day.from, day.to), sentence: sentenceAt(text, day.from) }))
      .filter(({ sentence }) => !saysElsewhere(sentence)),
  );
  const day = dayOfMeeting(days, lines, title);
  if (day === null) return { date: { value: null, doubt: "La date n’est pas dite.", at: null }, proposedDates: [] };

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
  const near = publishedSoonAfter(fitting, all);
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

/** The first that is named: as a line of the heading says it, where it does, and with its year, where one does. */
function dayOfMeeting(days: readonly Day[], lines: readonly SourceBlock[], title: SourceBlock | null): Day | null {
  const inLine = days.find(
    ({ index, year }) => year !== null && index !== title?.index && lines.some((line) => line.index === index),
  );
  const [first] = days;
  const stated = days.find(({ sentence, year }) => year !== null && saysHeld(sentence));
  // A bare day above words that say when people met is that of the page.
  const isBare = inLine !== undefined && inLine.sentence.trim() === inLine.written && inLine.weekday === null;
  if (isBare && stated !== undefined) return stated;
  if (inLine !== undefined || first === undefined) return inLine ?? null;
  if (first.year !== null) return first;
  return days.find(({ year, day, month }) => year !== null && day === first.day && month === first.month) ?? first;
}

/** In days: a recap is published soon after its meeting. */
const soon = 60;

/** Of the days that fit, the one before the publication that the page tells, where it is near. */
function publishedSoonAfter(fitting: readonly string[], all: readonly SourceBlock[]): string | null {
  const published = all.map(({ text }) => publicationDay(text)).find((day) => day !== null);
  const [on] = published === undefined ? [] : datesThatFit(published, "9999-12-31");
  if (on === undefined) return null;
  const daysBefore = (day: string) => (Date.parse(on) - Date.parse(day)) / 86_400_000;
  return fitting.find((day) => daysBefore(day) >= 0 && daysBefore(day) <= soon) ?? null;
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

function readHours({ lines }: Head): Reading["hours"] {
  for (const { index, text } of lines) {
    const found = hoursIn(text);
    if (found === null) continue;
    const { start, end, at } = found;
    return { value: { start, end }, doubt: null, at: { block: index, ...at } };
  }
  return null;
}

export type PlaceRead = {
  name: string;
  doubt: string | null;
  code: string | null;
  at: Spot | null;
  /** The hall, where it bears the name of the commune. */
  venue: Read<string> | null;
};

function readPlace(
  { title, lines, opening }: Head,
  lookups: ReadingLookups,
  hostedIn: PlaceRead | null,
): PlaceRead | null {
  const head = [...lines, ...opening];
  for (const block of head) {
    const alone = block.text.length < 300 && block !== title ? placeAlone(block.text, lookups) : null;
    if (alone) return placeRead(alone, block);
  }
  const after = title === null ? null : placeAfterTitle(title.text, lookups);
  if (after !== null && title !== null) return placeRead(after, title);
  for (const weight of ["stated", "near"] as const)
    for (const block of head) {
      const isTitle = block === title || (block.text.length < 160 && daysIn(block.text).length > 0);
      const found = placeInProse(block.text, lookups, { isTitle, weight });
      const place = found ?? (weight === "stated" ? placeReceiving(block.text, lookups) : null);
      if (place) return placeRead(place, block);
    }
  if (hostedIn !== null) return hostedIn;
  const named = title === null ? null : placeOfTitle(title.text, lookups);
  return named === null || title === null ? null : placeRead(named, title);
}

function placeRead({ name, doubt, commune, from, to, venue }: PlaceFound, { index, text }: SourceBlock): PlaceRead {
  return {
    name,
    doubt,
    code: commune?.code ?? null,
    at: { block: index, from, to },
    venue: venue && { value: text.slice(venue.from, venue.to), doubt: null, at: { block: index, ...venue } },
  };
}

function namedPlace(place: PlaceRead | null): Pick<Reading, "place" | "communeCode"> {
  if (place === null) return { place: { value: null, doubt: "Le lieu n’est pas dit.", at: null }, communeCode: null };
  return { place: { value: place.name, doubt: place.doubt, at: place.at }, communeCode: place.code };
}

/** What the line of the place says besides; or a line that names a hall by itself. */
function readVenue({ title, lines }: Head, read: Pick<Reading, "place" | "date" | "hours">): Reading["venue"] {
  for (const { index, text } of lines) {
    if (index === title?.index) continue;
    const taken = [read.place.at, read.date.at, read.hours?.at].filter((at) => at?.block === index);
    const found = venueIn(text, taken as Spot[], read.place.at?.block === index);
    if (found === null) continue;
    return { value: text.slice(found.from, found.to), doubt: null, at: { block: index, ...found } };
  }
  return null;
}

function readRegion({ lines, opening }: Head, { regions }: ReadingLookups): Read<string | null> {
  for (const { index, text } of [...lines, ...opening]) {
    const found = regionIn(
      text,
      regions,
      lines.some((line) => line.index === index),
    );
    if (found) return { value: found.name, doubt: null, at: { block: index, ...found.at } };
  }
  return { value: null, doubt: null, at: null };
}

function readTheme({ title, lines, opening }: Head): Pick<Reading, "theme"> {
  for (const { index, text } of [...lines, ...opening]) {
    const isLine = index !== title?.index && lines.some((line) => line.index === index);
    const found = (isLine ? themeLine(text) : null) ?? themeInProse(text);
    if (found === null) continue;
    return { theme: { value: text.slice(found.from, found.to), doubt: null, at: { block: index, ...found } } };
  }
  return { theme: null };
}

function readAttendance({ title, lines, opening }: Head): Pick<Reading, "attendance" | "attendanceCount"> {
  const said = [
    ...lines.filter((line) => line !== title).map((block) => ({ block, found: attendanceLine(block.text) })),
    ...opening.filter((block) => !isFurniture(block)).map((block) => ({ block, found: attendanceIn(block.text) })),
  ];
  for (const { block, found } of said) {
    if (found === null) continue;
    const { from, to } = found.at;
    const attendance = { value: block.text.slice(from, to), doubt: null, at: { block: block.index, from, to } };
    return { attendance, attendanceCount: found.count };
  }
  return { attendance: null, attendanceCount: null };
}

function readPartners({ lines, opening }: Head): Pick<Reading, "partners"> {
  const partners = [...lines, ...opening].flatMap(({ index, text }) =>
    partnersIn(text).map((at) => ({ value: text.slice(at.from, at.to), doubt: null, at: { block: index, ...at } })),
  );
  return { partners };
}
