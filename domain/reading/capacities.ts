import { beginsLikeOffice, looksLikeBody } from "../directory/office-words.ts";
import { isFiniteVerb } from "./verbs.ts";

export type Span = { from: number; to: number };

/** An office as it stands, or as it reads for one of several whose it is. */
export type Office = Span & { reads?: string };

/** What stands beside a name and says who it is. */
export type Apposition = {
  capacities: Span[];
  /** A body named after a comma or in parentheses: "…, Banque des Territoires,". */
  organisation: Span | null;
  /** Where the rest of the sentence begins, its comma not passed. */
  end: number;
};

/** @param names where other people are named in the text, who end an office */
export function appositionAfter(text: string, from: number, names: readonly Span[]): Apposition {
  const capacities: Span[] = [];
  let organisation: Span | null = null;
  let end = from;
  for (;;) {
    const found = nextCapacity(text, end, capacities.length > 0 || organisation !== null, names);
    if (found === null) break;
    const last = capacities.at(-1);
    if (found.kind === "body") organisation ??= found.span;
    else if (found.kind === "charge" && last !== undefined) last.to = found.span.to;
    else if (found.kind !== "nothing") capacities.push(found.span);
    end = found.end;
  }
  return { capacities, organisation, end };
}

type Found = { kind: "office" | "charge" | "body" | "nothing"; span: Span; end: number };

const separator =
  /^(?: ?[,;] ?(?:et |puis )?| [–—-] ?| (?:et|ainsi que) (?:aussi |également )?| ?\(| (?=\p{Ll}|\p{Lu}\p{Ll}))/u;
const announced =
  /^(?:(?:alors|par ailleurs|également|aussi|actuel|actuelle|nouveau|nouvelle|récemment élue?|réélue?|et|en (?:sa |tant )?qualité de|en tant que|qui est(?: aussi)?) )*(?:(?:le|la|notre|sa|son|leur|un|une) |l’)?/;
const charges =
  /^(?:plus particulièrement )?(?:en charge (?:de|du|des|d’)|chargée?s? (?!de mission|d’études?|de projets?|de clientèle|de développement|de com|d’affaires|d’opération|de cours|de recherche)(?:de|du|des|d’)|déléguée?s? (?:à|au|aux)(?! (?:général|territ))|référente? )/;

function nextCapacity(text: string, at: number, isMore: boolean, names: readonly Span[]): Found | null {
  const gap = separator.exec(text.slice(at, at + 20))?.[0];
  if (gap === undefined) return null;
  const start = at + gap.length;
  if (gap.includes("(")) return inParentheses(text, start, names);

  const rest = text.slice(start, start + 300);
  if (gap.includes(",") && isMore && charges.test(rest)) {
    const to = endOfOffice(text, start, names);
    return { kind: "charge", span: { from: start, to }, end: to };
  }
  const article = announced.exec(rest)?.[0] ?? "";
  const office = start + article.length;
  if (isOffice(text.slice(office)) && (/[,;(–—-]|et|ainsi/.test(gap) || !isMore)) {
    const to = endOfOffice(text, office, names);
    return { kind: "office", span: { from: office, to }, end: to };
  }
  if (!/[,–—-]/.test(gap)) return null;
  const age = /^\d{1,2} ans(?=, )/u.exec(rest)?.[0].length;
  if (age !== undefined) return { kind: "nothing", span: { from: start, to: start + age }, end: start + age };
  const aside = isMore ? undefined : /^[\p{Ll}\d][^,.;:()«»]{1,40}(?=, )/u.exec(rest)?.[0];
  if (aside !== undefined && isOffice(rest.slice(aside.length + 2).replace(announced, ""))) {
    const to = start + aside.length;
    return { kind: "nothing", span: { from: start, to }, end: to };
  }
  return bodyAfter(text, start, names);
}

/** "conseiller", but not "conseille", nor "Chef-lieu" and "Membres" of a heading. */
function isOffice(words: string): boolean {
  if (/^(?:parole|porte(?!-)|générale?)(?!\p{L})/iu.test(words)) return false;
  if (/^représentante?s? (?:l’|la |le |les )/iu.test(words)) return false;
  if (profession.test(words)) return true;
  const [first = ""] = words.replace(/^\d+(?:er|ère|re|e|ème|è) /, "").split(/[ ,.;:)]/);
  return first.length > 2 &&
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
  "(?:apprentie?|étudiante?|éleveu(?:r|se)|libraire|boulang(?:er|ère)|hôteli(?:er|ère)|proviseure?|paysanne?|exploitante?|habitante?|porteu(?:r|se) de projet|juge|substitut|bailleur|syndicaliste|retraitée?|chef d’entreprise)";
const profession = new RegExp(`^(?:(?!${noTrade}(?!\\p{L}))\\p{Ll}{2,}${ending}|${trades})(?=$|[ ,.;:)])`, "u");

function inParentheses(text: string, start: number, names: readonly Span[]): Found | null {
  const close = text.indexOf(")", start);
  if (close < 0 || close - start > 200) return null;
  const inside = text.slice(start, close);
  const span = { from: start, to: close };
  if (isOffice(inside))
    return {
      kind: "office",
      span: { from: start, to: Math.min(close, endOfOffice(text, start, names)) },
      end: close + 1,
    };
  if (looksLikeBody(inside) || /^(?:l’|la |le )/.test(inside)) return { kind: "body", span, end: close + 1 };
  if (/^(?:\d\d\d?|2[AB])$/.test(inside)) return { kind: "nothing", span, end: close + 1 };
  return /^\p{Lu}/u.test(inside) && inside.split(" ").length < 6 && !names.some((name) => name.from === start)
    ? { kind: "body", span, end: close + 1 }
    : null;
}

/** "…, Banque des Territoires, a présenté": what is named between commas and is no person. */
function bodyAfter(text: string, start: number, names: readonly Span[]): Found | null {
  const rest = text.slice(start);
  if (names.some((name) => name.from >= start && name.from < start + 4)) return null;
  const article =
    /^(?:(?:de |à )?(?:la |l’)|du |des |de |d’|au |aux |le |chez |pour l’|pour la |pour le )?/.exec(rest)?.[0] ?? "";
  const name = rest.slice(article.length);
  if (!/^\p{Lu}/u.test(name)) return null;
  const to = endOfOffice(text, start + article.length, names);
  const isClosed = /^(?: ?[,.;:)]| [–—-] |$)/.test(text.slice(to)) || isVerbNext(text, to);
  if (!isClosed || to - start > 120) return null;
  const words = text.slice(start + article.length, to);
  if (article === "" && !looksLikeBody(words) && words.split(" ").length > 5) return null;
  return { kind: "body", span: { from: start + article.length, to }, end: to };
}

function isVerbNext(text: string, at: number): boolean {
  return isFiniteVerb(/^[\p{L}’-]+/u.exec(text.slice(at).trimStart())?.[0] ?? "", "");
}

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
        !/^ (?:de |du |d’|en charge|charg|délég)/.test(text.slice(at))
      )
        return at;
      continue;
    }
    if (/[;:!?)\]»”]/.test(char)) return cutBefore(text, from, at);
    if (char === "." && !/^\.\p{L}/u.test(rest) && !/(?:^|[\s’])(?:St|Ste|\p{Lu})$/u.test(text.slice(from, at)))
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
    const dash = /^ ?[–—] | - /.exec(rest)?.[0];
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

function cutBefore(text: string, from: number, at: number): number {
  const words = text.slice(from, at);
  return from + words.replace(/[\s,–—-]*(?: et| ainsi que| puis)?[\s,(–—-]*$/u, "").length;
}

/** "Enfin, le Maire de Roye (80), " before a name: the offices that end where the name begins. */
export function officesBefore(
  text: string,
  nameFrom: number,
  sentenceFrom: number,
): { offices: Span[]; articleFrom: number } | null {
  const offices: Span[] = [];
  let articleFrom = nameFrom;
  for (const found of officesIn(text, sentenceFrom, nameFrom).toReversed()) {
    const link = text.slice(found.office.to, articleFrom);
    // Of several offices of one person only the first has its article.
    const isJoined =
      offices.length === 0 ? /^\s*[,:]?\s*$/.test(link) : link === ", " && offices[0]?.from === articleFrom;
    if (!isJoined) break;
    offices.unshift(found.office);
    articleFrom = found.articleFrom;
  }
  return offices.length === 0 ? null : { offices, articleFrom };
}

const officeOpening =
  /(?:^|(?<=[\s(’,;:«]))(?:(le|la|notre|les deux|les|son|sa|leur|du|de la|au|à la) |(l)’)?(?=(?:\d+(?:er|ère|re|e|ème) )?\p{L}{3})/giu;

/** Every office that a stretch of a sentence names, none inside another. */
function officesIn(text: string, from: number, to: number): { office: Span; articleFrom: number }[] {
  const found: { office: Span; articleFrom: number }[] = [];
  const before = text.slice(from, to);
  for (const match of before.matchAll(officeOpening)) {
    const start = from + match.index + match[0].length;
    if (start < (found.at(-1)?.office.to ?? 0)) continue;
    const isBare = match[0] === "" && match.index > 0 && !/^(?:\p{Lu}|\d)/u.test(text.slice(start));
    if (isBare && !/[,;:]\s*$/.test(before.slice(0, match.index))) continue;
    if (!isOffice(text.slice(start, to))) continue;
    const words = text.slice(start, Math.min(endOfOffice(text, start, []), to)).replace(/[\s,:]+$/, "");
    if (words === "" || /[.;!?] /.test(words)) continue;
    found.push({ office: { from: start, to: start + words.length }, articleFrom: from + match.index });
  }
  return found;
}
