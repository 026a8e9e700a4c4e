import { dateInWords } from "../french/dates.ts";
import { listInWords } from "./phrases.ts";
import type { Recap } from "./schema.ts";
import { speakersOf } from "./speakers.ts";
import { asSentence, shortened } from "./summary.ts";

/** In characters: with an address after it, what the shortest of the networks takes (280). */
const longestPost = 200;

/** A few words for social networks: what was held where and when, about what, with whom, as far as there is room. */
export function postOf(recap: Recap): string {
  const day = dateInWords(recap.date).replace(/^\S+ /, "");
  const where = recap.place === null ? day : `${recap.place.commune} (${recap.place.departement}), ${day}`;
  const sequences = recap.blocks.flatMap((block) => (block.type === "sequence" ? [asSentence(block.title)] : []));
  return [...sequences, ...withSpeakers(speakersOf(recap))].reduce(
    (said, more) => (said.length + 1 + more.length <= longestPost ? `${said} ${more}` : said),
    shortened(`${recap.title} – ${where}.`, longestPost),
  );
}

/** The first two by name. */
function withSpeakers(names: readonly string[]): string[] {
  const others = names.length - 2;
  if (names.length === 0) return [];
  if (others <= 0) return [`Avec ${listInWords(names)}.`];
  return [`Avec ${names.slice(0, 2).join(", ")} et ${others === 1 ? "une autre personne" : `${others} autres`}.`];
}
