import type {
  About,
  Proposal,
  ProposalChange,
  ProposalDoubt,
  ProposedBlock,
  ProposedIntervention,
  ProposedPerson,
} from "./schema.ts";

/** A proposal as it is after a correction. What was doubtful about the value corrected is settled by it, unless it is emptied. */
export function corrected(proposal: Proposal, change: ProposalChange): Proposal {
  switch (change.type) {
    case "heading":
      return settled({ ...proposal, ...withoutUndefined(change.value) }, ({ about }) => {
        if (about.kind !== "heading") return false;
        return Object.entries(change.value).some(
          ([field, value]) => value !== null && settledBy(field) === about.field,
        );
      });
    case "person":
      return withPerson(proposal, change.value);
    case "block": {
      const blocks = proposal.blocks.map((block) => (block.id === change.value.id ? change.value : block));
      return settled(
        { ...proposal, blocks: inTheirParts(blocks) },
        ({ about }) => about.kind === "block" && about.id === change.value.id,
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

/** Whether each of those who speak is among the people of the document. */
export function namesOnlyItsPeople({ people, blocks }: Pick<Proposal, "people" | "blocks">): boolean {
  const known = new Set(people.map(({ key }) => key));
  return blocks.every((block) => block.type === "sequence" || block.speakers.every(({ person }) => known.has(person)));
}

/** Before the first séquence nothing is in one; after it, only what closes is not. What is where it was is the same object. */
export function inTheirParts(blocks: ProposedBlock[]): ProposedBlock[] {
  const first = blocks.findIndex(({ type }) => type === "sequence");
  const last = blocks.findLastIndex((block) => block.type === "sequence" || block.part !== "closing");
  return blocks.map((block, index) => {
    if (block.type === "sequence") return block;
    if (first < 0 || index < first) return inPart(block, block.part === "sequence" ? "opening" : block.part);
    return inPart(block, block.part === "closing" && index > last ? "closing" : "sequence");
  });
}

function inPart(block: ProposedIntervention, part: ProposedIntervention["part"]): ProposedIntervention {
  return block.part === part ? block : { ...block, part };
}

type ChangedPerson = Omit<ProposedPerson, "at">;

/** Who it is and "Madame or Monsieur" are two doubts: correcting one of them says nothing of the other. */
function withPerson(proposal: Proposal, value: ChangedPerson): Proposal {
  const before = proposal.people.find(({ key }) => key === value.key);
  if (!before) return { ...proposal, people: [...proposal.people, { ...value, at: null }] };
  const differs = (fields: (keyof ChangedPerson)[]) => fields.some((field) => before[field] !== value[field]);
  const saysWho = differs(["firstName", "lastName", "personId", "isSomebodyElse"]);
  const saysGender = differs(["gender", "officeGender"]);
  const people = proposal.people.map((person) => (person === before ? { ...person, ...value } : person));
  return settled({ ...proposal, people }, ({ id, about }) => {
    if (about.kind !== "person" || about.key !== value.key) return false;
    return id === genderDoubtOf(value.key) ? saysGender : saysWho;
  });
}

/** The doubt whether somebody is "Madame" or "Monsieur". */
export function genderDoubtOf(person: string): string {
  return `${person}-gender`;
}

function settled(proposal: Proposal, isSettled: (doubt: ProposalDoubt) => boolean): Proposal {
  if (!proposal.doubts.some((doubt) => !doubt.settled && isSettled(doubt))) return proposal;
  const doubts = proposal.doubts.map((doubt) => (isSettled(doubt) ? { ...doubt, settled: true } : doubt));
  return { ...proposal, doubts };
}

/** An hour says nothing of the day, nor a hall of the commune: what was doubted there is still to be asked. */
function settledBy(field: string): string | null {
  if (field === "startTime" || field === "endTime" || field === "venue") return null;
  if (field === "communeCode") return "place";
  return field === "attendanceCount" || field === "attendanceText" ? "attendance" : field;
}

function withoutUndefined<Value extends object>(
  value: Value,
): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, it]) => it !== undefined)) as never;
}
