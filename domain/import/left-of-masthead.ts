import { foldName } from "../french/fold.ts";
import type { MastheadLine, Reading, Spot } from "../reading/schema.ts";
import type { Proposal } from "./schema.ts";

type Held = Pick<
  Proposal,
  "title" | "communeCode" | "venue" | "theme" | "partners" | "attendanceText" | "attendanceCount"
>;

/** Lines of the heading that say more than the values made of it, those that follow each other together. */
export function leftOfMasthead(reading: Reading, held: Held): { source: number[]; words: string; text: string }[] {
  const spots = spotsOf(reading, held);
  const left: { source: number[]; words: string; text: string }[] = [];
  for (const line of reading.masthead) {
    if (isHeld(line, spots, held.title)) continue;
    const last = left.at(-1);
    if (last?.source.at(-1) !== line.source - 1) left.push({ ...line, source: [line.source] });
    else {
      last.source.push(line.source);
      last.words += `\n${line.words}`;
      last.text += `\n\n${line.text}`;
    }
  }
  return left;
}

/** Where the values stand that the proposal has whole. */
function spotsOf(reading: Reading, held: Held): Spot[] {
  const { title, kind, date, hours, place, venue, theme, attendance, partners } = reading;
  const read = [
    kind,
    date,
    hours,
    held.communeCode === null ? null : place,
    title.value === held.title ? title : null,
    held.venue === null ? null : venue,
    held.theme === null ? null : theme,
    held.attendanceText === null && held.attendanceCount === null ? null : attendance,
    ...partners.filter(({ value }) => held.partners.includes(value)),
  ];
  return read.flatMap((value) => (value?.at ? [value.at] : []));
}

/** Words that say what a value is. */
const labels =
  /(?<![\p{L}\p{N}])(?:compte[- ]?rendu(?: d(?:e la|es|e l’|u))?|en partenariat avec|avec le (?:soutien|concours) d(?:e|u|es)|partenaires?|date|lieu|horaires?|thème|sur le thème|ville de|mairie de|le|la|les|l’|de|du|des|d’|à|au|aux|et)(?![\p{L}\p{N}])/giu;

function isHeld({ source, words }: MastheadLine, spots: readonly Spot[], title: string): boolean {
  let rest = words;
  for (const { block, from, to } of spots)
    if (block === source) rest = rest.slice(0, from) + " ".repeat(to - from) + rest.slice(to);
  if (!/[\p{L}\p{N}]/u.test(rest.replace(labels, ""))) return true;
  return ` ${foldName(title)} `.includes(` ${foldName(words)} `);
}
