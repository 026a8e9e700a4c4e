import { eq } from "drizzle-orm";
import { write } from "#db/client.ts";
import { organisations } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { now } from "../clock.ts";
import { Refusal } from "../refusal.ts";
import type { DirectoryEntryInput } from "./schema.ts";

/** Takes an organisation out of the lists and pickers. Mandates held there stay as they are, and `restoreOrganisation` brings it back. */
export function removeOrganisation(actor: Actor, input: DirectoryEntryInput): void {
  authorize(canEdit(actor));

  write((tx) => {
    const known = tx.select().from(organisations).where(eq(organisations.id, input.id)).get();
    if (!known) throw new Refusal("Cet organisme n’est pas dans l’annuaire.", { code: "notFound" });
    if (known.deletedAt !== null) return;

    tx.update(organisations)
      .set({ deletedAt: now(), version: known.version + 1 })
      .where(eq(organisations.id, input.id))
      .run();
    recordEvent(tx, actor, { action: "organisation.removed", objectId: known.id, summary: known.name });
  });
}
