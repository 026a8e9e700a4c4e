import { eq } from "drizzle-orm";
import { type Tx, write } from "#db/client.ts";
import { persons } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { Refusal } from "../refusal.ts";
import { personKey } from "./person-key.ts";
import { fullName } from "./rules.ts";
import { saveMandates } from "./save-mandates.ts";
import type { EditPersonInput } from "./schema.ts";

/**
 * Saves a person and all their mandates at once. Touches no intervention: what was printed is frozen there.
 * @throws Refusal "conflict" when somebody else has saved since `version`
 */
export function editPerson(actor: Actor, input: EditPersonInput): { version: number } {
  authorize(canEdit(actor));

  return write((tx) => {
    const { id, version, mandates, ...fields } = input;
    refuseStale(tx, id, version);

    const saved = { ...fields, searchKey: personKey(fields), version: version + 1 };
    tx.update(persons).set(saved).where(eq(persons.id, id)).run();
    saveMandates(tx, actor, id, mandates);
    recordEvent(tx, actor, { action: "person.edited", objectId: id, summary: fullName(fields) });
    return { version: saved.version };
  });
}

function refuseStale(tx: Tx, id: string, version: number): void {
  const known = tx.select({ version: persons.version }).from(persons).where(eq(persons.id, id)).get();
  if (!known) throw new Refusal("Cette personne n’est pas dans l’annuaire.", { code: "notFound" });
  if (known.version !== version) {
    throw new Refusal(
      "Quelqu’un a modifié cette fiche entre-temps : rien n’a été écrasé. Rechargez-la dans un autre onglet pour comparer, puis reprenez vos changements.",
      { code: "conflict" },
    );
  }
}
