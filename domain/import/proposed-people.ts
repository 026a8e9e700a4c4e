import { genderOfFirstName } from "../directory/first-names.ts";
import { parseName } from "../directory/parse-name.ts";
import type { Gender } from "../directory/schema.ts";
import { foldName } from "../french/fold.ts";
import { genderOfTitle } from "../french/office.ts";
import type { ReadPerson } from "../reading/schema.ts";
import { limits } from "./limits.ts";
import { genderDoubtOf } from "./rules.ts";
import type { ProposalDoubt, ProposedPerson } from "./schema.ts";

type Known = { person: ProposedPerson; doubts: ProposalDoubt[] };

/** Those who speak in a document, each once, in the order in which they first do. */
export class ProposedPeople {
  readonly #byName = new Map<string, Known>();

  /**
   * Null where the name is longer than one is: it stays among the words.
   * @param blockId where they speak, and where their capacities are corrected
   */
  add(read: ReadPerson, blockId: string): ProposedPerson | null {
    const folded = foldName(read.name.value);
    const known = this.#byName.get(folded);
    if (known !== undefined) return known.person;
    const made = proposedPersonOf(read, `p${this.#byName.size + 1}`, blockId);
    if (made !== null) this.#byName.set(folded, made);
    return made?.person ?? null;
  }

  all(): ProposedPerson[] {
    return [...this.#byName.values()].map(({ person }) => person);
  }

  doubts(): ProposalDoubt[] {
    return [...this.#byName.values()].flatMap(({ doubts }) => doubts);
  }
}

function proposedPersonOf(read: ReadPerson, key: string, blockId: string): Known | null {
  const { firstName, lastName } = splitName(read.name.value);
  if (firstName.length > limits.name || lastName.length > limits.name) return null;
  const title = read.capacities.map(({ value }) => genderOfTitle(value)).find((gender) => gender !== null) ?? null;
  const gender = genderOfFirstName(firstName) ?? read.gender ?? title;
  const person = {
    key,
    personId: null,
    isSomebodyElse: false,
    firstName,
    lastName,
    gender: gender ?? "masculine",
    officeGender: title ?? read.gender ?? gender ?? "masculine",
    at: read.name.at,
  };
  return { person, doubts: doubtsOf(read, key, gender, blockId) };
}

/** As the directory keeps it, its capitals spelt, where first and last name together are the words of the document. */
function splitName(name: string): { firstName: string; lastName: string } {
  const parsed = parseName(name);
  const isSame = parsed !== null && foldName(`${parsed.firstName} ${parsed.lastName}`) === foldName(name);
  if (!isSame || parsed.lastName === "") return { firstName: "", lastName: name };
  return { firstName: parsed.firstName, lastName: parsed.lastName };
}

function doubtsOf(read: ReadPerson, key: string, gender: Gender | null, blockId: string): ProposalDoubt[] {
  const { value: name, doubt, at } = read.name;
  const person = { kind: "person", key } as const;
  const block = { kind: "block", id: blockId } as const;
  const asked = gender === null ? `${name} : madame ou monsieur ?` : null;
  const said = [
    { id: `${key}-name`, about: person, message: doubt, at },
    { id: genderDoubtOf(key), about: person, message: asked, at },
    ...read.capacities.map((read, index) => ({
      id: `${key}-capacity-${index}`,
      about: block,
      message: read.doubt,
      at: read.at,
    })),
    {
      id: `${key}-represents`,
      about: block,
      message: read.represents?.doubt ?? null,
      at: read.represents?.at ?? null,
    },
  ];
  return said.flatMap(({ message, ...of }) => (message === null ? [] : [{ ...of, message, settled: false }]));
}
