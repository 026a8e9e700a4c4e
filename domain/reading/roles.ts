import { isAttributed } from "./attributed.ts";
import { type Clause, clauseAfter } from "./clauses.ts";
import { ledBy } from "./led-by.ts";
import type { Mention } from "./mentions.ts";
import { representedBefore } from "./represented.ts";
import type { Presence } from "./schema.ts";
import type { Span } from "./span.ts";
import { opensClause, withoutAside } from "./subject.ts";
import { isQuotedLater, speaksInNextSentence, speaksInRelative } from "./told-later.ts";
import { isSpeechParticiple, isSpeechVerb } from "./verbs.ts";

/** What somebody named does in the paragraph; null where they are only talked about. */
export type Role = { presence: Presence; represents: Span | null };

/**
 * What each person of a paragraph does in it: subjects of a verb of speech, people by whom a meeting's part is led,
 * introduced or closed, and those only announced, greeted or thanked.
 */
export function rolesIn(
  text: string,
  mentions: Mention[],
  isIntroduced: (mention: Mention) => boolean,
  isAnnounced: (mention: Mention) => boolean,
): (Role | null)[] {
  const roles = mentions.map((): Role | null => null);
  for (const group of groupsOf(text, mentions)) {
    const [head] = group;
    if (head === undefined) continue;
    const last = group.at(-1) ?? head;
    const until = mentions[last + 1]?.from ?? text.length;
    // Of a list of those who were to speak, whoever opens a sentence of a paragraph does.
    const opens =
      head === 0 &&
      mentions.slice(head, last + 1).some((mention) => isAnnounced(mention) || mention.capacities.length > 0);
    const role = roleOf(text, mentions.slice(head, last + 1), { until, opens, isIntroduced });
    for (const index of group) roles[index] = role;
  }
  return roles;
}

const link =
  /^\s*(?:,|;|,? et|,? ainsi que|,? puis|,? ou|\/|&|,? accompagnée? (?:de|par)|,? aux côtés de)?\s*(?:de |d’|par |avec |enfin |notamment )?$/u;

/** Ranks of people named together: "A, maire de X, et B, maire de Y". */
function groupsOf(text: string, mentions: Mention[]): number[][] {
  const groups: number[][] = [];
  for (const [index, mention] of mentions.entries()) {
    const before = mentions[index - 1];
    const between = before === undefined ? "" : text.slice(before.to, mention.from);
    if (between !== "" && link.test(between) && !isSubjectAfter(text, mentions[groups.at(-1)?.[0] ?? index], mention))
      groups.at(-1)?.push(index);
    else groups.push([index]);
  }
  return groups;
}

const accompanied =
  /^(?:(?:Aux côtés|Au côté|En présence|À l’invitation|À la suite) (?:de |d’|du )|Après |Outre )(?:M\. |Mme |le |la |l’)?$/u;

/** "Aux côtés de A, directrice, B a présenté": B is no more of those beside whom somebody speaks. */
function isSubjectAfter(text: string, head: Mention | undefined, { from, to, sentence }: Mention): boolean {
  if (head === undefined || !accompanied.test(beforeNear(text, head))) return false;
  return (
    /, $/.test(text.slice(Math.max(0, from - 2), from)) &&
    clauseAfter(text.slice(to, Math.min(sentence.to, to + farthest)).replace(/^[\s,)]+/u, "")) !== null
  );
}

/** How far from a name what gives it a part may stand: a paragraph may be one sentence of a thousand names. */
const farthest = 1000;

function beforeNear(text: string, { sentence, from }: Mention): string {
  const near = from - farthest;
  return near > sentence.from ? `… ${text.slice(near, from)}` : text.slice(sentence.from, from);
}

function roleOf(
  text: string,
  group: Mention[],
  { until, opens, isIntroduced }: { until: number; opens: boolean; isIntroduced: (mention: Mention) => boolean },
): Role | null {
  const first = group[0];
  const last = group.at(-1);
  if (first === undefined || last === undefined) return null;
  // Emoji and arrows that open a line are no words of it.
  const before = beforeNear(text, first).replace(/^[^\p{L}\p{N}«“"(]+/u, "");
  const after = text.slice(last.to, Math.min(last.sentence.to, last.to + farthest));
  const represents = representedBefore(before, first.from - before.length);
  const led = ledBy(text, first);
  if (led !== null) return { presence: led === "host" && speaksInRelative(before, after) ? "speech" : led, represents };

  const isFirst = first.sentence.from === 0;
  const isDeputy = represents === null && /représentée?s? par (?:le |la |l’)?$/u.test(before);
  // "L’ANCT, représentée par A, finance": whatever the body does, A says it.
  const unknown = represents !== null && (isFirst || /^ ?:/.test(after)) ? "other" : null;
  const isSubject =
    represents !== null ||
    isDeputy ||
    example.test(before) ||
    opensClause(before, isFirst) ||
    (last.capacities.length > 0 && isOfRelative(before));
  const clause = isSubject ? (clauseOf(before, after, isFirst || opens) ?? unknown) : null;
  const isKnown = represents !== null || group.some(isIntroduced) || /^,? représentant /u.test(after);
  const isOfficial = last.capacities.length > 0;
  const hasCivility = group.some(({ gender }) => gender !== null);
  // "Mme Petit n’y est pas favorable": so minutes name, sentence after sentence, those who speak.
  const isMinuted = before === "" && ((first.isSurname && hasCivility) || opens);
  const told =
    clause === "before" && isEarlierThatDay.test(before) ? clauseOf(before, asPerfect(after), isFirst) : null;
  if (told === "speech" && isKnown) return { presence: "speech", represents };
  const presence =
    clause === null
      ? null
      : fromClause(clause, isFirst || isMinuted || unknown !== null, isKnown || (isFirst && hasCivility));
  if (presence !== null) return { presence, represents };
  const later = text.slice(last.to, Math.min(until, last.to + farthest));
  if (isKnown && clause === "other" && isQuotedLater(later)) return { presence: "speech", represents };
  if (isKnown && clause === null && (speaksInNextSentence(later) || (isOfficial && speaksInRelative(before, after))))
    return { presence: "speech", represents };
  if (isDeputy) return { presence: "announced", represents };
  if (clause !== null && clause !== "other") return null;

  // "A est plus nuancé : « … »".
  const isQuoted =
    isAttributed(before, first, isKnown) ||
    /^ ?:? ?[«“]/.test(after) ||
    (clause !== null && /^ \p{Ll}[^.;«»]{1,80} ?: ?[«“]/u.test(after));
  return isQuoted && (isKnown || hasCivility) ? { presence: "speech", represents } : null;
}

/** "Une idée que A, maire de X, juge séduisante"; not "rappelle que A". */
function isOfRelative(before: string): boolean {
  const noun = /([\p{L}’-]+) qu(?:e |’)$/u.exec(before)?.[1];
  return noun !== undefined && !isSpeechVerb(noun) && !isSpeechParticiple(noun) && /^\p{Ll}/u.test(noun);
}

const isEarlierThatDay =
  /(?:plus tôt|en ouverture|en préambule|en introduction|le matin(?: même)?|d’entrée|peu avant|auparavant)(?!\p{L})/iu;

/** "avait rappelé": "a rappelé". */
function asPerfect(after: string): string {
  return after.replace(/(?<=^|[\s,])avai(?:en)?t (?=\p{Ll})/u, "a ");
}

/** "Ainsi de A, maire : elle craint", "C’est le cas de A, qui craint". */
const example = /^(?:Ainsi|À l’image|À l’instar|C’est (?:aussi |notamment )?le cas) (?:de |d’|du )(?:la |le |l’)?$/u;

/** What the clause says whose subject has just been named. */
function clauseOf(before: string, after: string, isFirst: boolean): Clause | null {
  const rest = after.replace(/^ ?[,)]? ?/, "");
  if (example.test(before)) return clauseAfter(rest.replace(/^(?:: )?(?:qui|il|elle|ils|elles) /u, ""));
  const relative = /(?:c’est|ce fut) $/iu.test(before) ? rest.replace(/^qui /, "") : rest;
  const main = /quant (?:à )?$/iu.test(before) ? relative.replace(/^(?:il|elle|ils|elles) /, "") : relative;
  return clauseAfter(withoutAside(main)) ?? (before === "" && isFirst ? unknownVerb(after) : null);
}

/** "Henri Baylet approuve": right after a name that opens a paragraph, a small word that links nothing is a verb. */
function unknownVerb(after: string): "other" | null {
  if (verbAfterOffice.test(after)) return "other";
  const next = /^ (\p{Ll}{3,})(?![\p{L}’-])/u.exec(after)?.[1];
  return next === undefined ||
    /^(?:qui|que|dont|pour|avec|par|des?|du|dans|sur|sous|puis|les?|aux?|chez|lors|depuis|sans|mais|ainsi|née?|vers)$/.test(
      next,
    )
    ? null
    : "other";
}

/** "A, géographe, file la métaphore": after a comma, what an object follows is a verb. */
const verbAfterOffice =
  /^, (?!(?:comme|entre|contre|outre|toute?|même|encore|presque|quelque|derrière|malgré|parce|puisque|lorsque|après|suite|grâce|face|dont|devant|pendant|avant|durant|suivant|concernant|représentant|quant|tout|cet|moyennant) )\p{Ll}{2,}(?:e|t|d) (?:l[ae]s? |l’|une? |sa |son |ses |leurs? |qu(?:e |’))/u;

function fromClause(clause: Clause, isFirst: boolean, isIntroduced: boolean): Presence | null {
  if (clause === "speech") return isIntroduced ? "speech" : null;
  if (clause === "other") return isFirst && isIntroduced ? "speech" : null;
  if (clause === "absent") return isIntroduced ? "greeted" : null;
  if (clause === "before") return null;
  return isFirst && isIntroduced ? "announced" : null;
}
