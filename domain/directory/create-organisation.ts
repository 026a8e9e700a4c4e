import { eq } from "drizzle-orm";
import { write } from "#db/client.ts";
import { organisations } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { correctMade } from "../made-already.ts";
import { editOrganisation } from "./edit-organisation.ts";
import { insertOrganisation } from "./insert-organisation.ts";
import type { CreateOrganisationInput } from "./schema.ts";

/** Adds an organisation to the directory. The same id twice adds it once, with the words of the last. */
export function createOrganisation(actor: Actor, input: CreateOrganisationInput): { id: string; name: string } {
  authorize(canEdit(actor));

  return write((tx) => {
    const known = tx.select().from(organisations).where(eq(organisations.id, input.id)).get();
    if (known)
      correctMade(`Cet organisme a déjà été ajouté à l’annuaire, sous le nom « ${known.name} ».`, (version) =>
        editOrganisation(actor, { ...input, version }),
      );
    else insertOrganisation(tx, actor, input);
    return { id: input.id, name: input.name };
  });
}
