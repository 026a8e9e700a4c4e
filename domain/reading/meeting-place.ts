import type { Head } from "./head.ts";
import { isDateline } from "./published-on.ts";
import { daysIn } from "./read-date.ts";
import {
  type PlaceFound,
  placeAfterTitle,
  placeAlone,
  placeInProse,
  placeOfTitle,
  placeReceiving,
} from "./read-place.ts";
import { venueIn } from "./read-venue.ts";
import type { Read, Reading, ReadingLookups, Spot } from "./schema.ts";
import type { SourceBlock } from "./source-blocks.ts";

export type PlaceRead = {
  name: string;
  doubt: string | null;
  code: string | null;
  at: Spot | null;
  /** The hall, where it bears the name of the commune. */
  venue: Read<string> | null;
};

/** The commune, as the surest of the lines and sentences says it; else that of who welcomes, else that of the title. */
export function readPlace(
  { title, lines, opening }: Head,
  lookups: ReadingLookups,
  hostedIn: PlaceRead | null,
): PlaceRead | null {
  const head = [...lines, ...opening];
  for (const block of head) {
    if (lines.includes(block) && isDateline(block, { lines })) continue;
    const alone = block.text.length < 300 && block !== title ? placeAlone(block.text, lookups) : null;
    if (alone) return placeRead(alone, block);
  }
  const after = title === null ? null : placeAfterTitle(title.text, lookups);
  if (after !== null && title !== null) return placeRead(after, title);
  // Who speaks in one speaks from elsewhere.
  if (title !== null && /web-?conférence|webinaire|visio-?conférence/iu.test(title.text)) return null;
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

export function namedPlace(place: PlaceRead | null): Pick<Reading, "place" | "communeCode"> {
  if (place === null) return { place: { value: null, doubt: "Le lieu n’est pas dit.", at: null }, communeCode: null };
  return { place: { value: place.name, doubt: place.doubt, at: place.at }, communeCode: place.code };
}

/** What the line of the place says besides; or a line that names a hall by itself. */
export function readVenue({ title, lines }: Head, read: Pick<Reading, "place" | "date" | "hours">): Reading["venue"] {
  for (const { index, text } of lines) {
    if (index === title?.index) continue;
    const taken = [read.place.at, read.date.at, read.hours?.at].filter((at) => at?.block === index);
    const found = venueIn(text, taken as Spot[], read.place.at?.block === index);
    if (found === null) continue;
    return { value: text.slice(found.from, found.to), doubt: null, at: { block: index, ...found } };
  }
  return null;
}
