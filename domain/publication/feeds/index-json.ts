import type { House } from "../../house/schema.ts";
import { pathOf } from "../address.ts";
import type { FeedEntry } from "../public-queries.ts";

/** Every public recap, the latest meeting first, each with the addresses of its page and of its data. */
export function recapIndex(house: House, publicUrl: string, entries: readonly FeedEntry[]): string {
  const index = {
    version: 1,
    publisher: house.name,
    schema: `${publicUrl}/comptes-rendus.schema.json`,
    recaps: entries.map((entry) => {
      const url = publicUrl + pathOf(entry.slug);
      const { title, date, place, departementCode } = entry;
      return {
        url,
        data: `${url}.json`,
        title,
        date,
        commune: place,
        departement: departementCode,
        publishedAt: new Date(entry.publishedAt).toISOString(),
        updatedAt: new Date(entry.updatedAt).toISOString(),
      };
    }),
  };
  return `${JSON.stringify(index, null, 2)}\n`;
}
