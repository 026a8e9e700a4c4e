import { endOfOffice, isOffice } from "./offices.ts";
import { isFiniteVerb } from "./verbs.ts";

const asides =
  /^(?:(?:quant à (?:lui|elle|eux|elles)|pour (?:sa|leur) part|de (?:son|leur) côté|à (?:son|leur) tour|(?:lui|elle|eux|elles)(?: aussi| non plus)?(?=,)|(?:lui|elle|eux|elles) aussi|tous (?:les )?deux|toutes (?:les )?deux|(?:invitée?s?|sollicitée?s?|interrogée?s?)(?: [^,.]{1,40})?(?=,)|présente?s?(?: (?:à|au|aux|en|dans|lors|sur|parmi|ce) [^,.]{1,40})?(?=,)|également|ensuite|enfin|d’abord|alors|puis|(?:tout )?d’abord|représentante?s? [^,.]{3,80}|en (?:ouverture|conclusion|introduction|clôture|préambule)[^,.]{0,60}|au nom d[^,.]{0,60}|qui [^,.]{5,120}|(?:excusée?s?|empêchée?s?|absente?s?|souffrante?s?|retenue?s? [^,.]{3,60})(?=,)) ?,? )+/u;

/** What follows somebody named, without what stands between the subject and its verb. */
export function withoutAside(words: string): string {
  const rest = words.replace(asides, "");
  const isDeputy = /^(?:au nom d|représentant)/u.test(words);
  return isDeputy && isOffice(rest) ? rest.slice(endOfOffice(rest, 0, [])).replace(/^[\s,]+/u, "") : rest;
}

const leadIn =
  /^(?:(?:[Ee]nfin|[Pp]uis|[Ee]nsuite|[Aa]insi|[Aa]lors|[Ee]t|[Mm]ais|[Dd]e même|[Pp]our sa part|[Dd]e (?:son|leur) côté|[Àà] (?:son|leur) tour|[Pp]our (?:terminer|finir|conclure|commencer|ouvrir|clore|clôturer|introduire)|[Ee]n|[Aa]u|[Aa]ux|[Aa]près|[Àà]|[Dd]ans|[Ll]ors|[Ss]ur|[Dd]evant|[Dd]’abord|[Tt]out d’abord|[Pp]remier|[Pp]remière|[Dd]ernier|[Dd]ernière|[Ss]econde?|[Pp]our|[Aa]vec|[Ff]ace|[Cc]ôté|[Dd]epuis|[Pp]artant|[Pp]renant|[Rr]evenant|[Cc]omme)(?=[\s,’])[^.!?;]{0,140}?)?[,:]? ?(?:(?:c’est|ce fut) )?$/u;

/** Whether nothing but what leads in stands between the beginning of a clause and its subject. */
export function opensClause(sentence: string, isFirst: boolean): boolean {
  const before = clauseOf(sentence);
  if (/^(?:M\.|Mme|Monsieur|Madame|Le|La) ?$|[\s,]dont $/.test(before)) return true;
  if (
    before.trim() === "" ||
    /^(?:(?:[^,.]{3,60}, )?(?:c’est|ce fut)|enfin|puis|ensuite|ainsi|alors|et|quant|quant à) $/i.test(before)
  )
    return true;
  // "C’est par ces mots que A…", « … » : A.
  if (/[»”] ?: $/u.test(before) || /(?:^|[»”] ?)c’est [^,.;]{2,80} qu(?:e |’)$/iu.test(before)) return true;
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

/** "Trois élus ont témoigné : A a dit ; B a dit": each is a clause of its own. */
const enumerates =
  /(?:intervenante?s?|orateurs?|oratrices?|interventions?|témoignages?|témoigné|élue?s?|maires?|voix|réactions?|regards|points de vue|tribune)[^.;:«»]{0,60} : /giu;

const opposes = /, tandis qu(?:e |’)/gu;

/** What follows the last semicolon, "tandis que", or the colon after which people speak in turn: another clause. */
function clauseOf(before: string): string {
  const ends = [enumerates, opposes].map((boundary) => {
    const last = [...before.matchAll(boundary)].at(-1);
    return last === undefined ? 0 : last.index + last[0].length;
  });
  const from = Math.max(before.lastIndexOf(";") + 1, ...ends);
  return before.slice(from).replace(/^ (?=\S)/, "");
}

function hasVerb(words: string): boolean {
  const tokens = words.split(/[\s,:]+/);
  return tokens.some((token, index) => isFiniteVerb(token, tokens[index - 1] ?? ""));
}
