import { eq } from "drizzle-orm";
import { write } from "#db/client.ts";
import { interventions } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { now } from "../clock.ts";
import { getEditableIntervention, refuseStale } from "./get-intervention.ts";
import { noteEdit } from "./note-edit.ts";
import type { SetOpeningInput } from "./schema.ts";

/** What it is, and how its sentence opens: form, lead-in, the body that the speaker represents. */
export function setOpening(actor: Actor, input: SetOpeningInput): { version: number } {
  authorize(canEdit(actor));

  return write((tx) => {
    const intervention = getEditableIntervention(tx, input.id);
    refuseStale(intervention, input.version);

    const version = input.version + 1;
    const { kind, form, leadIn, represented } = input;
    tx.update(interventions)
      .set({
        kind,
        form,
        leadIn,
        representedName: represented?.name ?? null,
        representedGender: represented?.gender ?? null,
        representedOrganisationId: represented?.organisationId ?? null,
        version,
        updatedAt: now(),
        updatedBy: actor.id,
      })
      .where(eq(interventions.id, input.id))
      .run();
    noteEdit(tx, actor, intervention);
    return { version };
  });
}
