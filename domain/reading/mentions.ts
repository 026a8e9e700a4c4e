import type { Gender } from "../intervention/schema.ts";
import { appositionAfter } from "./capacities.ts";
import { findNames, type NameFound } from "./names.ts";
import { endOfOffice, isOffice, peer } from "./offices.ts";
import { officesBefore } from "./offices-before.ts";
import type { ReadingLookups } from "./schema.ts";
import { sentencesOf } from "./sentences.ts";
import { type SharedOffice, sharedOffices } from "./shared-offices.ts";
import type { Office, Span } from "./span.ts";
import { withSurnames } from "./surnames.ts";

/** How many of the names that follow may end an office. */
const nearest = 8;

/** In letters: how far before a name its offices may begin. */
const longestIntroduction = 300;

/** In letters: how far before a name the body may begin that they preside. */
const longestBody = 250;

/** Somebody named in a paragraph, with what stands beside the name. */
export type Mention = {
  name: string;
  gender: Gender | null;
  at: Span;
  /** From the article of an office before the name, or the name, to the end of what is said of them. */
  from: number;
  to: number;
  sentence: Span;
  isCapacityFirst: boolean;
  capacities: Office[];
  organisation: Span | null;
  /** A surname alone, after "M." or "Mme". */
  isSurname: boolean;
  isSure: boolean;
  /** The body that "présidée par" says they preside. */
  presides: Span | null;
};

/** @param knows whether somebody of this name was introduced before: a bare name is enough then */
export function mentionsIn(text: string, lookups: ReadingLookups, knows: (name: string) => boolean): Mention[] {
  const sentences = sentencesOf(text);
  const names = withSurnames(text, findNames(text, lookups), knows, lookups).filter(
    (name) => !isNameOfThing(text, name) && !isCredited(text, name),
  );
  const shared = sharedOffices(text, names);
  const found: Mention[] = [];
  const people = names.map((name) => isPerson(text, name, knows));
  let free = 0;
  for (const [index, name] of names.entries()) {
    if (name.from < free) continue;
    const sentence = sentences.find(({ from, to }) => name.from >= from && name.from < to) ?? {
      from: 0,
      to: text.length,
    };
    const later = names.slice(index + 1, index + 1 + nearest).filter((_, next) => people[index + 1 + next]);
    const near =
      shared.get(index) ??
      besideName(text, name, Math.max(sentence.from, free, name.from - longestIntroduction), later);
    const beside = near.offices.length > 0 ? near : { ...near, offices: officeOfNextSentence(text, near.end) };
    if (beside.offices.length === 0 && !name.isSure && !knows(name.name)) continue;

    const from = beside.from ?? name.from;
    const article = beside.from === null ? "" : (/^\p{L}+/u.exec(text.slice(from))?.[0] ?? "");
    found.push({
      name: name.name,
      gender: name.civility ?? (/^la$/i.test(article) ? "feminine" : /^le$/i.test(article) ? "masculine" : null),
      at: { from: name.from, to: name.to },
      from,
      to: beside.end,
      sentence,
      isCapacityFirst: beside.from !== null,
      capacities: beside.offices.map((office) => asMayor(text, office)),
      organisation: beside.organisation ?? null,
      isSurname: !/[ .]/.test(name.name),
      isSure: name.isSure,
      presides: presidedBody(text, from, sentence.from),
    });
    free = beside.end;
  }
  return found;
}

/** "Sa collègue de Roye" of a recap of mayors is mayor of Roye. */
function asMayor(text: string, office: Office): Office {
  const words = text.slice(office.from, office.to);
  const rank = peer.exec(words)?.[0];
  return rank === undefined ? office : { ...office, reads: `maire ${words.slice(rank.length)}` };
}

/** « … », enchaîne A. La maire de Roye a créé…: so the press says who it has just quoted. */
function officeOfNextSentence(text: string, from: number): Span[] {
  const gap =
    /^(?:[ ,]*[»”]?|(?: \p{Ll}[^.;:«»\p{Lu}]{0,50}))\. (?:(?:Pour|Selon) (?:la |le |l’)|La |Le |L’)(?=\p{Ll})/u.exec(
      text.slice(from, from + 90),
    )?.[0];
  if (gap === undefined || !isOffice(text.slice(from + gap.length))) return [];
  const office = { from: from + gap.length, to: endOfOffice(text, from + gap.length, []) };
  // A bare "Le maire" may be anybody's.
  return / (?:de |du |des |d’)/u.test(text.slice(office.from, office.to)) ? [office] : [];
}

/** The offices before and after a name, and the body after it. */
function besideName(
  text: string,
  name: NameFound,
  from: number,
  later: NameFound[],
): SharedOffice & { organisation: Span | null } {
  const before = officesBefore(text, name.from, from);
  const after = withoutOfficeOfNext(
    text,
    before !== null && !/^(?:l[ea] |l’)/iu.test(text.slice(before.articleFrom)),
    appositionAfter(text, name.to, later),
    later,
    name.to,
  );
  return {
    offices: before === null ? after.capacities : [...before.offices, ...after.capacities],
    from: before?.articleFrom ?? null,
    end: after.end,
    organisation: after.organisation,
  };
}

/** "l’UM77 (Union des maires), présidée par A": a body with a name, no part of the meeting. */
function presidedBody(text: string, personFrom: number, sentenceFrom: number): Span | null {
  const near = Math.max(sentenceFrom, personFrom - longestBody);
  const found =
    /(?:l’|la |le )((?:\p{Lu}[\p{L}\d&’-]*)(?: (?:d(?:es?|u) |d’)?(?:la |l’)?\p{L}+){0,7}?)(?: \([^)]*\))?,? présidée? par (?:le |la )?$/u.exec(
      text.slice(near, personFrom),
    );
  const name = found?.[1];
  if (!found || name === undefined) return null;
  const from = near + found.index + found[0].indexOf(name);
  return { from, to: from + name.length };
}

function isPerson(text: string, name: NameFound, knows: (name: string) => boolean): boolean {
  if (name.isSure || knows(name.name)) return true;
  return appositionAfter(text, name.to, []).capacities.length > 0;
}

/** "le maire de Roye, A, et la maire du Quesnoy, B": the second office is B's, and has an article where the first has. */
function withoutOfficeOfNext(
  text: string,
  isBareCapacityFirst: boolean,
  after: ReturnType<typeof appositionAfter>,
  later: NameFound[],
  nameEnd: number,
): ReturnType<typeof appositionAfter> {
  const last = after.capacities.at(-1);
  const next = later[0];
  const hasArticle =
    last !== undefined && /(?:(?<!\p{L})(?:l[ea]|son|sa|leur|notre) |l’)$/iu.test(text.slice(0, last.from));
  if (!(isBareCapacityFirst || hasArticle) || !last || !next || !/^\s*,?\s*$/.test(text.slice(after.end, next.from)))
    return after;
  const capacities = after.capacities.slice(0, -1);
  return { ...after, capacities, end: capacities.at(-1)?.to ?? nameEnd };
}

/** "A et B, jeudi à Roye. Photo : C": who took it. */
function isCredited(text: string, { from }: Span): boolean {
  return /(?:^|[\s.(])(?:photos?|crédits?(?: photos?)?|©|illustration|dessin) ?[:©/–—-]? ?(?:de |par )?$/iu.test(
    text.slice(Math.max(0, from - 40), from),
  );
}

/** "salle Jean Jaurès", "prix Albert Londres", "loi Climat": things that bear a name. */
function isNameOfThing(text: string, { from }: Span): boolean {
  return /(?:^|[\s’])(?:salle|rue|place|avenue|boulevard|lycée|collège|école|espace|centre|hôpital|stade|prix|loi|rapport|plan|théâtre|médiathèque|fondation|institut|parc|square|gymnase|quai|pont|auditorium|amphithéâtre|université|maison|pavillon|hôtel|gare|quartier|feu) (?:de |du |d’)?$/iu.test(
    text.slice(Math.max(0, from - 30), from),
  );
}
