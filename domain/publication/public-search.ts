import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { Recap } from "../recap/schema.ts";
import { speakersOf } from "../recap/speakers.ts";

/** What visitors may search: the titles, places and speakers of what is public now. */
export function indexForVisitors(tx: Tx, slug: string, recap: Recap): void {
  removeFromVisitors(tx, slug);
  tx.run(sql`insert into public_search (slug, title, place, speakers)
    values (${slug}, ${titlesOf(recap)}, ${placesOf(recap)}, ${speakersOf(recap).join("\n")})`);
}

export function removeFromVisitors(tx: Tx, slug: string): void {
  tx.run(sql`delete from public_search where slug = ${slug}`);
}

/** What somebody typed, as a full-text query: every word, the beginning of a word being enough. Null without a word. */
export function searchExpression(typed: string): string | null {
  const words = typed.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0
    ? null
    : words
        .slice(0, 12)
        .map((word) => `"${word}"*`)
        .join(" ");
}

function titlesOf(recap: Recap): string {
  const sequences = recap.blocks.flatMap((block) => (block.type === "sequence" ? [block.title] : []));
  return [recap.title, recap.theme ?? "", ...sequences].join("\n");
}

function placesOf(recap: Recap): string {
  const { place, venue } = recap;
  return [place?.commune, place?.departement, place?.departementCode, place?.region, venue].join("\n");
}
