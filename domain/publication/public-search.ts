import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { foldName } from "../french/fold.ts";
import type { Recap } from "../recap/schema.ts";
import { speakersOf } from "../recap/speakers.ts";

/** What visitors may search: the titles, places and speakers of what is public now, folded as what they type is. */
export function indexForVisitors(tx: Tx, slug: string, recap: Recap): void {
  removeFromVisitors(tx, slug);
  tx.run(sql`insert into public_search (slug, title, place, speakers)
    values (${slug}, ${foldName(titlesOf(recap))}, ${foldName(placesOf(recap))}, ${foldName(speakersOf(recap).join(" "))})`);
}

export function removeFromVisitors(tx: Tx, slug: string): void {
  tx.run(sql`delete from public_search where slug = ${slug}`);
}

function titlesOf(recap: Recap): string {
  const sequences = recap.blocks.flatMap((block) => (block.type === "sequence" ? [block.title] : []));
  return [recap.title, recap.theme ?? "", ...sequences].join("\n");
}

function placesOf(recap: Recap): string {
  const { place, venue } = recap;
  return [place?.commune, place?.departement, place?.departementCode, place?.region, venue].join("\n");
}
