import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { communes, organisations, persons, plannedSpeakers, sequences } from "#db/schema.ts";
import { speakerChoices } from "../directory/find-speakers.ts";
import { fullName } from "../directory/rules.ts";
import { isCloseSpelling } from "../directory/spelling.ts";
import type { House } from "../house/schema.ts";
import type { Recap } from "../recap/schema.ts";
import { departementNames } from "../territory/departement-names.ts";
import { searchKey } from "../territory/search-key.ts";
import type { ReviewContext } from "./context.ts";
import { interventionsOf } from "./passages.ts";

/** Everything that the checks of a record have to know beside it. */
export function contextOf(tx: Tx, meetingId: string, record: Recap, house: House): ReviewContext {
  return {
    house,
    people: peopleOf(record),
    planned: plannedIn(tx, meetingId),
    organisations: tx
      .select({ short: organisations.acronym, long: organisations.name })
      .from(organisations)
      .where(and(isNull(organisations.deletedAt), isNotNull(organisations.acronym)))
      .all()
      .flatMap(({ short, long }) => (short ? [{ short, long }] : [])),
    departements: departementNames(),
    communeLike: (name, departement) => communeLike(tx, name, departement),
  };
}

function peopleOf(record: Recap): ReviewContext["people"] {
  const ids = interventionsOf(record).flatMap(({ speakers }) => speakers.flatMap(({ personId }) => personId ?? []));
  const people = speakerChoices([...new Set(ids)], record.date);
  return new Map(people.map(({ id, ...person }) => [id, person]));
}

function plannedIn(tx: Tx, meetingId: string): ReviewContext["planned"] {
  return tx
    .select({
      personId: persons.id,
      firstName: persons.firstName,
      lastName: persons.lastName,
      sequenceId: sequences.id,
    })
    .from(plannedSpeakers)
    .innerJoin(sequences, eq(sequences.id, plannedSpeakers.sequenceId))
    .innerJoin(persons, eq(persons.id, plannedSpeakers.personId))
    .where(and(eq(sequences.meetingId, meetingId), isNull(sequences.deletedAt)))
    .orderBy(asc(sequences.position), asc(plannedSpeakers.position))
    .all()
    .map(({ firstName, lastName, ...planned }) => ({ ...planned, name: fullName({ firstName, lastName }) }));
}

type Named = { name: string; departement: string };

function communeLike(tx: Tx, name: string, departement: string | null): Named | null {
  const key = searchKey(name);
  const select = () =>
    tx.select({ name: communes.name, departement: communes.departementCode }).from(communes).$dynamic();
  if (departement === null) {
    const homonyms = select().where(eq(communes.searchKey, key)).limit(2).all();
    return homonyms.length === 1 ? (homonyms[0] ?? null) : null;
  }
  const exact = select()
    .where(and(eq(communes.departementCode, departement), eq(communes.searchKey, key)))
    .get();
  if (exact) return exact;
  const close = select()
    .where(eq(communes.departementCode, departement))
    .all()
    .filter((commune) => isCloseSpelling(searchKey(commune.name), key));
  return close.length === 1 ? (close[0] ?? null) : null;
}
