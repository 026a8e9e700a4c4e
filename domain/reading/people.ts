import { genderOfFirstName } from "../directory/first-names.ts";
import { foldName } from "../french/fold.ts";
import { type Article, of } from "../french/grammar.ts";
import type { Gender } from "../intervention/schema.ts";
import { withCommuneBeside } from "./commune-beside.ts";
import type { Mention } from "./mentions.ts";
import { readCapacity } from "./read-capacity.ts";
import { communeAtStart } from "./read-communes.ts";
import type { ReadCapacity, ReadingLookups, ReadPerson } from "./schema.ts";

/** Everybody whom a document names, and all that it says of each wherever it says it. */
export class People {
  readonly #people = new Map<string, ReadPerson>();
  /** By surname, and by each of the ways to shorten one: "Le Bris", "Bris". */
  readonly #bySurname = new Map<string, ReadPerson[]>();
  /** Named in a list of those who were to come. */
  readonly #announced = new Set<ReadPerson>();
  readonly #lookups: ReadingLookups;

  constructor(lookups: ReadingLookups) {
    this.#lookups = lookups;
  }

  knows(name: string): boolean {
    return this.find(name) !== undefined;
  }

  isIntroduced({ name, gender, capacities, organisation }: Mention): boolean {
    if (capacities.length > 0 || organisation !== null) return true;
    const known = this.find(name, gender);
    // A surname that leads to a whole name: somebody was introduced by it.
    if (known === undefined) return false;
    return known.capacities.length > 0 || this.#announced.has(known) || known.name.value !== name;
  }

  isAnnounced({ name, gender }: Mention): boolean {
    const known = this.find(name, gender);
    return known !== undefined && this.#announced.has(known);
  }

  announce(mention: Mention): void {
    const person = this.find(mention.name, mention.gender);
    if (person) this.#announced.add(person);
  }

  /** By whole name, surname alone, or initial and surname, where one person only answers to it. */
  find(name: string, gender: Gender | null = null): ReadPerson | undefined {
    const whole = this.#people.get(keyOf(name));
    if (whole) return whole;
    const [, initial, surname = name] = /^(\p{Lu})\.(?:-?\p{Lu}\.)* ?(.+)$/u.exec(name) ?? [];
    const namesakes = (this.#bySurname.get(foldName(surname)) ?? []).filter(
      (person) => initial === undefined || person.name.value.startsWith(initial),
    );
    if (namesakes.length < 2) return namesakes[0];
    const [only, ...others] = namesakes.filter((person) => gender !== null && genderOf(person) === gender);
    return others.length === 0 ? only : undefined;
  }

  /** Keeps what a paragraph says of somebody. */
  note(mention: Mention, text: string, block: number): ReadPerson {
    const person = this.find(mention.name, mention.gender) ?? this.#meet(mention, block);
    person.gender ??= mention.gender;
    for (const capacity of capacitiesOf(mention, text, block, this.#lookups)) addCapacity(person.capacities, capacity);
    if (mention.presides !== null) addCapacity(person.capacities, presidency(mention.presides, text, block));
    const { organisation } = mention;
    if (organisation === null || mention.capacities.length > 0) return person;
    const at = { block, ...organisation };
    const value = text.slice(organisation.from, organisation.to);
    const town = townOf(value, this.#lookups);
    if (town === null) person.represents ??= { value, doubt: null, at };
    else addCapacity(person.capacities, { value, doubt: `« ${value} » : en quelle qualité ?`, at, ...town });
    return person;
  }

  /** Who holds this office, where one person only does: "le maire de Roye", "la préfète du Lot". */
  holding(capacity: ReadCapacity): ReadPerson | undefined {
    const isHeld = (held: ReadCapacity) =>
      held.commune !== null
        ? held.commune === capacity.commune && /^maire/i.test(held.value)
        : foldName(held.value) === foldName(capacity.value) ||
          (!capacity.value.includes(" ") && foldName(held.value).startsWith(`${foldName(capacity.value)} `));
    const holders = [...this.#people.values()].filter(({ capacities }) => capacities.some(isHeld));
    return holders.length === 1 ? holders[0] : undefined;
  }

  #meet(mention: Mention, block: number): ReadPerson {
    const person: ReadPerson = {
      name: { value: mention.name, doubt: doubtOfName(mention), at: { block, ...mention.at } },
      gender: mention.gender,
      capacities: [],
      represents: null,
    };
    this.#people.set(keyOf(mention.name), person);
    const words = mention.name.split(" ");
    for (let first = 1; first < words.length; first++) {
      const surname = foldName(words.slice(first).join(" "));
      this.#bySurname.set(surname, [...(this.#bySurname.get(surname) ?? []), person]);
    }
    return person;
  }
}

function genderOf({ gender, name }: ReadPerson): Gender | null {
  return gender ?? genderOfFirstName(name.value.split(" ")[0] ?? "");
}

/** The capacities said beside a name, a body after the last one joined to it. */
export function capacitiesOf(mention: Mention, text: string, block: number, lookups: ReadingLookups): ReadCapacity[] {
  const { capacities, organisation } = mention;
  return capacities.map((span, index) => {
    const isLast = index === capacities.length - 1;
    const capacity = withCommuneBeside(readCapacity(text, block, span, lookups), mention, text, lookups);
    if (!isLast || organisation === null || organisation.from < span.to) return capacity;
    const whole = { from: span.from, to: organisation.to };
    const body = text.slice(organisation.from, organisation.to);
    const town = capacity.commune === null ? townOf(body, lookups) : null;
    return {
      ...capacity,
      ...(town ?? { organisation: body }),
      value: text.slice(whole.from, whole.to),
      at: { block, ...whole },
    };
  });
}

/** "Roye (80)", "ville de Roye": no body, but the commune itself. */
function townOf(
  words: string,
  lookups: ReadingLookups,
): Pick<ReadCapacity, "commune" | "communeCode" | "departement" | "organisation"> | null {
  const label = /^(?:(?:ville|commune|mairie) (?:de |d’|(?=du |des )))?(?:du |des )?/iu.exec(words)?.[0] ?? "";
  const rest = words.slice(label.length);
  const article = / ?du $/iu.test(label) ? "Le " : / ?des $/iu.test(label) ? "Les " : "";
  const found = communeAtStart(rest, article, lookups);
  if (!found?.commune || !/^(?: \([^)]*\))?$/u.test(rest.slice(found.length))) return null;
  return { commune: found.name, communeCode: found.commune.code, departement: found.departement, organisation: null };
}

function presidency({ from, to }: { from: number; to: number }, text: string, block: number): ReadCapacity {
  const organisation = text.slice(from, to);
  const article = (/(?:l’|la |le )$/u.exec(text.slice(0, from))?.[0].trim() ?? "") as Article;
  return {
    value: `président ${of(organisation, article)}`,
    doubt: "« présidée par » : la qualité n’est pas écrite ainsi.",
    at: { block, from, to },
    commune: null,
    communeCode: null,
    departement: null,
    organisation,
  };
}

/** Order of names and civilities do not matter. */
function keyOf(name: string): string {
  return foldName(name).split(" ").sort().join(" ");
}

/** More than anybody holds. */
const mostCapacities = 40;

function addCapacity(capacities: ReadCapacity[], capacity: ReadCapacity): void {
  if (capacities.length === mostCapacities) return;
  const folded = foldName(capacity.value);
  const same = capacities.findIndex(
    (known) => foldName(known.value).startsWith(folded) || folded.startsWith(foldName(known.value)),
  );
  const known = capacities[same];
  if (known === undefined) capacities.push(capacity);
  else if (folded.length > foldName(known.value).length) capacities[same] = capacity;
}

function doubtOfName(mention: Mention): string | null {
  if (mention.isSurname) return `Le prénom de ${mention.name} n’est pas dit.`;
  return mention.isSure || mention.capacities.length > 0 ? null : `${mention.name} est-il bien un nom de personne ?`;
}
