import type { Mention } from "./mentions.ts";
import { isFiniteVerb, isSpeechVerb } from "./verbs.ts";

/** « … », a déclaré A; comme l’a souligné A; selon A: what stands before says that words are theirs. */
export function isAttributed(before: string, mention: Mention, isKnown: boolean): boolean {
  if (/(?:^|[\s,(])(?:selon|d’après|de l’avis (?:de |d’|du )|aux yeux (?:de |d’|du )) ?$/iu.test(before)) return true;
  if (/[»”]\.? ?\($/u.test(before)) return true;
  if (/^(?:(?:et|mais|enfin,?|[^,]{3,40},) )?pour $/iu.test(before)) return mention.sentence.from === 0 || isKnown;
  return isInverted(before);
}

const adverb =
  "(?:ainsi|notamment|encore|également|alors|aussi|enfin|ensuite|d’emblée|d’abord|d’ailleurs|volontiers|en effet|pour (?:sa|leur) part|de (?:son|leur) côté|à (?:son|leur) tour|quant à (?:lui|elle|eux|elles)|(?:avec|non sans) \\p{Ll}+|en \\p{Ll}+ant|en guise d(?:e |’)\\p{Ll}+|en (?:conclusion|ouverture|préambule|introduction|clôture)|\\p{Ll}+ment)";
const closingAdverbs = new RegExp(`(?: ${adverb}){1,2} $`, "u");
const verbLast = new RegExp(
  `(?:^|(?<=[\\s(«]))(?:lui |leur |nous )?((?:(?:l’|s’|n’|y |s’y )?(?:a|ont|avait|est|sont)|s[e’]|l[e’]|tient à|n’a pas manqué de|vient de) ?)?(?:${adverb} )?([\\p{Ll}-]{3,}?)(?:-t-(?:il|elle))? $`,
  "u",
);

/** « … », prévient, micro en main, A. */
const aside = /(?<=[»”"] ?,? [^,.«»]{2,40}), [^,.;«»]{3,60}, $/u;

/** The verb before its subject, as French puts it beside words it quotes. */
function isInverted(before: string): boolean {
  const words = before.replace(closingAdverbs, " ");
  const found = verbLast.exec(words) ?? verbLast.exec(words.replace(aside, " "));
  if (!found) return false;
  const [, auxiliary, verb = ""] = found;
  const clause = words.slice(0, found.index).trimEnd();
  // "comme l’avait confirmé A": at another time.
  if (/avai/.test(auxiliary ?? "") && relative.test(clause)) return false;
  // Beside a quotation any verb says who spoke: "sourit", "s’agace".
  if (/[»”"] ?[,–—-]$|[!?…],? ?[»”"]$/u.test(clause)) return isVerb(verb, auxiliary);
  if (/[»”"]$|[!?…]$/u.test(clause) || (clause.includes("«") && clause.endsWith(","))) return isSpeech(verb, auxiliary);
  return says.test(verb) && (clause === "" || /[,–—-]$/.test(clause) || relative.test(clause));
}

const relative = /(?:^|[\s,])(?:comme|ainsi que|c’est ce que?|ce que?|qu’|que)$/iu;

function isVerb(verb: string, auxiliary: string | undefined): boolean {
  if (auxiliary !== undefined || isFiniteVerb(verb, "")) return true;
  return /(?:e|it|ut|ent|oie)$/.test(verb) && !/^(?:une?|cette|comme|entre|autre|contre|notre|dont|ce)$/.test(verb);
}

function isSpeech(verb: string, auxiliary: string | undefined): boolean {
  return says.test(verb) || (isSpeechVerb(verb) && (auxiliary !== undefined || isFiniteVerb(verb, "")));
}

/** Verbs that take what was said: none whose object is a person, as "remercier" or "citer". */
const says =
  /^(?:expliqu|rappel|soulign|not|observ|regrett|estim|précis|indiqu|déclar|affirm|insist|témoign|confi|constat|ajout|conclu|répond|répèt|répét|plaid|lanc|résum|analys|détaill|défend|racont|assur|déplor|alert|avert|illustr|martel|interrog|exclam|enthousiasm|réjoui|félicit|comment|relev|avanc|nuanc|tranch|gliss|reconn|admet|argument|suggèr|suggér|annonc|justifi|point|remarqu|renchéri|abond|poursui|repren|repris|complèt|complét|décri|dit|disait|explicit|exprim|souhait|recommand|préconis|dénonc|partag|enchaîn|rétorqu|objecte|prévien|prévenu|promet|promis|intervien|intervenu|intervenait|soutien|souffl|plaisant|agac|inquièt|inquiét)/iu;
