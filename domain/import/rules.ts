import type { About, Proposal, ProposalChange, ProposedBlock } from "./schema.ts";

/** A proposal as it is after a correction. What was doubtful about the value corrected is settled by it. */
export function corrected(proposal: Proposal, change: ProposalChange): Proposal {
  switch (change.type) {
    case "heading":
      return settled({ ...proposal, ...withoutUndefined(change.value) }, ({ kind, ...about }) => {
        if (kind !== "heading" || !("field" in about)) return false;
        return Object.keys(change.value).some((field) => fieldOf(field) === about.field);
      });
    case "person": {
      const { value } = change;
      const people = proposal.people.map((person) => (person.key === value.key ? { ...person, ...value } : person));
      const isNew = !proposal.people.some(({ key }) => key === value.key);
      return settled(
        { ...proposal, people: isNew ? [...people, { ...value, at: null }] : people },
        (about) => about.kind === "person" && about.key === value.key,
      );
    }
    case "block": {
      const blocks = proposal.blocks.map((block) => (block.id === change.value.id ? change.value : block));
      return settled(
        { ...proposal, blocks: inTheirParts(blocks) },
        (about) => about.kind === "block" && about.id === change.value.id,
      );
    }
    case "texts": {
      const texts = new Map(change.value.map(({ id, text }) => [id, text]));
      const blocks = proposal.blocks.map((block) =>
        block.type === "intervention" ? { ...block, text: texts.get(block.id) ?? block.text } : block,
      );
      return { ...proposal, blocks };
    }
    case "settle":
      return {
        ...proposal,
        doubts: proposal.doubts.map((doubt) =>
          doubt.id === change.doubt ? { ...doubt, settled: change.settled } : doubt,
        ),
      };
  }
}

export function openDoubts(proposal: Pick<Proposal, "doubts">): Proposal["doubts"] {
  return proposal.doubts.filter((doubt) => !doubt.settled);
}

type Missing = { field: "title" | "date"; message: string };

/** Without which no meeting can be made. */
export function missingFrom({ title, date }: Pick<Proposal, "title" | "date">): Missing[] {
  const missing: Missing[] = [];
  if (title.trim() === "") missing.push({ field: "title", message: "Donnez un titre à la rencontre." });
  if (date === null) missing.push({ field: "date", message: "Indiquez la date de la rencontre." });
  return missing;
}

/** Whether a value can be said to be right as it stands: one that a meeting needs, and that is missing, cannot. */
export function canBeRight(proposal: Pick<Proposal, "title" | "date">, about: About): boolean {
  return about.kind !== "heading" || !missingFrom(proposal).some(({ field }) => field === about.field);
}

/** Those whom some intervention names: the others are not adopted. */
export function speakingPeople({ people, blocks }: Pick<Proposal, "people" | "blocks">): Proposal["people"] {
  const spoken = new Set(
    blocks.flatMap((block) => (block.type === "intervention" ? block.speakers.map(({ person }) => person) : [])),
  );
  return people.filter(({ key }) => spoken.has(key));
}

/** Before the first séquence nothing is in one; after it, only what closes is not. */
export function inTheirParts(blocks: ProposedBlock[]): ProposedBlock[] {
  const first = blocks.findIndex(({ type }) => type === "sequence");
  const last = blocks.findLastIndex((block) => block.type === "sequence" || block.part !== "closing");
  return blocks.map((block, index) => {
    if (block.type === "sequence") return block;
    if (first < 0 || index < first) return block.part === "sequence" ? { ...block, part: "opening" } : block;
    const closes = block.part === "closing" && index > last;
    return { ...block, part: closes ? "closing" : "sequence" };
  });
}

function settled(proposal: Proposal, isAbout: (about: About) => boolean): Proposal {
  const doubts = proposal.doubts.map((doubt) => (isAbout(doubt.about) ? { ...doubt, settled: true } : doubt));
  return { ...proposal, doubts };
}

function fieldOf(field: string): string {
  if (field === "communeCode" || field === "venue") return "place";
  if (field === "attendanceCount" || field === "attendanceText") return "attendance";
  return field === "startTime" || field === "endTime" ? "date" : field;
}

function withoutUndefined<Value extends object>(
  value: Value,
): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, it]) => it !== undefined)) as never;
}
