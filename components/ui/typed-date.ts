const months = ["janv", "fevr", "mars", "avr", "mai", "juin", "juil", "aout", "sept", "oct", "nov", "dec"];

/**
 * Reads a day as people type it — « 7/12/2021 », « 07.12.21 », « 7 décembre 2021 », « mardi 7 déc. 2021 », "2021-12-07" —
 * and gives "YYYY-MM-DD", or null. The year has to be there: it is never guessed.
 */
export function readTypedDate(typed: string): string | null {
  const words = fold(typed);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));

  const figures =
    /^(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{4}|\d{2})$/.exec(words) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(words);
  if (figures) return day(fullYear(Number(figures[3])), Number(figures[2]), Number(figures[1]));

  const spoken = /^(?:[a-z]+\.? )?(\d{1,2})(?:er)? ([a-z]+)\.? (\d{4})$/.exec(words);
  if (!spoken) return null;
  const month = monthOf(spoken[2] ?? "");
  return month === null ? null : day(Number(spoken[3]), month, Number(spoken[1]));
}

/** « 07/12/2021 » for "2021-12-07". */
export function typedDate(value: string): string {
  const [year, month, dayOfMonth] = value.split("-");
  return `${dayOfMonth}/${month}/${year}`;
}

/** Reads an hour — « 16h30 », « 16:30 », « 9 h », « 1630 » — and gives "HH:MM", or null. */
export function readTypedTime(typed: string): string | null {
  const parts = /^(\d{1,2})\s*(?:h|:|\.)?\s*([0-5]\d)?$/.exec(fold(typed));
  const hours = Number(parts?.[1] ?? 24);
  if (hours > 23) return null;
  return `${String(hours).padStart(2, "0")}:${parts?.[2] ?? "00"}`;
}

function fold(typed: string): string {
  return typed.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}

function monthOf(word: string): number | null {
  if (word.length < 3) return null;
  const [month, another] = months.filter((name) => word.startsWith(name) || name.startsWith(word));
  return month === undefined || another !== undefined ? null : months.indexOf(month) + 1;
}

/** Two figures are a year of this century, the only one with recaps to write. */
function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}

function day(year: number, month: number, dayOfMonth: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return exists && year >= 1000 ? date.toISOString().slice(0, 10) : null;
}
