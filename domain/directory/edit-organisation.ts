import { isDeepStrictEqual } from "node:util";
import { eq } from "drizzle-orm";
import { write } from "#db/client.ts";
import { organisations } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { Refusal } from "../refusal.ts";
import { organisationKey } from "./insert-organisation.ts";
import type { EditOrganisationInput } from "./schema.ts";

/**
 * Saves an organisation. Touches no intervention: what was printed is frozen there.
 * @throws Refusal "conflict" when somebody else has saved since `version`
 */
export function editOrganisation(actor: Actor, input: EditOrganisationInput): { version: number } {
  authorize(canEdit(actor));

  return write((tx) => {
    const { id, version, name, acronym, article, gender } = input;
    const known = tx.select().from(organisations).where(eq(organisations.id, id)).get();
    if (!known) throw new Refusal("Cet organisme n’est pas dans l’annuaire.", { code: "notFound" });
    const given = { name, acronym, article, gender };
    if (isDeepStrictEqual(given, fieldsOf(known))) return { version: known.version };
    if (known.version !== version) {
      throw new Refusal(
        "Quelqu’un a modifié cet organisme entre-temps : rien n’a été écrasé. Ouvrez-le dans un autre onglet pour voir ses changements et y reporter les vôtres.",
        { code: "conflict" },
      );
    }

    const saved = { ...given, searchKey: organisationKey(given), version: version + 1 };
    tx.update(organisations).set(saved).where(eq(organisations.id, id)).run();
    recordEvent(tx, actor, { action: "organisation.edited", objectId: id, summary: name });
    return { version: saved.version };
  });
}

function fieldsOf({ name, acronym, article, gender }: typeof organisations.$inferSelect) {
  return { name, acronym, article, gender };
}
