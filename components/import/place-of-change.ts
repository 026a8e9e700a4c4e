import type { Proposal, ProposalChange } from "#domain/import/schema.ts";
import type { Place } from "./desk-context.ts";
import { placeOfField } from "./refused-value.ts";

/** Where on the screen the value stands that a correction is about. */
export function placeOfChange(change: ProposalChange, { doubts }: Pick<Proposal, "doubts">): Place | null {
  switch (change.type) {
    case "heading":
      return placeOfField(Object.keys(change.value)[0] ?? "");
    case "person":
      return { kind: "person", key: change.value.key };
    case "block":
      return { kind: "block", id: change.value.id };
    case "texts": {
      const [first] = change.value;
      return first ? { kind: "block", id: first.id } : null;
    }
    case "settle":
      return doubts.find(({ id }) => id === change.doubt)?.about ?? null;
  }
}
