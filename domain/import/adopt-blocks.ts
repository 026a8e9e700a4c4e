import { randomUUID } from "node:crypto";
import type { Tx } from "#db/client.ts";
import { interventionSpeakers, interventions, revisions, sequences } from "#db/schema.ts";
import type { Actor } from "../account/schema.ts";
import { now } from "../clock.ts";
import { saveTextInput, setOpeningInput, setSpeakersInput } from "../intervention/schema.ts";
import { normalText } from "../intervention/text.ts";
import { planSequenceInput } from "../meeting/schema.ts";
import type { AdoptedPerson } from "./adopt-people.ts";
import type { Proposal, ProposedIntervention, ProposedSequence } from "./schema.ts";
import { valid } from "./valid.ts";

/**
 * Records the séquences and interventions of a proposal, each text as its first version.
 * @throws Refusal with the sentence of the first rule that one of them breaks, its field the id of the block
 */
export function adoptBlocks(
  tx: Tx,
  actor: Actor,
  meetingId: string,
  { blocks }: Proposal,
  speakers: Map<string, AdoptedPerson>,
): void {
  let sequenceId: string | null = null;
  const standing = new Map<string, number>();
  for (const block of blocks) {
    if (block.type === "sequence") {
      sequenceId = block.id;
      addSequence(tx, meetingId, block, count(standing, "sequences"));
      continue;
    }
    const inSequence = block.part === "sequence" ? sequenceId : null;
    const position = count(standing, inSequence ?? block.part);
    addIntervention(tx, actor, { meetingId, sequenceId: inSequence, position }, block, speakers);
  }
}

function addSequence(tx: Tx, meetingId: string, block: ProposedSequence, position: number): void {
  const { id, title } = valid(planSequenceInput, { id: block.id, meetingId, title: block.title }, block.id);
  tx.insert(sequences).values({ id, meetingId, title, position }).run();
}

type Standing = { meetingId: string; sequenceId: string | null; position: number };

function addIntervention(
  tx: Tx,
  actor: Actor,
  standing: Standing,
  block: ProposedIntervention,
  people: Map<string, AdoptedPerson>,
): void {
  const represented = block.represented === null ? null : { ...block.represented, organisationId: null };
  const { id } = block;
  const opening = valid(setOpeningInput, { ...block, id, version: 1, represented }, id);
  const { text } = valid(
    saveTextInput,
    { interventionId: id, version: 0, key: randomUUID(), text: normalText(block.text) },
    id,
  );
  const spoken = block.speakers.map(({ person, capacities }) => {
    const adopted = people.get(person);
    if (!adopted) throw new Error(`A speaker of a proposal is not among its people: ${person}.`);
    return { ...adopted, capacities };
  });
  const { speakers } = valid(setSpeakersInput, { id, version: 1, speakers: spoken }, id);

  const at = now();
  const hasText = text !== "";
  tx.insert(interventions)
    .values({
      ...{ id, ...standing, part: block.part, kind: opening.kind, form: opening.form, leadIn: opening.leadIn },
      representedName: opening.represented?.name ?? null,
      representedGender: opening.represented?.gender ?? null,
      ...{ text, textVersion: hasText ? 1 : 0, updatedAt: at, updatedBy: actor.id },
    })
    .run();
  for (const [position, speaker] of speakers.entries())
    tx.insert(interventionSpeakers)
      .values({ id: randomUUID(), interventionId: id, position, ...speaker, name: speaker.name ?? "" })
      .run();
  if (hasText)
    tx.insert(revisions)
      .values({ key: randomUUID(), interventionId: id, version: 1, text, savedAt: at, savedBy: actor.id })
      .run();
}

function count(standing: Map<string, number>, where: string): number {
  const position = standing.get(where) ?? 0;
  standing.set(where, position + 1);
  return position;
}
