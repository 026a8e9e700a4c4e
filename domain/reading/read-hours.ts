import type { Span } from "./span.ts";

type HoursFound = { start: string; end: string | null; at: Span };

const hour = "(\\d{1,2}) ?(?:h(?:eures?)?|:) ?([0-5]\\d)?(?![\\p{L}\\d])";
const range = new RegExp(`(?<![\\p{L}\\d])(?:de |entre |dès )?${hour} ?(?:à|-|–|—|et|/) ?${hour}`, "iu");
const start = new RegExp(`(?<![\\p{L}\\d])(?:à partir de |à compter de |à |dès )${hour}`, "iu");

/** From when to when: "de 9 h 30 à 12 h", "9h-12h30", "à 14 h". */
export function hoursIn(text: string): HoursFound | null {
  const both = range.exec(text);
  const found = both ?? start.exec(text);
  if (found === null) return null;
  const [begins, ends] = [timeOf(found[1], found[2]), both === null ? null : timeOf(found[3], found[4])];
  if (begins === null || (both !== null && (ends === null || begins >= ends))) return null;
  return { start: begins, end: ends, at: { from: found.index, to: found.index + found[0].length } };
}

function timeOf(hours: string | undefined, minutes: string | undefined): string | null {
  if (hours === undefined || Number(hours) > 23) return null;
  return `${hours.padStart(2, "0")}:${minutes ?? "00"}`;
}
