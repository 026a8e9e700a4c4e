import { db } from "#db/client.ts";
import { houseLogos, houses } from "#db/schema.ts";
import { type House, houseSettings } from "./schema.ts";

/** The house as it stands: what was set, and the first values for the rest. For everybody: all of it is printed. */
export function getHouse(): House {
  const row = db().select().from(houses).get();
  const logos = db().select().from(houseLogos).all();
  return {
    ...houseSettings.parse(row ? JSON.parse(row.settings) : {}),
    version: row?.version ?? 0,
    logos: Object.fromEntries(logos.map(({ ground, ...logo }) => [ground, logo])),
  };
}
