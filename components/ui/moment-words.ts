const minute = 60_000;
const hour = 60 * minute;

const dayWords = new Intl.DateTimeFormat("fr-FR", {
  timeZone: "Europe/Paris",
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
});
const clock = new Intl.DateTimeFormat("fr-FR", { timeZone: "Europe/Paris", hour: "numeric", minute: "2-digit" });

/** « mardi 7 décembre 2021 à 16 h 30 », in Paris. */
export function exactMoment(at: number): string {
  const [hours, minutes] = clock.format(at).split(":");
  return `${inWords(at)} à ${Number(hours)}\u00a0h\u00a0${minutes}`;
}

/** « il y a 12 minutes » for less than a day ago; null further away, or in the future: then the date is what helps. */
export function recentMoment(at: number, now: number): string | null {
  const ago = now - at;
  if (ago < 0 || ago >= 24 * hour) return null;
  if (ago < minute) return "à l’instant";
  if (ago < hour) return since(Math.floor(ago / minute), "minute");
  return since(Math.floor(ago / hour), "heure");
}

function since(count: number, unit: string): string {
  return `il y a ${count}\u00a0${unit}${count > 1 ? "s" : ""}`;
}

/** « mardi 7 décembre 2021 » for "2021-12-07". */
export function exactDay(date: string): string {
  return inWords(Date.parse(`${date}T12:00:00Z`));
}

function inWords(at: number): string {
  return dayWords.format(at).replace(/ 1 /, " 1er ");
}
