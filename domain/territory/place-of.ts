import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { communes, departements, epcis, regions } from "#db/schema.ts";

/** A commune with all that follows from it, or null where no such commune is known. */
export function placeOf(tx: Pick<Tx, "select">, communeCode: string) {
  const place = tx
    .select({
      commune: communes.name,
      communeCode: communes.code,
      departementCode: departements.code,
      departement: departements.name,
      regionCode: regions.code,
      region: regions.name,
      epci: epcis.name,
    })
    .from(communes)
    .innerJoin(departements, eq(departements.code, communes.departementCode))
    .innerJoin(regions, eq(regions.code, communes.regionCode))
    .leftJoin(epcis, eq(epcis.code, communes.epciCode))
    .where(eq(communes.code, communeCode))
    .get();
  return place ?? null;
}
