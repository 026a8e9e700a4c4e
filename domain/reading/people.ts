import { foldName } from "../french/fold.ts";
import { type Article, of } from "../french/grammar.ts";
import type { Mention } from "./mentions.ts";
import { readCapacity } from "./read-capacity.ts";
import type { ReadCapacity, ReadingLookups, ReadPerson } from "./schema.ts";

/** Everybody whom a document names, and all that it says of each wherever it says it. */
export class People {
  readonly #people = new Map<string, ReadPerson>();
  readonly #lookups: ReadingLookups;

  constructor(lookups: ReadingLookups) {
    this.#lookups = lookups;
  }

  knows(name: string): boolean {
    return this.#people.has(keyOf(name)) || this.#bySurname(name) !== undefined;
  }

  isIntroduced(mention: Mention): boolean {
    return (
      mention.capacities.length > 0 ||
      mention.organisation !== null ||
      (this.find(mention.name)?.capacities.length ?? 0) > 0
    );
  }

  find(name: string): ReadPerson | undefined {
    return this.#people.get(keyOf(name)) ?? this.#bySurname(name);
  }

  /** Keeps what a paragraph says of somebody. */
  note(mention: Mention, text: string, block: number): ReadPerson {
    const known = this.find(mention.name);
    const person: ReadPerson = known ?? {
      name: { value: mention.name, doubt: doubtOfName(mention), at: { block, ...mention.at } },
      gender: mention.gender,
      capacities: [],
      represents: null,
    };
    if (!known) this.#people.set(keyOf(mention.name), person);
    person.gender ??= mention.gender;
    for (const capacity of capacitiesOf(mention, text, block, this.#lookups)) addCapacity(person.capacities, capacity);
    if (mention.presides !== null) addCapacity(person.capacities, presidency(mention.presides, text, block));
    const { organisation } = mention;
    if (organisation !== null && mention.capacities.length === 0)
      person.represents ??= {
        value: text.slice(organisation.from, organisation.to),
        doubt: null,
        at: { block, ...organisation },
      };
    return person;
  }

  /** Who holds this office, where one person only does: "le maire de Roye". */
  holding(capacity: ReadCapacity): ReadPerson | undefined {
    const holders = [...this.#people.values()].filter(({ capacities }) =>
      capacities.some(
        (held) => held.commune !== null && held.commune === capacity.commune && /^maire/i.test(held.value),
      ),
    );
    return holders.length === 1 ? holders[0] : undefined;
  }

  #bySurname(name: string): ReadPerson | undefined {
    if (/[ .]/.test(name.trim())) return undefined;
    const surname = foldName(name);
    const found = [...this.#people.values()].filter(({ name: full }) => foldName(full.value).endsWith(` ${surname}`));
    return found.length === 1 ? found[0] : undefined;
  }
}

/** The capacities said beside a name, a body after the last one joined to it. */
export function capacitiesOf(mention: Mention, text: string, block: number, lookups: ReadingLookups): ReadCapacity[] {
  const { capacities, organisation } = mention;
  return capacities.map((span, index) => {
    const isLast = index === capacities.length - 1;
    if (!isLast || organisation === null || organisation.from < span.to)
      return readCapacity(text, block, span, lookups);
    const capacity = readCapacity(text, block, span, lookups);
    const whole = { from: span.from, to: organisation.to };
    return {
      ...capacity,
      value: text.slice(whole.from, whole.to),
      at: { block, ...whole },
      organisation: text.slice(organisation.from, organisation.to),
    };
  });
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

function addCapacity(capacities: ReadCapacity[], capacity: ReadCapacity): void {
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
