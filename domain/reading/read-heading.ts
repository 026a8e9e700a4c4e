import type { Head } from "./head.ts";
import { isFurniture } from "./masthead.ts";
import { readDate } from "./meeting-day.ts";
import { namedPlace, type PlaceRead, readPlace, readVenue } from "./meeting-place.ts";
import { readTitle } from "./meeting-title.ts";
import { attendanceIn, attendanceLine } from "./read-attendance.ts";
import { hoursIn } from "./read-hours.ts";
import { kindInTitle, kindLine } from "./read-kind.ts";
import { partnersIn } from "./read-partners.ts";
import { regionIn } from "./read-region.ts";
import { themeInProse, themeLine } from "./read-theme.ts";
import type { Read, Reading, ReadingLookups } from "./schema.ts";

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

function readKind({ title, lines }: Head): Reading["kind"] {
  for (const { index, text } of lines) {
    const kind = kindLine(text);
    if (kind !== null) return { value: kind, doubt: null, at: { block: index, from: 0, to: text.length } };
  }
  const found = title === null ? null : kindInTitle(title.text);
  return { value: found?.kind ?? "other", doubt: null, at: null };
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
