import { db } from "#db/client.ts";
import { houseLogos, houses } from "#db/schema.ts";
import { authorize, canManageHouse } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { usualWeights } from "../review/rules.ts";
import { type EditHouseForm, type Ground, type House, houseSettings, type Logo } from "./schema.ts";

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

/** The settings as a form shows them, and whether there are logos. */
export function getHouseForm(actor: Actor): {
  values: EditHouseForm;
  logos: Record<Ground, { width: number; height: number } | null>;
} {
  authorize(canManageHouse(actor));

  const { version, logos, accent, acronyms, programmes, remarks, ...settings } = getHouse();
  return {
    values: {
      ...settings,
      version,
      accent: accent.light,
      acronyms: acronyms.map(({ short, long }) => (long === "" ? short : `${short} : ${long}`)).join("\n"),
      programmes: programmes.join("\n"),
      remarks: { ...usualWeights, ...remarks },
    },
    logos: { light: sizeOf(logos.light), dark: sizeOf(logos.dark) },
  };
}

function sizeOf(logo: Logo | undefined) {
  return logo === undefined ? null : { width: logo.width, height: logo.height };
}
