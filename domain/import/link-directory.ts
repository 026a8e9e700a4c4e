import { and, eq, isNull } from "drizzle-orm";
import { db } from "#db/client.ts";
import { persons } from "#db/schema.ts";
import { findCloseNames } from "../directory/find-speakers.ts";
import { personKey } from "../directory/person-key.ts";
import { fullName } from "../directory/rules.ts";
import type { Proposal, ProposalDoubt, ProposedPerson } from "./schema.ts";

/**
 * A proposal whose people are those of the directory wherever one bears exactly their name. Several of one name, and
 * somebody whose name is nearly the same, are doubts: a person says who it is.
 */
export function linkedToDirectory(proposal: Proposal): Proposal {
  const doubts: ProposalDoubt[] = [];
  const people = proposal.people.map((person) => {
    const same = namesakes(person);
    const [only, ...others] = same;
    if (only && others.length === 0) return { ...person, ...only };
    const message = only ? `L’annuaire connaît ${same.length} personnes de ce nom : choisissez.` : closeTo(person);
    if (message !== null)
      doubts.push({
        id: `directory.${person.key}`,
        about: { kind: "person", key: person.key },
        message,
        at: person.at,
        settled: false,
      });
    return person;
  });
  const known = new Set(people.filter(({ personId }) => personId !== null).map(({ key }) => key));
  return {
    ...proposal,
    people,
    // What was doubtful about somebody's gender, the directory knows.
    doubts: [
      ...proposal.doubts.filter(
        ({ about, id }) => !(about.kind === "person" && known.has(about.key) && isOfGender(id)),
      ),
      ...doubts,
    ],
  };
}

/** Doubts about "Madame" or "Monsieur" are called so (proposal.ts). */
const isOfGender = (id: string) => id.startsWith("gender.");

function namesakes(person: ProposedPerson) {
  return db()
    .select({
      personId: persons.id,
      firstName: persons.firstName,
      lastName: persons.lastName,
      gender: persons.gender,
    })
    .from(persons)
    .where(and(eq(persons.searchKey, personKey(person)), isNull(persons.deletedAt)))
    .all();
}

function closeTo(person: ProposedPerson): string | null {
  const [id] = findCloseNames(fullName(person), 1);
  if (id === undefined) return null;
  const close = db().select().from(persons).where(eq(persons.id, id)).get();
  return close ? `L’annuaire connaît ${fullName(close)} : est-ce la même personne ?` : null;
}
