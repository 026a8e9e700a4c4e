import { isDeepStrictEqual } from "node:util";
import { asc, eq } from "drizzle-orm";
import { type Tx, write } from "#db/client.ts";
import { mandates, persons } from "#db/schema.ts";
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
    const { id, version, mandates: given, ...fields } = input;
    const known = tx.select().from(persons).where(eq(persons.id, id)).get();
    if (!known) throw new Refusal("Cette personne n’est pas dans l’annuaire.", { code: "notFound" });
    const before = mandatesOf(tx, id);
    // What a mandate given amounts to is known once it is written; a refusal takes it back.
    saveMandates(tx, actor, id, given);
    const sameMandates = isDeepStrictEqual(mandatesOf(tx, id), before);
    if (sameMandates && isDeepStrictEqual(fieldsOf(known), fields)) return { version: known.version };
    refuseStale(known, version);

    const saved = { ...fields, searchKey: personKey(fields), version: version + 1 };
    tx.update(persons).set(saved).where(eq(persons.id, id)).run();
    recordEvent(tx, actor, { action: "person.edited", objectId: id, summary: fullName(fields) });
    return { version: saved.version };
  });
}

type Person = typeof persons.$inferSelect;

function mandatesOf(tx: Pick<Tx, "select">, personId: string) {
  return tx.select().from(mandates).where(eq(mandates.personId, personId)).orderBy(asc(mandates.position)).all();
}

function fieldsOf({ firstName, lastName, gender, officeGender }: Person) {
  return { firstName, lastName, gender, officeGender };
}

function refuseStale(known: Person, version: number): void {
  if (known.version === version) return;
  throw new Refusal(
    "Quelqu’un a modifié cette fiche entre-temps : rien n’a été écrasé. Ouvrez-la dans un autre onglet pour voir ses changements et y reporter les vôtres.",
    { code: "conflict" },
  );
}
