import { config } from "#app/_server/config.ts";
import { getHouse } from "#domain/house/queries.ts";
import type { House } from "#domain/house/schema.ts";
import { pathOf } from "#domain/publication/address.ts";
import { getPublicRecap } from "#domain/publication/public-queries.ts";
import { type Edition, editionOf } from "#domain/recap/edition.ts";
import { untilNextWrite } from "./until-next-write.ts";

const remembered = untilNextWrite(getHouse);

/** The house as it presents itself now. */
export function houseNow(): House {
  return remembered("");
}

/** A publication on its way to everybody: its own words, in the dress of today. */
export function publicEdition(publicationId: string, slug: string): Edition {
  const { recap, publishedAt, corrections } = getPublicRecap(publicationId);
  const { publicUrl, demo } = config();
  const url = publicUrl + pathOf(slug);
  return editionOf(recap, houseNow(), { url, publishedAt, corrections, notice: null, demonstration: demo });
}
