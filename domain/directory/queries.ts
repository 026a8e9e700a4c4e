import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { communes, interventionSpeakers, interventions, mandates, meetings, persons } from "#db/schema.ts";
import { authorize, canRead } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { today } from "../clock.ts";
import { prefixQuery } from "../french/prefix-query.ts";
import { bodyOf, selectMandates } from "./body.ts";
import { capacitiesByPerson } from "./capacities-on.ts";
import { findCloseNames } from "./find-speakers.ts";
import type { PeopleView } from "./schema.ts";

export const pageSize = 30;

/** A page of the directory, by surname, or by relevance when something is searched. Pages count from 1. */
export function listPeople(actor: Actor, { query, view, page }: { query: string; view: PeopleView; page: number }) {
  authorize(canRead(actor));

  const words = prefixQuery(query);
  const searched =
    words === null
      ? sql``
      : sql`JOIN person_search_texts t ON t.person_id = p.id JOIN person_search s ON s.rowid = t.doc`;
  const where = sql`WHERE ${inView(view)} ${words === null ? sql`` : sql`AND person_search MATCH ${words}`}`;
  const order = words === null ? sql`p.search_key, p.id` : sql`rank`;
  const [counted] = db().all<{ total: number }>(sql`SELECT count(*) AS total FROM persons p ${searched} ${where}`);
  const people = db().all<{ id: string; firstName: string; lastName: string }>(
    sql`SELECT p.id, p.first_name AS firstName, p.last_name AS lastName FROM persons p ${searched} ${where}
        ORDER BY ${order} LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
  );
  return { total: counted?.total ?? 0, people: inLines(people) };
}

/** For a search that found nobody: people whose name is written nearly so. */
export function listCloseNames(actor: Actor, query: string) {
  authorize(canRead(actor));

  const ids = findCloseNames(query, 8);
  const named = { id: persons.id, firstName: persons.firstName, lastName: persons.lastName };
  const people = db().select(named).from(persons).where(inArray(persons.id, ids)).all();
  return inLines(people.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id)));
}

function inLines(people: { id: string; firstName: string; lastName: string }[]) {
  const ids = people.map(({ id }) => id);
  const capacities = capacitiesByPerson(ids, today());
  const spoken = spokenBy(ids);
  return people.map((person) => ({
    ...person,
    capacities: (capacities.get(person.id) ?? []).map(({ text }) => text),
    interventionCount: spoken.get(person.id)?.count ?? 0,
    lastSpokeOn: spoken.get(person.id)?.last ?? null,
  }));
}

function inView(view: PeopleView): SQL {
  if (view === "removed") return sql`p.deleted_at IS NOT NULL`;
  if (view === "everybody") return sql`p.deleted_at IS NULL`;
  const day = today();
  return sql`p.deleted_at IS NULL AND p.id NOT IN (
    SELECT person_id FROM mandates
    WHERE (from_date IS NULL OR from_date <= ${day}) AND (to_date IS NULL OR to_date >= ${day}))`;
}

function spokenBy(personIds: string[]): Map<string, { count: number; last: string }> {
  const rows = db()
    .select({
      personId: interventionSpeakers.personId,
      count: sql<number>`count(*)`,
      last: sql<string>`max(${meetings.date})`,
    })
    .from(interventionSpeakers)
    .innerJoin(interventions, eq(interventions.id, interventionSpeakers.interventionId))
    .innerJoin(meetings, eq(meetings.id, interventions.meetingId))
    .where(and(sql`${interventionSpeakers.personId} IN ${personIds}`, isHeld))
    .groupBy(interventionSpeakers.personId)
    .all();
  return new Map(rows.map(({ personId, ...spoken }) => [personId, spoken]));
}

const isHeld = and(isNull(interventions.deletedAt), isNull(meetings.deletedAt));

/** Somebody with all their mandates, in order; also when removed. */
export function findPerson(actor: Actor, id: string) {
  authorize(canRead(actor));

  const person = db().select().from(persons).where(eq(persons.id, id)).get();
  if (!person) return null;
  const { firstName, lastName, gender, officeGender, version, deletedAt } = person;
  const held = selectMandates().where(eq(mandates.personId, id)).orderBy(asc(mandates.position)).all();
  return {
    id,
    version,
    firstName,
    lastName,
    gender,
    officeGender,
    removed: deletedAt !== null,
    mandates: held.map((row) => {
      const { id: mandateId, title, link, fromDate, toDate } = row.mandate;
      return { id: mandateId, title, link, fromDate, toDate, body: bodyOf(row) };
    }),
  };
}

/** What somebody said, latest meeting first: what a page shows, with the capacities frozen there. */
export function listInterventionsOf(actor: Actor, personId: string, page: number) {
  authorize(canRead(actor));

  const spoken = and(eq(interventionSpeakers.personId, personId), isHeld);
  const total = db()
    .select({ total: sql<number>`count(*)` })
    .from(interventionSpeakers)
    .innerJoin(interventions, eq(interventions.id, interventionSpeakers.interventionId))
    .innerJoin(meetings, eq(meetings.id, interventions.meetingId))
    .where(spoken)
    .get()?.total;
  const found = db()
    .select({
      id: interventions.id,
      meetingId: meetings.id,
      meetingTitle: meetings.title,
      date: meetings.date,
      commune: communes.name,
      departementCode: communes.departementCode,
      capacities: interventionSpeakers.capacities,
      opening: sql<string>`substr(${interventions.text}, 1, 240)`,
    })
    .from(interventionSpeakers)
    .innerJoin(interventions, eq(interventions.id, interventionSpeakers.interventionId))
    .innerJoin(meetings, eq(meetings.id, interventions.meetingId))
    .leftJoin(communes, eq(communes.code, meetings.communeCode))
    .where(spoken)
    .orderBy(desc(meetings.date), asc(interventions.position), asc(interventions.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .all();
  return { total: total ?? 0, interventions: found };
}
