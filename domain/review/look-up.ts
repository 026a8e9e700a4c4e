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
import { interventionsOf, passagesOf } from "./passages.ts";

/** Everything that the checks of a record have to know beside it, each looked up when the first of them asks. */
export function contextOf(tx: Tx, meetingId: string, record: Recap, house: House): ReviewContext {
  const passages = once(() => passagesOf(record));
  const people = once(() => peopleOf(record));
  const planned = once(() => plannedIn(tx, meetingId));
  const sigles = once(() => organisationsOf(tx));
  const departements = once(departementNames);
  const communesLike = new Map<string, Named | null>();
  return {
    house,
    get passages() {
      return passages();
    },
    get people() {
      return people();
    },
    get planned() {
      return planned();
    },
    get organisations() {
      return sigles();
    },
    get departements() {
      return departements();
    },
    communeLike(name, departement) {
      const asked = `${departement} ${name}`;
      const known = communesLike.get(asked);
      if (known !== undefined) return known;
      const found = communeLike(tx, name, departement);
      communesLike.set(asked, found);
      return found;
    },
  };
}

function once<Value>(look: () => Value): () => Value {
  let found: { value: Value } | undefined;
  return () => {
    found ??= { value: look() };
    return found.value;
  };
}

function organisationsOf(tx: Tx): ReviewContext["organisations"] {
  return tx
    .select({ short: organisations.acronym, long: organisations.name })
    .from(organisations)
    .where(and(isNull(organisations.deletedAt), isNotNull(organisations.acronym)))
    .all()
    .flatMap(({ short, long }) => (short ? [{ short, long }] : []));
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
  const columns = { name: communes.name, departement: communes.departementCode, key: communes.searchKey };
  const select = () => tx.select(columns).from(communes).$dynamic();
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
    .filter((commune) => isCloseSpelling(commune.key, key));
  return close.length === 1 ? (close[0] ?? null) : null;
}
