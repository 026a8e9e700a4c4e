import { looksLikeBody } from "../directory/office-words.ts";
import { announced, endOfOffice, isOffice } from "./offices.ts";
import type { Span } from "./span.ts";
import { isFiniteVerb } from "./verbs.ts";

/** What stands beside a name and says who it is. */
type Apposition = {
  capacities: Span[];
  /** A body named after a comma or in parentheses: "…, Banque des Territoires,". */
  organisation: Span | null;
  /** Where the rest of the sentence begins, its comma not passed. */
  end: number;
};

/** In letters: more is a list of other people. */
const longestApposition = 500;

/** @param names where other people are named in the text, who end an office */
export function appositionAfter(text: string, from: number, names: readonly Span[]): Apposition {
  const capacities: Span[] = [];
  let organisation: Span | null = null;
  let end = from;
  while (end - from < longestApposition) {
    const found = nextCapacity(text, end, capacities.length > 0 || organisation !== null, names);
    if (found === null) break;
    const last = capacities.at(-1);
    if (found.kind === "body") {
      organisation ??= found.span;
      capacities.push(...(found.others ?? []));
    } else if (found.kind === "charge" && last !== undefined) last.to = found.span.to;
    else if (found.kind !== "nothing") capacities.push(found.span, ...(found.others ?? []));
    end = found.end;
  }
  return { capacities, organisation, end };
}

type Found = { kind: "office" | "charge" | "body" | "nothing"; span: Span; others?: Span[]; end: number };

const separator =
  /^(?: ?[,;] ?(?:et |puis )?| [–—-] ?| (?:et|ainsi que) (?:aussi |également )?| ?\(| (?=\p{Ll}|\p{Lu}\p{Ll}))/u;
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
  const namesAnother = names.some(({ from }) => from >= start && from < start + (aside?.length ?? 0));
  if (aside !== undefined && !namesAnother && isOffice(rest.slice(aside.length + 2).replace(announced, ""))) {
    const to = start + aside.length;
    return { kind: "nothing", span: { from: start, to }, end: to };
  }
  return bodyAfter(text, start, names);
}

function inParentheses(text: string, start: number, names: readonly Span[]): Found | null {
  const close = text.indexOf(")", start);
  if (close < 0 || close - start > 200) return null;
  const inside = text.slice(start, close);
  const span = { from: start, to: close };
  if (isOffice(inside)) {
    const first = { from: start, to: Math.min(close, endOfOffice(text, start, names)) };
    const { capacities: others } = appositionAfter(text.slice(0, close), first.to, names);
    return { kind: "office", span: first, others, end: close + 1 };
  }
  const comma = inside.indexOf(", ");
  if (comma > 0 && looksLikeBody(inside) && isOffice(inside.slice(comma + 2))) {
    const { capacities: others } = appositionAfter(text.slice(0, close), start + comma, names);
    return { kind: "body", span: { from: start, to: start + comma }, others, end: close + 1 };
  }
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
  if (!/^(?:\p{Lu}|(?:ville|commune|mairie|agence|université|école) (?:de |du |des |d’)(?:l’|la )?\p{L})/u.test(name))
    return null;
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
