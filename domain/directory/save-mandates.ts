import { and, eq, inArray, ne } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { communes, departements, epcis, mandates, organisations, regions } from "#db/schema.ts";
import { officeTitle } from "#domain/french/office.ts";
import type { Actor } from "../account/schema.ts";
import { Refusal } from "../refusal.ts";
import { findOrInsertOrganisation } from "./insert-organisation.ts";
import type { MandateInput } from "./schema.ts";

/** Makes a person's mandates those given, in that order; titles are kept in the masculine, whichever form was typed. */
export function saveMandates(tx: Tx, actor: Actor, personId: string, given: MandateInput[]): void {
  refuseForeign(tx, personId, given);

  tx.delete(mandates).where(eq(mandates.personId, personId)).run();
  given.forEach((mandate, position) => {
    const { body, title, ...fields } = mandate;
    const held = bodyColumn(tx, actor, body, `mandates.${position}.body`);
    tx.insert(mandates)
      .values({ ...fields, title: officeTitle(title, "masculine"), personId, position, ...held })
      .run();
  });
}

function refuseForeign(tx: Tx, personId: string, given: MandateInput[]): void {
  const ids = given.map((mandate) => mandate.id);
  const foreign = tx
    .select({ id: mandates.id })
    .from(mandates)
    .where(and(inArray(mandates.id, ids), ne(mandates.personId, personId)))
    .get();
  if (foreign || new Set(ids).size < ids.length) {
    throw new Refusal("Un mandat est en double. Rechargez la fiche et recommencez.");
  }
}

const missing = (field: string) =>
  new Refusal("Ce lieu ou cet organisme n’existe pas. Choisissez-le dans la liste.", { field });

function bodyColumn(tx: Tx, actor: Actor, body: MandateInput["body"], field: string) {
  if (!body) return {};
  if (body.kind === "newOrganisation") return { organisationId: findOrInsertOrganisation(tx, actor, body) };
  if (!bodyExists(tx, body)) throw missing(field);
  return { [column[body.kind]]: body.id };
}

const column = {
  commune: "communeCode",
  epci: "epciCode",
  departement: "departementCode",
  region: "regionCode",
  organisation: "organisationId",
} as const;

function bodyExists(tx: Tx, body: { kind: keyof typeof column; id: string }): boolean {
  const key = {
    commune: communes.code,
    epci: epcis.code,
    departement: departements.code,
    region: regions.code,
    organisation: organisations.id,
  }[body.kind];
  return tx.select({ key }).from(key.table).where(eq(key, body.id)).get() !== undefined;
}
