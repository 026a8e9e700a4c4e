import type { Span } from "./span.ts";

const weekdays = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

const today = /(?<!\p{L})(?:ce jour|aujourd’hui|ce (?:matin|soir|midi)|cet après-midi)(?!\p{L})/iu;
const yesterday = /(?<!\p{L})hier(?!\p{L})/iu;
/** "le lundi" is every Monday, "un jeudi" any. */
const weekday =
  /(?<!\p{L})(?<!(?:le|du|les|des|au|aux|un|d’un|chaque) )(?:(?:ce )?(dimanche|lundi|mardi|mercredi|jeudi|vendredi|samedi)(?: (?:matin|soir|midi|après-midi))?( dernier)?)(?! \d|\p{L})/iu;

type RelativeDay = {
  weekday: number | null;
  /** How many days before that of the publication it is, or is at least. */
  ago: number;
};

/** "Mercredi soir", "hier", "ce jour": a day that a text says by the day on which it is published. */
export function relativeDayIn(text: string): (Span & RelativeDay) | null {
  for (const { found, ago } of [
    { found: weekday.exec(text), ago: 0 },
    { found: yesterday.exec(text), ago: 1 },
    { found: today.exec(text), ago: 0 },
  ])
    if (found !== null) {
      const at = { from: found.index, to: found.index + found[0].length };
      const named = found[1]?.toLowerCase();
      return { ...at, weekday: named === undefined ? null : weekdays.indexOf(named), ago: found[2] ? 1 : ago };
    }
  return null;
}

/** @param published "YYYY-MM-DD" @returns the last such day before it, or the day itself */
export function dayBefore(published: string, { weekday, ago }: RelativeDay): string {
  const latest = new Date(Date.parse(`${published}T00:00:00Z`) - ago * 86_400_000);
  const back = weekday === null ? 0 : (latest.getUTCDay() - weekday + 7) % 7;
  return new Date(latest.getTime() - back * 86_400_000).toISOString().slice(0, 10);
}
