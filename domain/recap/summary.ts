import { dateInWords } from "../french/dates.ts";
import { atPlace } from "../french/grammar.ts";
import { kindInWords, listInWords } from "./phrases.ts";
import type { Recap } from "./schema.ts";
import { speakersOf } from "./speakers.ts";

const longestDescription = 300;

/** "Rencontre de Cysoing – Cysoing, mardi 7 décembre 2021": what a window, a file or a message is called. */
export function titleOf(recap: Recap): string {
  const day = dateInWords(recap.date);
  return `${recap.title} – ${recap.place === null ? day : `${recap.place.commune}, ${day}`}`;
}

/** When, where, about what, with whom, in 300 characters: what a search engine or a message shows under a link. */
export function descriptionOf(recap: Recap): string {
  const where = recap.place === null ? "" : ` ${atPlace(recap.place.commune)} (${recap.place.departement})`;
  const about = recap.blocks.flatMap((block) => (block.type === "sequence" ? [asSentence(block.title)] : []));
  const whole = [
    `${kindInWords(recap.kind)} du ${dateInWords(recap.date)}${where}.`,
    ...about,
    ...(speakersOf(recap).length === 0 ? [] : [`Avec ${listInWords(speakersOf(recap))}.`]),
  ].join(" ");
  return shortened(whole, longestDescription);
}

function asSentence(title: string): string {
  return /[.?!…]$/.test(title) ? title : `${title}.`;
}

/** At most so many characters, cut between words. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const end = text.lastIndexOf(" ", longest - 1);
  return `${text.slice(0, end > 0 ? end : longest - 1)}…`;
}
