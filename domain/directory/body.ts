import { eq } from "drizzle-orm";
import { type Db, db, type Tx } from "#db/client.ts";
import { communes, departements, epcis, mandates, organisations, persons, regions } from "#db/schema.ts";
import { describeBody, epciFullName } from "#domain/french/bodies.ts";
import type { Body } from "./schema.ts";

/** Every mandate with who holds it, and the place or organisation where; add `where` and `orderBy`. */
export function selectMandates(on: Db | Tx = db()) {
  return on
    .select({
      mandate: mandates,
      person: { firstName: persons.firstName, lastName: persons.lastName, officeGender: persons.officeGender },
      commune: { code: communes.code, name: communes.name, departementCode: communes.departementCode },
      departement: { code: departements.code, name: departements.name },
      region: { code: regions.code, name: regions.name },
      epci: { code: epcis.code, name: epcis.name },
      organisation: {
        id: organisations.id,
        name: organisations.name,
        acronym: organisations.acronym,
        article: organisations.article,
      },
    })
    .from(mandates)
    .innerJoin(persons, eq(persons.id, mandates.personId))
    .leftJoin(communes, eq(communes.code, mandates.communeCode))
    .leftJoin(departements, eq(departements.code, mandates.departementCode))
    .leftJoin(regions, eq(regions.code, mandates.regionCode))
    .leftJoin(epcis, eq(epcis.code, mandates.epciCode))
    .leftJoin(organisations, eq(organisations.id, mandates.organisationId))
    .$dynamic();
}

type Joined = ReturnType<ReturnType<typeof selectMandates>["all"]>[number];

export function bodyOf(row: Omit<Joined, "mandate" | "person">): Body | null {
  if (row.commune) return communeBody(row.commune);
  if (row.epci) return epciBody(row.epci);
  if (row.departement) return departementBody(row.departement);
  if (row.region) return regionBody(row.region);
  if (row.organisation) return organisationBody(row.organisation);
  return null;
}

const bare = { acronym: null, article: "", departementCode: null, hint: null } as const;

type CommuneNames = { code: string; name: string; departementCode: string; departementName?: string };

export function communeBody({ code, name, departementCode, departementName = "" }: CommuneNames): Body {
  return { ...bare, kind: "commune", id: code, name, departementCode, hint: departementName || null };
}

export function departementBody(departement: { code: string; name: string }): Body {
  return { ...bare, kind: "departement", id: departement.code, name: departement.name };
}

export function regionBody(region: { code: string; name: string }): Body {
  return { ...bare, kind: "region", id: region.code, name: region.name };
}

export function epciBody(epci: { code: string; name: string }): Body {
  const name = epciFullName(epci.name);
  return { ...bare, kind: "epci", id: epci.code, name, article: describeBody(name)?.article ?? "" };
}

export function organisationBody(organisation: Pick<Body, "id" | "name" | "acronym" | "article">): Body {
  return { ...bare, kind: "organisation", ...organisation };
}
