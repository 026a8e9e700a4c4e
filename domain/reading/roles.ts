import type { Mention } from "./mentions.ts";
import type { Presence } from "./schema.ts";
import { clauseAfter, isFiniteVerb } from "./verbs.ts";

/** What somebody named does in the paragraph; null where they are only talked about. */
export type Role = { presence: Presence; represents: { from: number; to: number } | null };

/**
 * What each person of a paragraph does in it: subjects of a verb of speech, people by whom a meeting's part is led,
 * introduced or closed, and those only announced, greeted or thanked.
 */
export function rolesIn(
  text: string,
  mentions: Mention[],
  isIntroduced: (mention: Mention) => boolean,
): (Role | null)[] {
  const roles = mentions.map((): Role | null => null);
  for (const group of groupsOf(text, mentions)) {
    const [head] = group;
    if (head === undefined) continue;
    const role = roleOf(text, mentions.slice(head, (group.at(-1) ?? head) + 1), isIntroduced);
    for (const index of group) roles[index] = role;
  }
  return roles;
}

/** Ranks of people named together: "A, maire de X, et B, maire de Y". */
function groupsOf(text: string, mentions: Mention[]): number[][] {
  const groups: number[][] = [];
  for (const [index, mention] of mentions.entries()) {
    const before = mentions[index - 1];
    const link = before === undefined ? "" : text.slice(before.to, mention.from);
    const isLinked =
      before !== undefined &&
      /^\s*(?:,|;|,? et|,? ainsi que|,? puis|,? ou|\/|&|,? accompagnée? (?:de|par)|,? aux côtés de)?\s*(?:de |d’|par |avec |enfin |notamment )?$/u.test(
        link,
      ) &&
      link !== "";
    if (isLinked) groups.at(-1)?.push(index);
    else groups.push([index]);
  }
  return groups;
}

function roleOf(text: string, group: Mention[], isIntroduced: (mention: Mention) => boolean): Role | null {
  const first = group[0];
  const last = group.at(-1);
  if (first === undefined || last === undefined) return null;
  const before = text.slice(first.sentence.from, first.from);
  const after = text.slice(last.to, last.sentence.to).replace(/^ ?[,)]? ?/, "");
  const isFirstSentence = first.sentence.from === 0;

  const representing = representedBefore(before, first.sentence.from);
  const led = ledBy(text, first);
  if (led !== null) return { ...led, represents: representing };

  const clause =
    clauseAfter(withoutAside(/c’est $/iu.test(before) ? after.replace(/^qui /, "") : after)) ??
    (before === "" && isFirstSentence ? unknownVerb(text.slice(last.to)) : null);
  if (clause !== null && (representing !== null || opensClause(before, isFirstSentence))) {
    const introduced = group.some(isIntroduced);
    const role = fromClause(clause, isFirstSentence, introduced);
    if (role !== null) return { presence: role, represents: representing };
    if (clause !== "other") return null;
  }
  if (isQuoted(text, before, first) && group.some((mention) => isIntroduced(mention) || mention.isSure))
    return { presence: "speech", represents: representing };
  return null;
}

/** "Henri Baylet approuve": right after a name that opens a paragraph, a small word that links nothing is a verb. */
function unknownVerb(after: string): "other" | null {
  const next = /^ (\p{Ll}{3,})(?![\p{L}’-])/u.exec(after)?.[1];
  return next === undefined ||
    /^(?:qui|que|dont|pour|avec|par|des?|du|dans|sur|sous|puis|les?|aux?|chez|lors|depuis|sans|mais|ainsi|née?|vers)$/.test(
      next,
    )
    ? null
    : "other";
}

function fromClause(
  clause: NonNullable<ReturnType<typeof clauseAfter>>,
  isFirst: boolean,
  isIntroduced: boolean,
): Presence | null {
  if (clause === "speech") return isFirst || isIntroduced ? "speech" : null;
  if (clause === "other") return isFirst && isIntroduced ? "speech" : null;
  if (clause === "absent") return isIntroduced ? "greeted" : null;
  return isFirst && isIntroduced ? "announced" : null;
}

const asides =
  /^(?:(?:quant à (?:lui|elle|eux|elles)|pour (?:sa|leur) part|de (?:son|leur) côté|à (?:son|leur) tour|(?:lui|elle|eux|elles) aussi|également|ensuite|enfin|d’abord|alors|puis|(?:tout )?d’abord|en (?:ouverture|conclusion|introduction|clôture|préambule)[^,.]{0,60}|au nom d[^,.]{0,60}|qui [^,.]{5,120}) ?,? )+/u;

function withoutAside(words: string): string {
  return words.replace(asides, "");
}

const leadIn =
  /^(?:(?:[Ee]nfin|[Pp]uis|[Ee]nsuite|[Aa]insi|[Aa]lors|[Ee]t|[Mm]ais|[Dd]e même|[Pp]our sa part|[Dd]e (?:son|leur) côté|[Àà] (?:son|leur) tour|[Pp]our (?:terminer|finir|conclure|commencer|ouvrir|clore|clôturer|introduire)|[Ee]n|[Aa]u|[Aa]ux|[Aa]près|[Àà]|[Dd]ans|[Ll]ors|[Ss]ur|[Dd]evant|[Dd]’abord|[Tt]out d’abord|[Pp]remier|[Pp]remière|[Dd]ernier|[Dd]ernière|[Ss]econde?|[Pp]our|[Aa]vec|[Ff]ace|[Cc]ôté|[Dd]epuis|[Pp]artant|[Pp]renant|[Rr]evenant|[Cc]omme)(?=[\s,’])[^.!?;]{0,140}?)?[,:]? ?(?:(?:c’est|ce fut) )?$/u;

/** Whether nothing but what leads in stands before the subject. */
function opensClause(before: string, isFirst: boolean): boolean {
  if (before.trim() === "" || /^(?:(?:[^,.]{3,40}, )?c’est|enfin|puis|ensuite|ainsi|alors|et) $/i.test(before))
    return true;
  if (
    /(?:^|\s)(?:de|du|des|à|au|aux|par|avec|pour|chez|que|qu’|et) ?$/.test(before.trimEnd()) &&
    !/^[Pp]our [^,]+, ?$/.test(before)
  )
    return false;
  if (/[,:] ?$/.test(before) && before.length < 90 && !hasVerb(before)) return true;
  return (
    leadIn.test(before) && (before.length < 60 || isFirst || /[,:] ?$/.test(before)) && /[,:] ?$|^\S+ $/.test(before)
  );
}

function hasVerb(words: string): boolean {
  const tokens = words.split(/[\s,:]+/);
  return tokens.some((token, index) => isFiniteVerb(token, tokens[index - 1] ?? ""));
}

/** "L’ANCT, représentée par A", "Pour l’AMRF, A": whom A speaks for. */
function representedBefore(before: string, from: number): { from: number; to: number } | null {
  const found =
    /(?:^|[,;:] )((?:[Ll]’|[Ll]a |[Ll]e |[Ll]es |(?=\p{Lu}))[^,.;:]{1,140}?),? (?:était )?représentée?s?(?: ce jour| ici| à cette occasion)? par (?:sa |son |le |la |l’)?$/u.exec(
      before,
    ) ??
    /(?:^|[,;:] )((?:[Ll]’|[Ll]a |[Ll]e |[Ll]es )\p{Lu}?[^,.;:]{1,140}?),? par la voix (?:de |d’|du |de la )?(?:sa |son |le |la |l’)?$/u.exec(
      before,
    ) ??
    /(?:^|[,;:] )[Rr]eprésentante?s? ((?:l’|la |le |les )\p{Lu}?[^,.;:]{1,120}), $/u.exec(before) ??
    /(?:^|[,;:] )(?:[Pp]our|[Aa]u nom d[eu]|[Dd]u côté d[eu]|[Cc]ôté) ?((?:l’|la |le |les |s )?\p{Lu}[^,.;:]{1,120}), $/u.exec(
      before,
    );
  if (found?.[1] === undefined) return null;
  const at = from + found.index + found[0].indexOf(found[1]);
  return { from: at, to: at + found[1].length };
}

const parts =
  "(?:table[s]? rondes?|débats?|séquences?|ateliers?|sessions?|conférences?|web-?conférences?|webinaires?|réunions?|rencontres?|plénières?|matinées?|journées?|après-midis?|échanges|discussions?|tables|forum|congrès|assises|séminaire|colloque|travaux|temps|moment|visites?|animation|clôture|ouverture|conclusion|introduction|présentation|exposés?|interventions?|accueil|synthèse|TR ?\\d+|elle|il|ils|elles)";
const partBefore = new RegExp(`(?<![\\p{L}])${parts}(?![\\p{L}])`, "iu");
const leads =
  /(?<!\p{L})(?:animée?s?|modérée?s?|présidée?s?|co-?animée?s?|orchestrée?s?|pilotée?s?|dirigée?s?|menée?s?|conduite?s?|coordonnée?s?) (?:conjointement )?(?:par|avec) (?:(?:les |le |la )?(?:deux |journalistes? )?(?:[^,.;]{0,40} : )?)?$/iu;
const gives =
  /(?<!\p{L})(?:ouverte?s?|introduite?s?|conclue?s?|clôturée?s?|close?s?|présentée?s?|prononcée?s?|assurée?s?|tenue?s?|lancée?s?|exposée?s?|rapportée?s?|résumée?s?|détaillée?s?|expliquée?s?|défendue?s?|portée?s?|confiée?s?|délivrée?s?|partagée?s?|rappelée?s?|évoquée?s?|soulignée?s?) (?:ensuite |enfin |conjointement )?(?:par|à|avec) (?:[^.;]{0,110} : )?$/iu;
const saying =
  /(?:(?<!\p{L})(?:l’|une? |la |le |les |son |sa |du |au |d’une? )(?:intervention|témoignage|exposé|présentation|mots?(?: d’(?:accueil|ouverture|introduction|conclusion))?|discours|allocution|propos(?: introductifs?)?|conclusion|introduction|parole|regard|éclairage|retour d’expérience|question)|par la voix) (?:introductive? |finale? |est (?:ensuite |d’abord )?(?:donnée |revenue |passée )|a (?:ensuite |d’abord )?été (?:donnée|confiée|laissée) |(?:ensuite |enfin )?(?:donnée|laissée|cédée) )?(?:de |d’|à |du |de la )?$/iu;
const greets =
  /(?:en présence|remerci\p{L}+|salu\p{L}+|excus\p{L}+|la présence|présence notamment|venue|aux côtés|assist\p{L}+)(?: (?:notamment|également|chaleureusement|tout particulièrement|particulièrement|vivement|aussi|tour à tour|entre autres))* ?(?:de |d’|du |de la |des )?$/iu;
const announces =
  /(?:intervenants?|participants?|participantes?|invitée?s?|parmi eux|parmi elles|ont participé|sont intervenus|ont pris la parole|étaient présents|autour de|réunissait|avec la participation de|avec l’intervention de|avec)(?: notamment| également)? ?(?:de |d’)?:? ?$/iu;

/** People whom a passive, a noun or a participle names: "présidée par A", "en présence de A", "confié à A". */
function ledBy(text: string, mention: Mention): Role | null {
  const before = text.slice(mention.sentence.from, mention.from);
  const role = (presence: Presence): Role => ({ presence, represents: null });
  if (
    /(?:à l’invitation (?:de |d’|du )?$)|(?:accueillie?s?|reçue?s?|hébergée?s?|invitée?s?) (?:à [^,.]{2,40} )?par (?:le |la |l’)?$/iu.test(
      before,
    )
  )
    return role("host");
  if (leads.test(before)) return role(isPartOfMeeting(before) ? "chair" : "announced");
  if (gives.test(before)) return isPartOfMeeting(before) || /confiée?s? à/.test(before) ? role("speech") : null;
  if (saying.test(before)) return role("speech");
  if (greets.test(before)) return role("greeted");
  if (/représentée?s? par (?:le |la |l’)?$/u.test(before) && representedBefore(before, 0) === null)
    return role("announced");
  if (announces.test(before) && !/(?:^|\s)avec $/.test(before)) return role("announced");
  return null;
}

function isPartOfMeeting(before: string): boolean {
  const nearby = before.slice(-130);
  return (
    partBefore.test(nearby) ||
    /^(?:Animée?s?|Modérée?s?|Présidée?s?|Ouverte?|Introduite?|Conclue?)(?!\p{L})/u.test(before.trim())
  );
}

const says =
  "(?:expliqu|rappel|soulign|not|observ|regrett|estim|précis|indiqu|déclar|affirm|insist|témoign|confi|constat|ajout|conclu|répond|plaid|lanc|résum|analys|détaill|défend|racont|assur|déplor|alert|avert|illustr|martel|s’interrog|s’exclam|s’enthousiasm|se réjoui|se félicit|commen|interrog|relev|avanc|nuanc|tranch|glis|reconn|admet|argument|propos|suggèr|suggér|annonc|justifi|pointe|point|remarqu|renchéri|abond|poursui|repren|complèt|complét|résume|décri|dit|disait|explicit|évoqu|exprim|salu|souhait|recommand|préconis|dénonc)";
const saidBy = new RegExp(
  `(?:(?:a|ont|avait) (?:\\p{L}+ )?|(?:l’a|l’ont|le|n’a pas manqué de|tient à|comme le?) (?:\\p{L}+ )?)?${says}\\p{L}*(?:[- ]t[- ]il)?(?: (?:ainsi|notamment|encore|également|alors|en effet|pour sa part|de son côté|à son tour|quant à (?:lui|elle)|aussi))? ?$`,
  "iu",
);

/** « … », a déclaré A; comme l’a souligné A; selon A. */
function isQuoted(text: string, before: string, mention: Mention): boolean {
  if (/(?:^|[\s,(«])(?:selon|d’après|pour) $/iu.test(before) && mention.sentence.from === 0) return true;
  if (/(?:^|[\s,(])(?:selon|d’après) $/iu.test(before)) return true;
  if (!saidBy.test(before)) return false;
  const clause = before.replace(saidBy, "").trimEnd();
  return (
    clause === "" ||
    /[»”",!?–—-]$/.test(clause) ||
    /(?:^|[\s,])(?:comme|ainsi que|c’est ce que?|ce que?|qu’|que)(?: l’a)?$/iu.test(clause) ||
    (/»/.test(text.slice(0, mention.from)) && clause.endsWith("»"))
  );
}
