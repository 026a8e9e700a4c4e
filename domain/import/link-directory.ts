import { setImmediate } from "node:timers/promises";
import { and, eq, isNull } from "drizzle-orm";
import { db, type Tx } from "#db/client.ts";
import { persons } from "#db/schema.ts";
import { today } from "../clock.ts";
import { findCloseNames, speakerChoices } from "../directory/find-speakers.ts";
import { personKey } from "../directory/person-key.ts";
import { fullName } from "../directory/rules.ts";
import { Refusal } from "../refusal.ts";
import { genderDoubtOf } from "./rules.ts";
import type { Proposal, ProposalDoubt, ProposedPerson } from "./schema.ts";

const candidatesAtMost = 5;

/**
 * A proposal whose people are those of the directory wherever one alone bears exactly their name. Somebody whose name is
 * nearly that of another is a doubt: a person says who it is. Lets others be answered between two people: comparing a name
 * with all of a large directory takes a while.
 */
export async function linkedToDirectory(proposal: Proposal): Promise<Proposal> {
  let linked = linkedByName(db(), proposal);
  for (const person of linked.people) {
    if (person.personId !== null || linked.doubts.some(({ id }) => id === directoryDoubtOf(person.key))) continue;
    await setImmediate();
    linked = withCloseName(linked, person);
  }
  return linked;
}

/**
 * The same by exact names alone, which is quick: somebody may have come into the directory since the document was read.
 * Several of one name are a doubt. Whoever is said to be somebody else is left as they are.
 */
export function linkedByName(tx: Pick<Tx, "select">, proposal: Proposal): Proposal {
  return proposal.people.filter(isUnknown).reduce((linked, person) => {
    const [only, ...others] = namesakes(tx, person);
    if (!only) return linked;
    return others.length === 0 ? withNamesake(linked, person, only) : withHomonyms(linked, person, [only, ...others]);
  }, proposal);
}

/**
 * The one of the directory who alone bears exactly that name; null for whoever is said to be somebody else.
 * @throws Refusal where several bear it: nobody has said yet which of them it is, or that it is none
 */
export function findNamesake(tx: Pick<Tx, "select">, person: ProposedPerson): Namesake | null {
  if (!isUnknown(person)) return null;
  const [only, ...others] = namesakes(tx, person);
  if (others.length > 0) throw new Refusal(severalOf(person, others.length + 1), { field: `people.${person.key}` });
  return only ?? null;
}

function isUnknown({ personId, isSomebodyElse }: ProposedPerson): boolean {
  return personId === null && !isSomebodyElse;
}

type Namesake = ReturnType<typeof namesakes>[number];

function namesakes(tx: Pick<Tx, "select">, person: ProposedPerson) {
  return tx
    .select({
      id: persons.id,
      firstName: persons.firstName,
      lastName: persons.lastName,
      gender: persons.gender,
      officeGender: persons.officeGender,
    })
    .from(persons)
    .where(and(eq(persons.searchKey, personKey(person)), isNull(persons.deletedAt)))
    .all();
}

/** The form of their offices stays that of the document, unless the document did not say which. */
function withNamesake(proposal: Proposal, person: ProposedPerson, { id, officeGender, ...known }: Namesake): Proposal {
  const answered = [genderDoubtOf(person.key), directoryDoubtOf(person.key)];
  const isOpen = proposal.doubts.some((doubt) => doubt.id === genderDoubtOf(person.key) && !doubt.settled);
  const linked = { ...person, ...known, personId: id, officeGender: isOpen ? officeGender : person.officeGender };
  return {
    ...proposal,
    people: proposal.people.map((other) => (other === person ? linked : other)),
    doubts: proposal.doubts.filter((doubt) => !answered.includes(doubt.id)),
  };
}

function withHomonyms(proposal: Proposal, person: ProposedPerson, same: Namesake[]): Proposal {
  const message = severalOf(person, same.length);
  // Asked already, and perhaps settled.
  if (proposal.doubts.some((doubt) => doubt.id === directoryDoubtOf(person.key) && doubt.message === message))
    return proposal;
  const ids = same.map(({ id }) => id);
  return withDirectoryDoubt(proposal, person, message, candidatesOf(proposal, ids));
}

function severalOf(person: ProposedPerson, count: number): string {
  return `L’annuaire connaît ${count} personnes du nom de « ${fullName(person)} » : choisissez.`;
}

function withCloseName(proposal: Proposal, person: ProposedPerson): Proposal {
  const candidates = candidatesOf(proposal, findCloseNames(fullName(person), candidatesAtMost));
  const [first] = candidates;
  if (!first) return proposal;
  const message = `L’annuaire connaît ${first.name} : est-ce la même personne ?`;
  return withDirectoryDoubt(proposal, person, message, candidates);
}

type Candidates = NonNullable<ProposalDoubt["candidates"]>;

function withDirectoryDoubt(
  proposal: Proposal,
  { key, at }: ProposedPerson,
  message: string,
  candidates: Candidates,
): Proposal {
  const id = directoryDoubtOf(key);
  const about = { kind: "person", key } as const;
  const others = proposal.doubts.filter((doubt) => doubt.id !== id);
  return { ...proposal, doubts: [...others, { id, about, message, at, settled: false, candidates }] };
}

/** As a picker would show them on the day of the meeting. */
function candidatesOf({ date }: Proposal, ids: string[]): Candidates {
  return speakerChoices(ids.slice(0, candidatesAtMost), date ?? today()).map(({ id, name, capacities }) => ({
    id,
    name,
    hint: capacities[0] ?? "",
  }));
}

function directoryDoubtOf(person: string): string {
  return `${person}-directory`;
}
