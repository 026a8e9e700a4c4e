import { and, eq, isNull, like, or } from "drizzle-orm";
import { db } from "#db/client.ts";
import { communes, departements, epcis, organisations, regions } from "#db/schema.ts";
import { foldName } from "#domain/french/fold.ts";
import { searchKey, unabbreviated } from "../territory/search-key.ts";
import { communeBody, departementBody, epciBody, organisationBody, regionBody } from "./body.ts";
import type { KnownBodies } from "./read-speaker.ts";

/** The places and organisations of the database, found by their whole name. */
export const knownBodies: KnownBodies = {
  communes: (name) => {
    const found = db()
      .select({
        code: communes.code,
        name: communes.name,
        departementCode: communes.departementCode,
        departementName: departements.name,
        population: communes.population,
      })
      .from(communes)
      .innerJoin(departements, eq(departements.code, communes.departementCode))
      .where(eq(communes.searchKey, searchKey(name)))
      .all();
    const exact = found.filter((commune) => unabbreviated(commune.name) === unabbreviated(name));
    return (exact.length > 0 ? exact : found).sort((a, b) => b.population - a.population).map(communeBody);
  },

  departements: (nameOrCode) =>
    db()
      .select()
      .from(departements)
      .all()
      .filter((departement) => departement.code === nameOrCode || isSame(departement.name, nameOrCode))
      .map(departementBody),

  regions: (name) =>
    db()
      .select()
      .from(regions)
      .all()
      .filter((region) => isSame(region.name, name))
      .map(regionBody),

  epcis: (name) => {
    const key = epciKey(name);
    const named =
      foldName(name)
        .split(" ")
        .findLast((word) => word.length > 3) ?? "";
    return db()
      .select({ code: epcis.code, name: epcis.name })
      .from(epcis)
      .all()
      .map(epciBody)
      .filter((epci) => foldName(epci.name).includes(named) && epciKey(epci.name) === key);
  },

  organisations: (name) => {
    const key = foldName(name);
    return db()
      .select()
      .from(organisations)
      .where(
        and(
          isNull(organisations.deletedAt),
          or(like(organisations.searchKey, `${key}%`), like(organisations.searchKey, `%${key}`)),
        ),
      )
      .all()
      .filter(
        (organisation) =>
          isSame(organisation.name, name) || (organisation.acronym && isSame(organisation.acronym, name)),
      )
      .map(({ id, name, acronym, article }) => organisationBody({ id, name, acronym, article }));
  },
};

const isSame = (one: string, other: string) => foldName(one) === foldName(other);

const kinds: Record<string, string> = {
  cc: "communaute communes",
  ca: "communaute agglomeration",
  cu: "communaute urbaine",
  agglo: "communaute agglomeration",
  agglomeration: "communaute agglomeration",
};

/** "CA d’Hénin-Carvin", "la Communauté d’agglomération Hénin Carvin": the same words without their small ones. */
function epciKey(name: string): string {
  const [first = "", ...rest] = foldName(name)
    .split(" ")
    .filter((word) => !/^(?:le|la|les|l|de|du|des|d|et)$/.test(word));
  return [kinds[first] ?? first, ...rest].join(" ");
}
