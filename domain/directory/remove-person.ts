import { eq } from "drizzle-orm";
import { write } from "#db/client.ts";
import { persons } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { now } from "../clock.ts";
import { Refusal } from "../refusal.ts";
import { fullName } from "./rules.ts";
import type { DirectoryEntryInput } from "./schema.ts";

/** Takes somebody out of the lists and pickers. Their interventions and their page stay, and `restorePerson` brings them back. */
export function removePerson(actor: Actor, input: DirectoryEntryInput): void {
  authorize(canEdit(actor));

  write((tx) => {
    const known = tx.select().from(persons).where(eq(persons.id, input.id)).get();
    if (!known) throw new Refusal("Cette personne n’est pas dans l’annuaire.", { code: "notFound" });
    if (known.deletedAt !== null) return;

    tx.update(persons)
      .set({ deletedAt: now(), version: known.version + 1 })
      .where(eq(persons.id, input.id))
      .run();
    recordEvent(tx, actor, { action: "person.removed", objectId: known.id, summary: fullName(known) });
  });
}
