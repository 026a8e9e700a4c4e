import { eq } from "drizzle-orm";
import { write } from "#db/client.ts";
import { persons } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { now } from "../clock.ts";
import { personKey } from "./person-key.ts";
import { fullName } from "./rules.ts";
import { saveMandates } from "./save-mandates.ts";
import type { CreatePersonInput } from "./schema.ts";

/** Adds somebody to the directory, with their mandates. The same id twice adds them once. */
export function createPerson(actor: Actor, input: CreatePersonInput): { id: string; name: string } {
  authorize(canEdit(actor));

  return write((tx) => {
    const known = tx.select().from(persons).where(eq(persons.id, input.id)).get();
    if (known) return { id: known.id, name: fullName(known) };

    const { mandates, ...person } = input;
    tx.insert(persons)
      .values({ ...person, searchKey: personKey(person), createdAt: now() })
      .run();
    saveMandates(tx, actor, person.id, mandates);
    recordEvent(tx, actor, { action: "person.created", objectId: person.id, summary: fullName(person) });
    return { id: person.id, name: fullName(person) };
  });
}
