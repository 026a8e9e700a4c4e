import { eq } from "drizzle-orm";
import { type Tx, write } from "#db/client.ts";
import { interventions, organisations } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { now } from "../clock.ts";
import { Refusal } from "../refusal.ts";
import { getEditableIntervention, type Intervention, refuseStale } from "./get-intervention.ts";
import { noteEdit } from "./note-edit.ts";
import type { SetOpeningInput } from "./schema.ts";

/** What it is, and how its sentence opens: form, lead-in, the body that the speaker represents. */
export function setOpening(actor: Actor, input: SetOpeningInput): { version: number } {
  authorize(canEdit(actor));

  return write((tx) => {
    const intervention = getEditableIntervention(tx, input.id);
    const { kind, form, leadIn, represented } = input;
    const opening = {
      kind,
      form,
      leadIn,
      representedName: represented?.name ?? null,
      representedGender: represented?.gender ?? null,
      representedOrganisationId: represented?.organisationId ?? null,
    };
    if (opensAlready(intervention, opening)) return { version: intervention.version };
    refuseStale(intervention, input.version);
    refuseUnknown(tx, opening.representedOrganisationId);

    const version = input.version + 1;
    tx.update(interventions)
      .set({ ...opening, version, updatedAt: now(), updatedBy: actor.id })
      .where(eq(interventions.id, input.id))
      .run();
    noteEdit(tx, actor, intervention);
    return { version };
  });
}

function opensAlready(intervention: Intervention, opening: Partial<Intervention>): boolean {
  return (Object.keys(opening) as (keyof Intervention)[]).every((field) => intervention[field] === opening[field]);
}

function refuseUnknown(tx: Pick<Tx, "select">, organisationId: string | null): void {
  if (organisationId === null) return;
  const known = tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
    .get();
  if (!known) throw new Refusal("Cet organisme n’est plus dans l’annuaire.", { field: "represented" });
}
