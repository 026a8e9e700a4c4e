import { type Tx, write } from "#db/client.ts";
import { houses } from "#db/schema.ts";
import { authorize, canManageHouse } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { now } from "../clock.ts";
import { Refusal } from "../refusal.ts";
import { usualWeights } from "../review/rules.ts";
import { remarkKinds } from "../review/schema.ts";
import { nightAccent } from "./rules.ts";
import type { EditHouseInput, HouseSettings } from "./schema.ts";

/** Sets how the house presents itself and prints. What is published keeps its words; its dress follows at once. */
export function editHouse(actor: Actor, input: EditHouseInput): { version: number } {
  authorize(canManageHouse(actor));

  return write((tx) => {
    if (versionOf(tx) !== input.version)
      throw new Refusal(
        "Quelqu’un d’autre a changé ces réglages entre-temps, et rien n’a été écrasé. Les siens sont là maintenant ; les champs que vous avez modifiés gardent ce que vous y avez mis. Relisez, puis enregistrez de nouveau.",
        { code: "conflict" },
      );

    const { version, accent, remarks, ...rest } = input;
    const settings: HouseSettings = {
      ...rest,
      accent: { light: accent, dark: nightAccent(accent) },
      remarks: departuresFrom(remarks),
    };
    storeHouse(tx, actor, { settings: JSON.stringify(settings), version: version + 1 });
    recordEvent(tx, actor, { action: "house.edited", objectId: "house", summary: settings.name });
    return { version: version + 1 };
  });
}

/** What the house has to keep of the weights that it chose: the usual ones may change with the program. */
function departuresFrom(chosen: HouseSettings["remarks"]): HouseSettings["remarks"] {
  return Object.fromEntries(
    remarkKinds.flatMap((kind) => {
      const weight = chosen[kind];
      return weight === undefined || weight === usualWeights[kind] ? [] : [[kind, weight]];
    }),
  );
}

export function versionOf(tx: Tx): number {
  return tx.select({ version: houses.version }).from(houses).get()?.version ?? 0;
}

/** The one row of the house, written for the first time or again. */
export function storeHouse(tx: Tx, actor: Actor, house: { settings?: string; version: number }): void {
  const written = { ...house, updatedAt: now(), updatedBy: actor.id };
  tx.insert(houses)
    .values({ id: 1, settings: "{}", ...written })
    .onConflictDoUpdate({ target: houses.id, set: written })
    .run();
}
