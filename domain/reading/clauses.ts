import { isFiniteVerb, isSpeechInfinitive, isSpeechParticiple, isSpeechVerb } from "./verbs.ts";

export type Clause = "speech" | "other" | "before" | "later" | "present" | "absent";

/** What the words after somebody's name say of them; null where they do not begin with a verb. */
export function clauseAfter(words: string): Clause | null {
  const tokens = words
    .slice(0, 220)
    .split(/\s+/u)
    .map((token) => token.replace(/^[«“(]+|[,.;:!?»”)]+$/gu, ""));
  const at = tokens.slice(0, 3).findIndex((token, index) => isVerbAt(tokens, token, index));
  if (at < 0) return null;
  if (wasToSpeak.test(words.slice(0, 120))) return "speech";
  return attendanceSaid(words.slice(0, 160)) ?? saidBy(tokens, at);
}

function attendanceSaid(phrase: string): "absent" | "present" | null {
  if (absent.test(phrase) || excusedThemselves.test(phrase) || givesProxy.test(phrase)) return "absent";
  if (appointed.test(phrase) || gaveUp.test(phrase)) return "absent";
  if (passive.test(phrase)) return thanked.test(phrase) ? "absent" : "present";
  if (couldNot.test(phrase)) return "absent";
  return present.test(phrase) || tookPart.test(phrase) ? "present" : null;
}

/** What the verb says that stands at a rank of the words, and those after it. */
function saidBy(tokens: readonly string[], at: number): Clause {
  const verb = (tokens[at] ?? "").replace(/^(?:s|n|l|y)’/, "");
  if (/^(?:avait|avaient)$/.test(verb)) return "before";
  if (/^(?:aura|auront|sera|seront|va|vont)$/.test(verb) || /(?:era|eront|ira|iront|dra|dront)$/.test(verb))
    return "later";
  if (/^(?:l[ea]s?|lui|leur|y|en)$/.test(tokens[at - 1] ?? "") && at > 1) return "other";
  if (isSpeechVerb(verb)) return "speech";
  const next = tokens.slice(at + 1, at + 10);
  if (/^(?:se|ne|y)$/.test(tokens[at] ?? "") && isSpeechVerb(next[0] ?? "")) return "speech";
  return next.some((token) => isSpeechParticiple(token) || isSpeechInfinitive(token)) ? "speech" : "other";
}

const absent = /^\S*(?:\s\S+){0,5}?\s?(?:excusée?s?|absente?s?|empêchée?s?|représentée?s?)(?!\p{L})/u;
const couldNot = /^(?:n’(?:a|ont)|ne? p\p{L}+)\s+(?:malheureusement\s+)?(?:pas\s+)?(?:pu|peu[tx]|pouvait)/u;
/** "s’était fait excuser". */
const excusedThemselves = /^s’(?:est|était|étaient|sont) (?:fait )?excus/u;
const present = /^(?:était|étaient|est|sont)\s+(?:également |aussi |bien )?présent/u;
const tookPart =
  /^\S*(?:\s\S+){0,3}?\s?(?:assisté|assistait|assistaient|participé|participait|participaient)(?!\p{L})/u;

/** "donne pouvoir à B": so minutes say who could not come. */
const givesProxy =
  /^(?:donn(?:e|ent|ait|aient)|(?:a|ont|ayant|avait|avaient) donné)(?: son| leur)? (?:pouvoir|procuration|mandat)s?(?!\p{L})/u;

/** "a finalement laissé la place": announced, and did not come. */
const gaveUp =
  /^(?:a|ont|avait|avaient) (?:\p{Ll}+ )?(?:laissé (?:la|sa) place|cédé (?:la|sa) place|dû (?:renoncer|annuler|décliner)|renoncé à venir|annulé sa venue|décliné|fait faux bond)(?!\p{L})/u;

/** "avait la lourde tâche de conclure", "a eu l’honneur d’ouvrir". */
const wasToSpeak =
  /^(?:avait|a|ont|avaient|a eu|ont eu) (?:la |l’|le )(?:\p{Ll}+ )?(?:tâche|charge|mission|honneur|rôle|soin|plaisir|privilège) (?:\p{Ll}+ )?(?:de |d’)(?:conclure|ouvrir|introduire|clore|clôturer|résumer|présenter|synthétiser|lancer|répondre)(?!\p{L})/u;

/** "est désigné secrétaire de séance": done to somebody. */
const appointed =
  /^(?:est|sont|était|étaient) (?:\p{Ll}+ )?(?:désigné|nommé|élu|réélu|reconduit|remplacé|décoré|promu|installé)e?s?(?!\p{L})/u;

/** "a été salué", "ont été réélus": done to somebody, who need not have spoken. */
const passive =
  /^(?:a|ont|avait|avaient|est|sont|était|étaient) (?:\p{L}+ )?(?:été )(?:\p{Ll}+ment )?\p{Ll}+(?:é|i|u|is|it)e?s?(?!\p{L})/u;
const thanked =
  /été (?:\p{Ll}+ment )?(?:salu|remerci|félicit|honor|décor|distingu|récompens|cit|évoqu|applaudi|excus)/u;

function isVerbAt(tokens: string[], token: string, index: number): boolean {
  return isFiniteVerb(token, tokens[index - 1] ?? "") || /(?:era|eront)$/.test(token);
}
