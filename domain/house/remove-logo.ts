import { eq } from "drizzle-orm";
import { write } from "#db/client.ts";
import { houseLogos } from "#db/schema.ts";
import { authorize, canManageHouse } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { storeHouse, versionOf } from "./edit-house.ts";
import type { RemoveLogoInput } from "./schema.ts";

/** The name stands where the logo was. Twice is as good as once. */
export function removeLogo(actor: Actor, { ground }: RemoveLogoInput): void {
  authorize(canManageHouse(actor));

  write((tx) => {
    if (tx.delete(houseLogos).where(eq(houseLogos.ground, ground)).run().changes === 0) return;
    storeHouse(tx, actor, { version: versionOf(tx) + 1 });
    recordEvent(tx, actor, { action: "house.edited", objectId: "house", summary: "le logo" });
  });
}
