import { beginsLikeOffice } from "../directory/office-words.ts";
import { appositionAfter } from "./capacities.ts";
import { endOfOffice } from "./offices.ts";
import type { Office, Span } from "./span.ts";

/** The office that somebody has from words said of several: "les maires de A et de B, X et Y". */
export type SharedOffice = {
  offices: Office[];
  /** Where the words begin that stand before the first of them; null where they follow the last. */
  from: number | null;
  /** Where what is said of them ends, of the last where it follows. */
  end: number;
  organisation?: Span | null;
};

/** By rank of the name: what is said at once of several who are named one after the other. */
export function sharedOffices(text: string, names: readonly Span[]): Map<number, SharedOffice> {
  const found = new Map<number, SharedOffice>();
  for (const group of enumerations(text, names)) {
    const people = names.slice(group.first, group.first + group.count);
    const shared = officesBefore(text, people) ?? officesAfter(text, people);
    for (const [rank, office] of shared?.entries() ?? []) found.set(group.first + rank, office);
  }
  return found;
}

const inParentheses = "(?: \\([^()]{1,60}\\))?";
const linked = new RegExp(`^${inParentheses}(?:,| et| ainsi que|, et)? $`, "u");
const aside = new RegExp(`^${inParentheses}`, "u");

/** Names with nothing between them but a comma or "et", and what parentheses say of one: "A (22) et B (35)". */
function enumerations(text: string, names: readonly Span[]): { first: number; count: number }[] {
  const groups: { first: number; count: number }[] = [];
  for (const [index, name] of names.entries()) {
    const before = names[index - 1];
    const isLinked = before !== undefined && linked.test(text.slice(before.to, name.from));
    const last = groups.at(-1);
    if (isLinked && last !== undefined) last.count++;
    else groups.push({ first: index, count: 1 });
  }
  return groups.filter(({ count }) => count > 1);
}

const pluralBefore = /(?:^|[\s’(,;:«])((?:nos|leurs|ses|les) (?:(?:deux|trois|quatre) )?)(?=\p{L}{2})/giu;

/** "Les maires de A et de B, X et Y", "les sénatrices X et Y", "les deux coprésidents : X et Y". */
function officesBefore(text: string, people: readonly Span[]): SharedOffice[] | null {
  const start = people[0]?.from ?? 0;
  const near = Math.max(0, start - 160);
  for (const found of text.slice(near, start).matchAll(pluralBefore)) {
    const from = near + found.index + found[0].length;
    const words = /^([^.;:!?()]+?)(?:,| ?:)? $/u.exec(text.slice(from, start))?.[1];
    if (words === undefined) continue;
    const offices = distributed(words, { from, to: from + words.length }, people.length);
    const article = from - (found[1] ?? "").length;
    if (offices !== null)
      return people.map(({ to }, rank) => ({
        offices: [offices[rank] as Office],
        from: rank === 0 ? article : null,
        end: to + (aside.exec(text.slice(to, to + 70))?.[0].length ?? 0),
      }));
  }
  return null;
}

/** "X et Y, maires de A et de B", "X et Y, respectivement maire de A et députée". */
function officesAfter(text: string, people: readonly Span[]): SharedOffice[] | null {
  const last = people.at(-1)?.to ?? 0;
  const each = (offices: readonly Office[], end: number) =>
    people.map(({ to }, rank) => ({
      offices: [offices[rank] as Office],
      from: null,
      end: rank === people.length - 1 ? end : to,
    }));

  const respectively = /^ ?[,(]? ?respectivement(?= )/u.exec(text.slice(last))?.[0];
  if (respectively !== undefined) {
    const { capacities, end } = appositionAfter(text, last + respectively.length, []);
    if (capacities.length === people.length) return each(capacities, end);
  }
  const gap = /^(?:, | \()(?:(?:tous|toutes) (?:les )?(?:deux|trois) |respectivement )?/u.exec(text.slice(last))?.[0];
  if (gap === undefined) return null;
  const from = last + gap.length;
  const to = Math.max(
    endOfOffice(text, from, []),
    from + (manyPlaces.exec(text.slice(from, from + 300))?.[0].length ?? 0),
  );
  const offices = distributed(text.slice(from, to), { from, to }, people.length);
  return offices === null ? null : each(offices, gap.includes("(") ? to + 1 : to);
}

const place = "(?:de |d’|du |des )?(?:la |l’)?\\p{Lu}[\\p{L}’-]*";
/** "maires de A, B et C": commas that are of the office. */
const manyPlaces = new RegExp(
  `^\\p{Ll}+s(?: \\p{Ll}+){0,2} (?:de |d’|du )${place}(?:, ${place})+ et ${place}(?!\\p{L})`,
  "u",
);

/** What an office in the plural says of each: its own place where as many are named, else the same of all. */
function distributed(words: string, span: Span, count: number): Office[] | null {
  const parts = /^(.+?)(?= (?:de |du |des |d’|à |au |aux |en |chez )|$)(.*)$/u.exec(words);
  const title = singular(parts?.[1] ?? "");
  if (title === null) return null;
  const rest = parts?.[2] ?? "";
  const places = placesOf(rest);
  const each = places.length === count ? places : Array.from({ length: count }, () => rest);
  return each.map((place) => ({ ...span, reads: `${title}${place}` }));
}

/** " de Pontivy et de Ploërmel": " de Pontivy", " de Ploërmel". */
function placesOf(rest: string): string[] {
  if (!/^ (?:d(?:e|u|es)(?: la| l’)? ?|d’)(?:l’)?\p{Lu}/u.test(rest)) return [];
  return rest
    .split(/, | et /)
    .map((place) => place.trim())
    .map((place) =>
      /^(?:de |du |des |d’)/.test(place) ? ` ${place}` : /^[AEIOUYÉÈÎH]/u.test(place) ? ` d’${place}` : ` de ${place}`,
    );
}

/** "sous-préfets", "conseillères départementales": each word without its mark; null where that is no office in the plural. */
function singular(title: string): string | null {
  const words = title.split(" ");
  if (!/s$|aux$/.test(words[0] ?? "") || words.length > 4) return null;
  const single = words.map((word) => word.replace(/aux$/, "al").replace(/(?<=\p{L}{2})s(?=$)/u, "")).join(" ");
  const bare = single.replace(/^(?:sous|vice|co)-? ?(?=\p{L})/iu, "");
  return beginsLikeOffice(bare) ? single : null;
}
