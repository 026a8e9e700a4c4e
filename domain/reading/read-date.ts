import { foldName } from "../french/fold.ts";

/** A day as a text says it; the year null where it leaves it out. */
export type DayFound = {
  from: number;
  to: number;
  day: number;
  month: number;
  year: number | null;
  weekday: number | null;
};

const weekdays = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];
const months = "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".split(" ");

const weekday = "(?:(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),? (?:le )?)?";
const month =
  "(janvier|janv\\.?|février|fevrier|févr?\\.?|mars|avril|avr\\.?|mai|juin|juillet|juil\\.?|août|aout|septembre|sept\\.?|octobre|oct\\.?|novembre|nov\\.?|décembre|decembre|déc\\.?)";
const inWords = new RegExp(
  `(?<![\\p{L}\\d])${weekday}(\\d{1,2})(?:er|ᵉʳ)?(?: ?(?:et|au|-|–|,|&) ?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?\\d{1,2}(?:er)?)* ${month}(?!\\p{L})(?:,? (\\d{4}))?`,
  "giu",
);
/** "du 30 septembre au 2 octobre 2022": the year of both. */
const yearOfRange = new RegExp(
  `^ ?(?:au|et|-|–) ?(?:le )?${weekday}\\d{1,2}(?:er)? ${month}(?!\\p{L}),? (\\d{4})`,
  "iu",
);
const inFigures = new RegExp(
  `(?<![\\p{L}\\d.,/])${weekday}(\\d{1,2}) ?([./-]) ?(\\d{1,2})(?: ?\\3 ?(\\d{4}|\\d{2}))?(?![\\d%./])`,
  "giu",
);
const isoDay = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g;

/** Days that are not those of the meeting: of a law, of what came before it, of the page itself. */
const ofSomethingElse =
  /(?:(?<!\p{L})lois?(?!\p{L})|décret|arrêté|ordonnance|circulaire|publiée? le|mis(?:e)? à jour|mis(?:e)? en ligne|modifié le|posté|imprimé|depuis le|jusqu’au|d’ici le|avant le|après le|dès le|à compter du|à partir du|né(?:e)? le|prochain(?:e)?s? (?:rencontre|rendez-vous|comité|congrès|étape|réunion|édition|assises|webinaire|atelier|journée|forum)s?|rendez-vous (?:est |était )?(?:pris |donné |fixé )?(?:le|au|en)|au plus tard)[^.;]{0,18}$/iu;

const ofThePage =
  /(?:publiée?|mis(?:e)? en ligne|postée?|parue?|diffusée?|mis(?:e)? à jour)(?: le)?[^\p{L}\d]{0,3}(?:par [^,.]{2,40})?(?:le )?$/iu;

/** "Par Odile Marchais, le 24 novembre 2022": of who signs the page. */
const byline = /^[_*\s]*par \p{Lu}[^,.;]{2,40}(?:,| [–—-])? (?:le )?$/iu;

/** The day on which a page says that it was published. */
export function publicationDay(text: string): DayFound | null {
  return allDaysIn(text).find(({ from, year }) => year !== null && isOfThePage(beforeDay(text, from))) ?? null;
}

function isOfThePage(before: string): boolean {
  return ofThePage.test(before) || byline.test(before);
}

const monthOfYear = new RegExp(`(?<!\\p{L})${month}(?!\\p{L}) (20\\d\\d|19\\d\\d)(?!\\d)`, "iu");

/** "Janvier 2024", of a paper that says its month alone: "2024-01-31". */
export function lastDayOfMonth(text: string): string | null {
  const [, name, year] = monthOfYear.exec(text) ?? [];
  if (name === undefined || year === undefined) return null;
  return new Date(Date.UTC(Number(year), monthOf(name), 0)).toISOString().slice(0, 10);
}

/** The days named in a text, in order, but for those of something else than the meeting. */
export function daysIn(text: string): DayFound[] {
  return allDaysIn(text).filter(({ from }) => {
    const before = beforeDay(text, from);
    return !ofSomethingElse.test(before) && !byline.test(before);
  });
}

/** The words before a day that may say of what it is: no paragraph is gone through again for each of its days. */
function beforeDay(text: string, from: number): string {
  return text.slice(Math.max(0, from - 150), from);
}

/** All of them, whatever they are the day of. */
export function allDaysIn(text: string): DayFound[] {
  const found: DayFound[] = [];
  for (const match of text.matchAll(inWords)) {
    const [whole, named, day = "", name = "", year] = match;
    const at = { from: match.index, to: match.index + whole.length };
    const later = yearOfRange.exec(text.slice(at.to, at.to + 60))?.[3];
    found.push({
      ...at,
      day: Number(day),
      month: monthOf(name),
      year: year === undefined && later === undefined ? null : Number(year ?? later),
      weekday: weekdayOf(named),
    });
  }
  for (const match of text.matchAll(inFigures)) {
    const [whole, named, day = "", , number = "", year] = match;
    if (named === undefined && year === undefined) continue;
    const at = { from: match.index, to: match.index + whole.length };
    found.push({ ...at, day: Number(day), month: Number(number), year: fullYear(year), weekday: weekdayOf(named) });
  }
  for (const match of text.matchAll(isoDay)) {
    const [whole, year, number, day] = match;
    found.push({
      from: match.index,
      to: match.index + whole.length,
      day: Number(day),
      month: Number(number),
      year: Number(year),
      weekday: null,
    });
  }
  return found
    .filter((day) => day.day >= 1 && day.month >= 1 && day.month <= 12 && day.day <= daysInMonth(day.month))
    .sort((a, b) => a.from - b.from);
}

/** "YYYY-MM-DD" of the days that fit, the latest first: of a day without its year, those of the last thirty that fall on its weekday. */
export function datesThatFit({ day, month, year, weekday }: DayFound, today: string): string[] {
  const thisYear = Number(today.slice(0, 4));
  const years = year === null ? Array.from({ length: 30 }, (_, ago) => thisYear - ago) : [year];
  return years
    .map((year) => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`)
    .filter((date) => isDay(date, day) && (year !== null || date <= today))
    .filter((date) => weekday === null || new Date(`${date}T00:00:00Z`).getUTCDay() === weekday);
}

function isDay(date: string, day: number): boolean {
  return new Date(`${date}T00:00:00Z`).getUTCDate() === day;
}

function daysInMonth(month: number): number {
  return new Date(Date.UTC(2024, month, 0)).getUTCDate();
}

function monthOf(name: string): number {
  const short = foldName(name).slice(0, 4);
  return 1 + months.findIndex((month) => month.startsWith(short) || short.startsWith(month));
}

function weekdayOf(named: string | undefined): number | null {
  return named === undefined ? null : weekdays.indexOf(named.toLowerCase());
}

function fullYear(year: string | undefined): number | null {
  if (year === undefined) return null;
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) > 79 ? 1900 : 2000);
}
