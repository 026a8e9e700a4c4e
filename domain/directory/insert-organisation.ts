import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { organisations } from "#db/schema.ts";
import { foldName } from "#domain/french/fold.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { now } from "../clock.ts";
import type { CreateOrganisationInput } from "./schema.ts";

export function organisationKey(organisation: { name: string; acronym: string | null }): string {
  return foldName(`${organisation.name} ${organisation.acronym ?? ""}`);
}

export function insertOrganisation(tx: Tx, actor: Actor, input: CreateOrganisationInput): void {
  const { id, name, acronym, article, gender } = input;
  const searchKey = organisationKey({ name, acronym });
  tx.insert(organisations).values({ id, name, acronym, article, gender, searchKey, createdAt: now() }).run();
  recordEvent(tx, actor, { action: "organisation.created", objectId: id, summary: name });
}

/** The id of the organisation of that id, else of that very name, else of a new one. */
export function findOrInsertOrganisation(tx: Tx, actor: Actor, input: CreateOrganisationInput): string {
  const sameId = tx.select({ id: organisations.id }).from(organisations).where(eq(organisations.id, input.id)).get();
  if (sameId) return sameId.id;

  const namesake = tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(eq(organisations.searchKey, organisationKey(input)), isNull(organisations.deletedAt)))
    .get();
  if (namesake) return namesake.id;

  insertOrganisation(tx, actor, input);
  return input.id;
}
