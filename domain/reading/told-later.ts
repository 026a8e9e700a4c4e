import { clauseAfter } from "./clauses.ts";
import { endOfOffice, isOffice } from "./offices.ts";

/** « … », assure-t-il: so a paragraph quotes whom it has just introduced. */
const pronounQuoted =
  /(?:[»”] ?,?|,) (?:(?:s’|se |l’|le )?\p{Ll}+|(?:a|avait|s’est)(?=-t?-?)|[^.,«»]{2,30} \p{Ll}+)-(?:t-)?(?:il|elle)(?!\p{L})/u;

/** Whether the words after somebody, up to the next person, quote them as "il" or "elle". */
export function isQuotedLater(after: string): boolean {
  return pronounQuoted.test(after);
}

const demonstrative = /(?<=^|[.!?»] |, )(?:celui-ci|celle-ci|ce dernier|cette dernière|ceux-ci) /iu;

/** "… avec A. Le directeur de B est revenu sur", "… à A. Celle-ci a annoncé": the next sentence says that they spoke. */
export function speaksInNextSentence(after: string): boolean {
  const next = /^[^.!?«»]{0,60}?(?:\([^()]{1,20}\))?[.!?] (?=\p{Lu})/u.exec(after)?.[0];
  if (next === undefined || /\p{Lu}/u.test(next.replace(/\([^()]*\)/u, "").slice(0, -1))) return false;
  const sentence = after.slice(next.length, next.length + 300);
  const pointed = demonstrative.exec(sentence);
  if (pointed !== null) return clauseAfter(sentence.slice(pointed.index + pointed[0].length)) === "speech";
  const isAtEnd = /^(?: \([^()]*\))?[.!?] $/u.test(next);
  const article = isAtEnd ? /^(?:Le |La |L’)/u.exec(sentence)?.[0] : undefined;
  if (article === undefined || !isOffice(sentence.slice(article.length))) return false;
  const end = endOfOffice(sentence, article.length, []);
  return clauseAfter(sentence.slice(end).replace(/^[\s,]+/u, "")) === "speech";
}

/** "…, qui a mis en garde": not of who is only cited, thanked or remembered. */
export function speaksInRelative(before: string, after: string): boolean {
  const relative = /^ ?,? ?qui /u.exec(after)?.[0];
  if (relative === undefined || isCited.test(before)) return false;
  return clauseAfter(after.slice(relative.length)) === "speech";
}

const isCited =
  /(?:rapports?|livre|étude|ouvrage|loi|travaux|auteure?|thèse|circulaire|proposition|amendement|lettre|tribune|remerci\p{L}*|salu\p{L}*|hommage|excus\p{L}*|absence|mémoire|cit\p{L}*|évoqu\p{L}*|selon|comme|prédécesseure?|succède)(?: [^.;:]{0,60})?$/iu;
