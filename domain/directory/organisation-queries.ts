import { and, asc, eq, isNotNull, isNull, like, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { mandates, organisations, persons } from "#db/schema.ts";
import { foldName } from "#domain/french/fold.ts";
import { authorize, canRead } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { today } from "../clock.ts";
import { bodyOf, selectMandates } from "./body.ts";
import { capacityText } from "./labels.ts";
import { pageSize } from "./queries.ts";
import { fullName, isInForce } from "./rules.ts";

/** A page of the organisations, by name. Pages count from 1. */
export function listOrganisations(
  actor: Actor,
  { query, removed, page }: { query: string; removed: boolean; page: number },
) {
  authorize(canRead(actor));

  const words = foldName(query).split(" ").filter(Boolean);
  const where = and(
    removed ? isNotNull(organisations.deletedAt) : isNull(organisations.deletedAt),
    ...words.map((word) => like(organisations.searchKey, `%${word}%`)),
  );
  const total = db().select({ total: sql<number>`count(*)` }).from(organisations).where(where).get()?.total ?? 0;
  const found = db()
    .select({
      id: organisations.id,
      name: organisations.name,
      acronym: organisations.acronym,
      // Written out: a column of the outer query would lose its table's name in here.
      memberCount: sql<number>`(SELECT count(DISTINCT m.person_id) FROM mandates m JOIN persons p ON p.id = m.person_id
        WHERE m.organisation_id = organisations.id AND p.deleted_at IS NULL)`,
    })
    .from(organisations)
    .where(where)
    .orderBy(asc(organisations.searchKey), asc(organisations.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .all();
  return { total, organisations: found };
}

/** An organisation; also when removed. */
export function findOrganisation(actor: Actor, id: string) {
  authorize(canRead(actor));

  const found = db().select().from(organisations).where(eq(organisations.id, id)).get();
  if (!found) return null;
  const { name, acronym, article, gender, version, deletedAt } = found;
  return { id, name, acronym, article, gender, version, removed: deletedAt !== null };
}

/** Who holds, or held, an office there: those of today first, then by surname. */
export function listMembers(actor: Actor, organisationId: string, page: number) {
  authorize(canRead(actor));

  const held = and(eq(mandates.organisationId, organisationId), isNull(persons.deletedAt));
  const total =
    db()
      .select({ total: sql<number>`count(*)` })
      .from(mandates)
      .innerJoin(persons, eq(persons.id, mandates.personId))
      .where(held)
      .get()?.total ?? 0;
  const ended = sql`${mandates.toDate} IS NOT NULL AND ${mandates.toDate} < ${today()}`;
  const rows = selectMandates()
    .where(held)
    .orderBy(ended, asc(persons.searchKey), asc(mandates.position))
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .all();
  return {
    total,
    members: rows.map((row) => ({
      mandateId: row.mandate.id,
      personId: row.mandate.personId,
      name: fullName(row.person),
      office: capacityText(
        { title: row.mandate.title, link: row.mandate.link, body: bodyOf(row) },
        row.person.officeGender,
      ),
      fromDate: row.mandate.fromDate,
      toDate: row.mandate.toDate,
      inForce: isInForce(row.mandate, today()),
    })),
  };
}
