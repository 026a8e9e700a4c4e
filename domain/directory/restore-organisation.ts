import { eq } from "drizzle-orm";
import { write } from "#db/client.ts";
import { organisations } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { Refusal } from "../refusal.ts";
import type { DirectoryEntryInput } from "./schema.ts";

/** Puts an organisation removed back into the lists and pickers. */
export function restoreOrganisation(actor: Actor, input: DirectoryEntryInput): void {
  authorize(canEdit(actor));

  write((tx) => {
    const known = tx.select().from(organisations).where(eq(organisations.id, input.id)).get();
    if (!known) throw new Refusal("Cet organisme n’est pas dans l’annuaire.", { code: "notFound" });
    if (known.deletedAt === null) return;

    tx.update(organisations)
      .set({ deletedAt: null, version: known.version + 1 })
      .where(eq(organisations.id, input.id))
      .run();
    recordEvent(tx, actor, { action: "organisation.restored", objectId: known.id, summary: known.name });
  });
}
