import { isFirstName } from "../directory/first-names.ts";
import { beginsLikeOffice, looksLikeBody } from "../directory/office-words.ts";
import { opensSentence } from "./name-words.ts";
import type { NameFound } from "./names.ts";
import { isOffice } from "./offices.ts";
import { isPlaceOrBody } from "./place-names.ts";
import type { ReadingLookups } from "./schema.ts";
import { isFiniteVerb } from "./verbs.ts";

// Surnames alone, as notes and a second mention write them. A word with a capital is one only where something says so.

const surnameAtHead =
  /(?<=^[\s–—>*+-]*|[.;!?»] |(?:^|[.;!?»] )(?:[Ll][ea] )?(?:[Ll]ieutenant-colonel|[Cc]apitaine|[Cc]ommandante?|[Cc]olonel|[Pp]résidente?|[Mm]aire|[Pp]réf[eè]te|[Pp]réfet|[Dd]octeure?|[Mm]inistre|[Ss]énateur|[Ss]énatrice|[Dd]éputée?) )(\p{Lu}[\p{L}’-]{2,}(?: \p{Lu}[\p{L}’-]+)?)(?= ?(?::|->|→|=>)| (?:\p{Ll}+|[sn]’))/gu;

/** "Levasseur : d’accord", "Levasseur demande": a bare surname of somebody named before, where a clause begins. */
export function withSurnames(
  text: string,
  names: NameFound[],
  knows: (name: string) => boolean,
  lookups: ReadingLookups,
): NameFound[] {
  const found: NameFound[] = [];
  for (const { index, 0: name } of text.matchAll(surnameAtHead)) {
    const at = { from: index, to: index + name.length };
    if (isFirstName(name) || names.some(({ from, to }) => from < at.to && to > at.from) || !knows(name)) continue;
    const next = /^ (\S+)/u.exec(text.slice(at.to, at.to + 40))?.[1] ?? "";
    if (!/^ ?(?::|->|→|=>)/u.test(text.slice(at.to)) && !isFiniteVerb(next, "")) continue;
    found.push({ ...at, name, civility: null, isSure: false });
  }
  const label = introducedSurname(text, lookups);
  if (label !== null && ![...names, ...found].some(({ from }) => from < label.to)) found.push(label);
  return found.length === 0 ? names : [...names, ...found].sort((a, b) => a.from - b.from);
}

/** "Levasseur, maire de Roye : d’accord", "Levasseur (Chambre d’agriculture) : …": a line of notes, by a surname alone. */
function introducedSurname(text: string, lookups: ReadingLookups): NameFound | null {
  const label = /^[\s–—>*+-]*(\p{Lu}[\p{L}’-]{2,})(?:, ([^:.;()]{4,90})| \(([^():]{2,90})\)) ?(?::|->|→|=>) ?\S/u.exec(
    text,
  );
  const [whole = "", name = "", after, inside] = label ?? [];
  const isOfficial =
    isOffice(after ?? inside ?? "") ||
    (inside !== undefined && (looksLikeBody(inside) || lookups.communes(inside).length > 0));
  if (
    !isOfficial ||
    isFirstName(name) ||
    beginsLikeOffice(name) ||
    opensSentence([name]) ||
    isPlaceOrBody(name, lookups)
  )
    return null;
  const from = whole.indexOf(name);
  return { from, to: from + name.length, name, civility: null, isSure: true };
}
