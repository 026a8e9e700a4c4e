import { eq } from "drizzle-orm";
import { write } from "#db/client.ts";
import { persons } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { now } from "../clock.ts";
import { correctMade } from "../made-already.ts";
import { editPerson } from "./edit-person.ts";
import { personKey } from "./person-key.ts";
import { fullName } from "./rules.ts";
import { saveMandates } from "./save-mandates.ts";
import type { CreatePersonInput } from "./schema.ts";

/** Adds somebody to the directory, with their mandates. The same id twice adds them once, with the words of the last. */
export function createPerson(actor: Actor, input: CreatePersonInput): { id: string; name: string } {
  authorize(canEdit(actor));

  return write((tx) => {
    const known = tx.select().from(persons).where(eq(persons.id, input.id)).get();
    if (known) {
      correctMade(`Cette personne a déjà été ajoutée à l’annuaire, sous le nom « ${fullName(known)} ».`, (version) =>
        editPerson(actor, { ...input, version }),
      );
      return { id: input.id, name: fullName(input) };
    }

    const { mandates, ...person } = input;
    tx.insert(persons)
      .values({ ...person, searchKey: personKey(person), createdAt: now() })
      .run();
    saveMandates(tx, actor, person.id, mandates);
    recordEvent(tx, actor, { action: "person.created", objectId: person.id, summary: fullName(person) });
    return { id: person.id, name: fullName(person) };
  });
}
