import { beginsLikeOffice } from "../directory/office-words.ts";
import type { Span } from "./span.ts";
import { isFiniteVerb } from "./verbs.ts";

/** What may stand before an office: "également", "en tant que", its article. */
export const announced =
  /^(?:(?:alors|par ailleurs|également|aussi|actuel|actuelle|nouveau|nouvelle|récemment élue?|réélue?|et|en (?:sa |tant )?qualité de|en tant que|qui est(?: aussi)?) )*(?:(?:le|la|notre|sa|son|leur|un|une) |l’)?/;

/** How many letters say whether an office begins: what follows may be as long as a paragraph. */
const opening = 80;

/** "conseiller", but not "conseille", nor "Chef-lieu" and "Membres" of a heading. */
export function isOffice(text: string): boolean {
  const words = text.slice(0, opening);
  if (/^(?:parole|porte(?!-)|générale?)(?!\p{L})/iu.test(words)) return false;
  if (/^représentante?s?(?: (?:l’|la |le |les |M\. |Mme |Monsieur |Madame )| ?$)/iu.test(words)) return false;
  if (profession.test(words) || peer.test(words)) return true;
  const [first = ""] = words.replace(/^\d+(?:er|ère|re|e|ème|è) /, "").split(/[ ,.;:)]/);
  return (first.length > 2 || /^VP$/iu.test(first)) &&
    beginsLikeOffice(words.replace(/^(\p{L}+)- /u, "$1-")) &&
    !/^(?:haut|haute|sous|premi)/i.test(first)
    ? !/(?:^membre$)/.test(first) || /^membre (?:du|de|d’)/.test(words)
    : /^(?:haut[- ]fonctionnaire|haute?[- ]commissaire|sous[- ](?:préf[eè]t|directeur|directrice)|premi(?:er|ère) (?:adjoint|vice|ministre|secr|prés|magistrat))/i.test(
        words,
      );
}

/** "hydrologue", "urbaniste", "rédactrice": the ending says that the noun is somebody’s trade. */
const ending = "(?:ologue|ographe|onome|iste|teur|trice|icien|icienne)";
const noTrade =
  "(?:secteur|moteur|vecteur|hauteur|liste|piste|matrice|facteur|compteur|capteur|équateur|optimiste|pessimiste|réaliste|triste)";
const trades =
  "(?:apprentie?|étudiante?|éleveu(?:r|se)|libraire|boulang(?:er|ère)|hôteli(?:er|ère)|proviseure?|paysanne?|exploitante?|habitante?|porteu(?:r|se) de projet|juge(?= (?:au|aux|à|de|du|des|d’)|[,.;:)]|$)|substitut|bailleur|syndicaliste|retraitée?|chef d’entreprise)";
const profession = new RegExp(`^(?:(?!${noTrade}(?!\\p{L}))\\p{Ll}{2,}${ending}|${trades})(?=$|[ ,.;:)])`, "u");

/** "son homologue de Roye", "sa collègue du Quesnoy": who holds the same office elsewhere. */
export const peer = /^(?:homologue|collègue|confrère|consœur) (?=(?:de |du |des |d’)\p{Lu})/u;

const notOfOffice =
  /^(?:qui|dont|lequel|laquelle|lors|puis|ainsi|mais|car|afin|parce|lorsque|quand|où|quant|ensuite|également|enfin|tandis|dès|après|avant|depuis (?!\d)|hier|aujourd’hui)(?![\p{L}])/u;
const afterComma =
  /^(?:à l’|à la |au |aux |de la |de l’|du |des |d’|de (?!son|sa|leur|plus))(?!nom |occasion|issue|cours|titre|présence|tour |fin |sujet|côté|travers)/;

/** Where an office ends that begins here: before the verb, the next person, the comma that is none of its own. */
export function endOfOffice(text: string, from: number, names: readonly Span[]): number {
  let at = from;
  let before = "";
  while (at < text.length) {
    if (at > from && names.some((name) => name.from === at)) return cutBefore(text, from, at);
    const rest = text.slice(at);
    const char = rest.charAt(0);
    if (char === "«" || char === "“") {
      const close = rest.search(/[»”]/);
      if (close > 0) {
        at += close + 1;
        continue;
      }
    }
    if (char === "(") {
      const close = rest.indexOf(")");
      if (close < 0) return cutBefore(text, from, at);
      at += close + 1;
      before = "";
      // "(76) est ensuite revenu": after its number nothing more belongs to an office.
      if (
        /^\((?:\d\d\d?|2[AB])\)$/.test(rest.slice(0, close + 1)) &&
        !/^ (?:(?:et )?(?:de |du |d’)|en charge|charg|délég)/.test(text.slice(at))
      )
        return at;
      continue;
    }
    if (/[;:!?)\]»”]/.test(char)) return cutBefore(text, from, at);
    if (
      char === "." &&
      !/^\.\p{L}/u.test(rest) &&
      !/(?:^|[\s’])(?:St|Ste|adj|dép|dir|resp|prés|\p{Lu})$/u.test(text.slice(from, at))
    )
      return at;
    if (char === ",") {
      const next = rest.slice(1).trimStart();
      const isEnumeration =
        afterComma.test(next) && / (?:et|ou) (?:à|au|aux|de|du|des|d’)/.test(next.split(/[.;]/)[0] ?? "");
      if (!isEnumeration) return at;
      at += 1;
      before = "";
      continue;
    }
    const dash = /^(?: ?[–—] | - )/.exec(rest)?.[0];
    if (dash !== undefined && !/^\p{Lu}/u.test(rest.slice(dash.length))) return cutBefore(text, from, at);
    if (dash !== undefined && isOffice(rest.slice(dash.length))) return at;
    if (char === " ") {
      at += 1;
      continue;
    }
    const word = /^[\p{L}\p{N}’-]+/u.exec(rest)?.[0];
    if (word === undefined) {
      at += 1;
      continue;
    }
    if (at > from && isEnd(text, at, word, before)) return cutBefore(text, from, at);
    before = word;
    at += word.length;
  }
  return cutBefore(text, from, text.length);
}

function isEnd(text: string, at: number, word: string, before: string): boolean {
  const rest = text.slice(at);
  if (notOfOffice.test(rest)) return true;
  if (
    /^(?:et|ainsi)$/.test(word) &&
    isOffice(rest.replace(/^(?:et|ainsi que) (?:aussi |également )?/, "").replace(announced, ""))
  )
    return true;
  return isFiniteVerb(word, before);
}

/** Where the words end, without the mark or "et" that leads to what follows. */
function cutBefore(text: string, from: number, at: number): number {
  const end = withoutMarks(text, from, at);
  const linked = / (?:et|ainsi que|puis)$/u.exec(text.slice(Math.max(from, end - 12), end))?.[0].length ?? 0;
  return linked === 0 ? end : withoutMarks(text, from, end - linked);
}

function withoutMarks(text: string, from: number, at: number): number {
  let end = at;
  while (end > from && /[\s,(–—-]/u.test(text.charAt(end - 1))) end -= 1;
  return end;
}
