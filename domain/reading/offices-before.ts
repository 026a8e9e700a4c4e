import { endOfOffice, isOffice } from "./offices.ts";
import type { Span } from "./span.ts";

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
      offices.length === 0
        ? /^\s*(?:,(?: (?:dans|en) (?:le |la |l’|les )?(?:\p{Lu}[\p{L}’-]*|même \p{L}+),)?|:)?\s*$/u.test(link)
        : /^(?:,| et|, et) $/.test(link) && offices[0]?.from === articleFrom;
    const isLabel = link.includes(":") && /^rapporteur/iu.test(text.slice(found.office.from));
    if (!isJoined || isLabel) break;
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
    if (isBare && !/(?:[,;:]| et)\s*$/.test(before.slice(0, match.index))) continue;
    if (!isOffice(text.slice(start, to)) && !(match.index === 0 && isOffice(inSmall(text.slice(start, to))))) continue;
    const words = text.slice(start, Math.min(endOfOffice(text, start, []), to)).replace(/[\s,:]+$/, "");
    if (words === "" || /[.;!?] |\([^)]*$/.test(words)) continue;
    found.push({ office: { from: start, to: start + words.length }, articleFrom: from + match.index });
  }
  return found;
}

/** "Astronome amateur, A": the trade that opens a sentence. */
function inSmall(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
