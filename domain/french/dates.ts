// Days are "YYYY-MM-DD" and hours "HH:MM", both as lived in Paris; instants are milliseconds. Spaces that must not break
// are U+00A0 (house style: between a number and its unit, in "16 h 30" and "7 décembre").

const timeZone = "Europe/Paris";
const weekday = new Intl.DateTimeFormat("fr-FR", { weekday: "long", timeZone: "UTC" });
const month = new Intl.DateTimeFormat("fr-FR", { month: "long", timeZone: "UTC" });
const shortMonth = new Intl.DateTimeFormat("fr-FR", { month: "short", timeZone: "UTC" });
// Swedish writes days and hours in the order of ISO 8601.
const parisClock = new Intl.DateTimeFormat("sv-SE", {
  timeZone,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

/** "2021-12-07" → "mardi 7 décembre 2021"; the first of the month is "1er". */
export function dateInWords(day: string): string {
  return `${weekday.format(asUtc(day))} ${dayAndMonth(day, month)} ${day.slice(0, 4)}`;
}

/** "2021-12-07" → "7 déc. 2021", for lists. */
export function shortDate(day: string): string {
  return `${dayAndMonth(day, shortMonth)} ${day.slice(0, 4)}`;
}

/** "16:30" → "16 h 30", "09:00" → "9 h". */
export function timeInWords(time: string): string {
  const [hours = "", minutes = ""] = time.split(":");
  return minutes === "00" || minutes === "" ? `${Number(hours)}\u00a0h` : `${Number(hours)}\u00a0h\u00a0${minutes}`;
}

/** An instant as Paris lived it: "mardi 7 décembre 2021 à 16 h 30". */
export function momentInWords(instant: number): string {
  return `${dateInWords(parisDay(instant))} à ${timeInWords(parisTime(instant))}`;
}

/** How long ago under a day ("à l’instant", "il y a 12 minutes", "il y a 3 heures"), the day and hour beyond. */
export function sinceInWords(instant: number, now: number): string {
  const minutes = Math.floor((now - instant) / 60_000);
  // A clock that is a little ahead is not the future.
  if (minutes < 1) return minutes < -5 ? momentInWords(instant) : "à l’instant";
  if (minutes < 60) return `il y a ${minutes} minute${minutes > 1 ? "s" : ""}`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `il y a ${hours} heure${hours > 1 ? "s" : ""}`;
  return momentInWords(instant);
}

/** The day in Paris at this instant, "YYYY-MM-DD". */
export function parisDay(instant: number): string {
  return parisClock.format(instant).slice(0, 10);
}

/** The hour in Paris at this instant, "HH:MM". */
export function parisTime(instant: number): string {
  return parisClock.format(instant).slice(11, 16);
}

/**
 * The instant at which Paris lives this day and hour: the first of the two when clocks go back, null for an hour that
 * they jump over when they go forward.
 */
export function parisInstant(day: string, time: string): number | null {
  const asIfUtc = Date.parse(`${day}T${time}:00Z`);
  const candidates = [2, 1].map((hoursAhead) => asIfUtc - hoursAhead * 3_600_000);
  return candidates.find((instant) => parisDay(instant) === day && parisTime(instant) === time) ?? null;
}

function dayAndMonth(day: string, format: Intl.DateTimeFormat): string {
  const number = Number(day.slice(8, 10));
  return `${number === 1 ? "1er" : number}\u00a0${format.format(asUtc(day))}`;
}

function asUtc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
