import type { Proposal, ProposalChange, ProposedBlock, ProposedPerson } from "#domain/import/schema.ts";

// A correction of a person or of a passage brings all of it along. What it says otherwise than what it was made upon is the
// correction: the rest is as it was, and as somebody else may have changed it since.

type Known = Pick<Proposal, "people" | "blocks">;
type Value = Readonly<Record<string, unknown>>;

/** Who somebody is, is one value. */
const who = ["firstName", "lastName", "personId", "isSomebodyElse"];

/** The fields that a correction changes of the heading, of a person or of a passage; the texts, by their ids. */
export function touchedBy(change: ProposalChange, upon: Known): string[] {
  switch (change.type) {
    case "heading":
      return Object.keys(change.value);
    case "person": {
      const touched = differing(personOf(upon, change.value.key), change.value);
      return touched.some((field) => who.includes(field)) ? [...new Set([...touched, ...who])] : touched;
    }
    case "block": {
      const before = blockOf(upon, change.value.id);
      return before?.type === change.value.type ? differing(before, change.value) : Object.keys(change.value);
    }
    case "texts":
      return change.value.map(({ id }) => id);
    case "settle":
      return [];
  }
}

/** The same correction of something else: it changes there what it touches, and nothing besides. */
export function madeUpon(change: ProposalChange, touched: readonly string[], upon: Known): ProposalChange {
  if (change.type === "person") {
    const before = personOf(upon, change.value.key);
    if (!before) return change;
    const { at: _, ...known } = before;
    return { type: "person", value: { ...known, ...picked(change.value, touched) } };
  }
  if (change.type !== "block") return change;
  const before = blockOf(upon, change.value.id);
  if (before?.type !== change.value.type) return change;
  return { type: "block", value: { ...before, ...picked(change.value, touched) } as ProposedBlock };
}

/** A correction with these fields of another of the same person, or of the same passage. */
export function withFieldsOf(change: ProposalChange, other: ProposalChange, fields: readonly string[]): ProposalChange {
  if (change.type === "person" && other.type === "person")
    return { type: "person", value: { ...change.value, ...picked(other.value, fields) } };
  if (change.type !== "block" || other.type !== "block" || change.value.type !== other.value.type) return change;
  return { type: "block", value: { ...change.value, ...picked(other.value, fields) } as ProposedBlock };
}

/** What a correction writes over, as it is in a proposal. A doubt is settled whoever says so. */
export function writtenOver(proposal: Proposal, change: ProposalChange, touched: readonly string[]): unknown {
  switch (change.type) {
    case "heading":
      return touched.map((field) => proposal[field as keyof Proposal]);
    case "person":
      return valuesOf(personOf(proposal, change.value.key), touched);
    case "block":
      return valuesOf(blockOf(proposal, change.value.id), touched);
    case "texts":
      return proposal.blocks
        .filter(({ id }) => touched.includes(id))
        .map((block) => (block.type === "intervention" ? block.text : null));
    case "settle":
      return null;
  }
}

function personOf({ people }: Known, key: string): ProposedPerson | undefined {
  return people.find((person) => person.key === key);
}

function blockOf({ blocks }: Known, id: string): ProposedBlock | undefined {
  return blocks.find((block) => block.id === id);
}

function valuesOf(value: Value | undefined, fields: readonly string[]): unknown {
  return value && fields.map((field) => value[field]);
}

function differing(before: Value | undefined, after: Value): string[] {
  return Object.keys(after).filter((field) => !isSame(before?.[field], after[field]));
}

function picked<Values extends Value>(value: Values, fields: readonly string[]): Partial<Values> {
  return Object.fromEntries(Object.entries(value).filter(([field]) => fields.includes(field))) as Partial<Values>;
}

/** Of values that JSON can hold. */
export function isSame(one: unknown, other: unknown): boolean {
  if (!isHolder(one) || !isHolder(other)) return one === other;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => isSame(one[key], other[key]));
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
