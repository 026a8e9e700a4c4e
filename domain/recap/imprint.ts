import type { BlockContent, PhrasingContent } from "mdast";
import { dateInWords, parisDay } from "../french/dates.ts";
import { corrector, typographic } from "../french/typography.ts";
import type { House } from "../house/schema.ts";
import { parseText } from "../intervention/text.ts";
import type { Edition } from "./edition.ts";
import { raisedText, setText } from "./typeset.ts";

// What closes a recap in every format, in words that nobody has frozen: those of the house as it is today.

/** All of it but the legal notice, a line each. */
export function imprintOf(edition: Edition): PhrasingContent[][] {
  return [...releaseLines(edition), ...addressLine(edition), publisherLine(edition.house)];
}

/** Partners once more, then when this was published and corrected. */
export function releaseLines({
  document: { partners },
  house,
  publishedAt,
  corrections,
}: Edition): PhrasingContent[][] {
  const { guillemetSpace } = house;
  const words = (text: string) => raisedText(typographic(text, { guillemetSpace }));
  return [
    ...(partners.length === 0 ? [] : [partners]),
    ...(publishedAt === null ? [] : [words(`Publié le ${day(publishedAt)}.`)]),
    ...corrections.map(({ at, note }) => words(`Corrigé le ${day(at)}${note === null ? "." : ` : ${note}`}`)),
  ];
}

/** "Lire en ligne : https://…". What is not public is read nowhere. */
export function addressLine({ url, publishedAt }: Edition): PhrasingContent[][] {
  if (publishedAt === null) return [];
  const link: PhrasingContent = { type: "link", url, children: [{ type: "text", value: url }] };
  return [[{ type: "text", value: "Lire en ligne\u00a0: " }, link]];
}

export function publisherLine(house: House): PhrasingContent[] {
  return raisedText(publisherInWords(house));
}

/** "Éditeur : Association des petites villes de France (APVF). Présidence : Anne Roux." */
export function publisherInWords({ name, acronym, president }: House): string {
  const names = [name, acronym, president];
  const called = acronym === "" || acronym === name ? name : `${name} (${acronym})`;
  return typographic(`Éditeur : ${called}.${president === "" ? "" : ` Présidence : ${president}.`}`, { names });
}

/** Markdown; "" where there is none. */
export function legalNoticeText({ legalNotice, guillemetSpace }: House): string {
  return setText(legalNotice, corrector({ guillemetSpace }));
}

/** Paragraphs, lists and quotations. */
export function legalNoticeOf(house: House): BlockContent[] {
  return parseText(legalNoticeText(house)).children as BlockContent[];
}

/** Where it is read by itself. @param url of any page */
export function legalNoticeAddress(url: string): string {
  return new URL("/mentions-legales", url).href;
}

function day(instant: number): string {
  return dateInWords(parisDay(instant));
}
