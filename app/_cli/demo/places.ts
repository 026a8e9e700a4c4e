import { and, eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { communes, departements, epcis, regions } from "#db/schema.ts";
import type { BodyKind } from "#domain/directory/schema.ts";
import type { DemoMandate } from "./directory-shapes.ts";

/** "Roye (80)" → "80685". @throws where the official territory does not know it, or knows two */
export function communeCode(nameWithDepartement: string): string {
  const [, name = "", departement = ""] = /^(.*) \((\w+)\)$/.exec(nameWithDepartement) ?? [];
  const found = db()
    .select({ code: communes.code })
    .from(communes)
    .where(and(eq(communes.name, name), eq(communes.departementCode, departement)))
    .all();
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`No such commune: ${nameWithDepartement}`);
  return only.code;
}

/** Where a mandate is held, unless it is in an organisation or nowhere. */
export function placeOfMandate(mandate: DemoMandate): { kind: BodyKind; id: string } | null {
  if (mandate.commune !== undefined) return { kind: "commune", id: communeCode(mandate.commune) };
  if (mandate.epci !== undefined) return { kind: "epci", id: codeIn(epcis, mandate.epci) };
  if (mandate.departement !== undefined) return { kind: "departement", id: codeIn(departements, mandate.departement) };
  if (mandate.region !== undefined) return { kind: "region", id: codeIn(regions, mandate.region) };
  return null;
}

function codeIn(table: typeof epcis | typeof departements | typeof regions, name: string): string {
  const found = db().select({ code: table.code }).from(table).where(eq(table.name, name)).get();
  if (!found) throw new Error(`Not in the official territory: ${name}`);
  return found.code;
}
