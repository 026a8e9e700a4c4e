import type { ElementContent } from "hast";
import { h } from "hastscript";
import { dateInWords } from "../../../french/dates.ts";
import { atPlace } from "../../../french/grammar.ts";
import { typographic } from "../../../french/typography.ts";
import type { Recap } from "../../schema.ts";
import { speakersOf } from "../../speakers.ts";
import type { PublicationDates } from "./foot.ts";
import { jsonLd } from "./json-ld.ts";
import { linkPreview } from "./link-preview.ts";
import { kindInWords, listInWords } from "./phrases.ts";

const longestDescription = 300;

/** "Rencontre de Cysoing – Cysoing, 7 décembre 2021" */
export function titleOf(recap: Recap): string {
  const day = dateInWords(recap.date);
  return typographic(`${recap.title} – ${recap.place === null ? day : `${recap.place.commune}, ${day}`}`);
}

/** What a search engine or a message shows under the link: when, where, about what, with whom. */
export function descriptionOf(recap: Recap): string {
  const where = recap.place === null ? "" : ` ${atPlace(recap.place.commune)} (${recap.place.departement})`;
  const about = recap.blocks.flatMap((block) => (block.type === "sequence" ? [asSentence(block.title)] : []));
  const whole = [
    `${kindInWords(recap.kind)} du ${dateInWords(recap.date)}${where}.`,
    ...about,
    ...(speakersOf(recap).length === 0 ? [] : [`Avec ${listInWords(speakersOf(recap))}.`]),
  ].join(" ");
  return shortened(typographic(whole));
}

/** Where the page lives, what it is to other programs. What is not public tells them nothing. */
export function headOf(recap: Recap, page: PublicationDates): ElementContent[] {
  if (page.publishedAt === null) return [h("meta", { name: "robots", content: "noindex" })];

  const times: Record<string, string> = {
    "article:published_time": new Date(page.publishedAt).toISOString(),
    "article:modified_time": new Date(page.corrections.at(-1)?.at ?? page.publishedAt).toISOString(),
  };
  return [
    h("link", { rel: "canonical", href: page.url }),
    ...linkPreview({
      type: "article",
      title: typographic(recap.title),
      description: descriptionOf(recap),
      url: page.url,
    }),
    ...Object.entries(times).map(([property, content]) => h("meta", { property, content })),
    h("script", { type: "application/ld+json" }, jsonLd(recap, page, page.publishedAt)),
  ];
}

function asSentence(title: string): string {
  return /[.?!…]$/.test(title) ? title : `${title}.`;
}

function shortened(text: string): string {
  if (text.length <= longestDescription) return text;
  const end = text.lastIndexOf(" ", longestDescription - 1);
  return `${text.slice(0, end > 0 ? end : longestDescription - 1)}…`;
}
