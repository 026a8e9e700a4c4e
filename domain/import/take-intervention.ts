import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { interventions, sequences } from "#db/schema.ts";
import type { Actor } from "../account/schema.ts";
import { fullName } from "../directory/rules.ts";
import { addIntervention } from "../intervention/add-intervention.ts";
import { getIntervention } from "../intervention/get-intervention.ts";
import { restoreIntervention } from "../intervention/restore-intervention.ts";
import { saveText } from "../intervention/save-text.ts";
import { type Place, setOpeningInput, setSpeakersInput } from "../intervention/schema.ts";
import { setOpening } from "../intervention/set-opening.ts";
import { setSpeakers } from "../intervention/set-speakers.ts";
import { adoptPerson } from "./adopt-people.ts";
import type { Proposal, ProposedIntervention } from "./schema.ts";
import { takeSequence } from "./take-sequence.ts";
import { valid } from "./valid.ts";

/**
 * The record has the intervention as the document says it; one that was removed is restored, and one that is new stands
 * where the document has it, with its séquence.
 * @returns the proposal, whoever is new to the directory linked to it: passages that follow find them there
 * @throws Refusal with the sentence of the first rule of the record that it breaks, its field the id of the block
 */
export function takeIntervention(
  tx: Tx,
  actor: Actor,
  meetingId: string,
  proposal: Proposal,
  block: ProposedIntervention,
): Proposal {
  const { id, kind, form, leadIn, text } = block;
  standInRecord(tx, actor, meetingId, proposal, block);
  const people = proposal.people.map((person) =>
    block.speakers.some((speaker) => speaker.person === person.key)
      ? { ...person, personId: person.personId ?? adoptPerson(tx, actor, person).personId }
      : person,
  );
  const speakers = block.speakers.map(({ person, capacities }) => {
    const known = people.find(({ key }) => key === person);
    if (!known?.personId) throw new Error(`A speaker of a proposal is not among its people: ${person}.`);
    return { personId: known.personId, name: fullName(known), officeGender: known.officeGender, capacities };
  });

  const before = getIntervention(tx, id);
  const organisationId = block.represented?.name === before.representedName ? before.representedOrganisationId : null;
  const represented = block.represented && { ...block.represented, organisationId };
  const opening = { id, version: before.version, kind, form, leadIn, represented };
  const { version } = setOpening(actor, valid(setOpeningInput, opening, id));
  setSpeakers(actor, valid(setSpeakersInput, { id, version, speakers }, id));
  saveText(actor, { interventionId: id, version: before.textVersion, key: randomUUID(), text });
  return { ...proposal, people };
}

function standInRecord(tx: Tx, actor: Actor, meetingId: string, proposal: Proposal, block: ProposedIntervention): void {
  const { id, kind } = block;
  if (isRecorded(tx, id)) return;
  const before = proposal.blocks.slice(0, proposal.blocks.indexOf(block));
  const sequence = block.part === "sequence" ? before.findLast(({ type }) => type === "sequence") : undefined;
  if (sequence?.type === "sequence" && !isPlanned(tx, sequence.id))
    takeSequence(tx, actor, meetingId, proposal, sequence);
  if (tx.select({ id: interventions.id }).from(interventions).where(eq(interventions.id, id)).get()) {
    restoreIntervention(actor, { id });
    return;
  }
  const place: Place = sequence
    ? { part: "sequence", sequenceId: sequence.id }
    : { part: block.part === "closing" ? "closing" : "opening" };
  const within = sequence ? before.slice(before.indexOf(sequence) + 1) : before;
  const after = within.findLast(
    (other) => other.type === "intervention" && other.part === block.part && isRecorded(tx, other.id),
  );
  addIntervention(actor, { id, meetingId, kind, place, afterId: after?.id ?? null });
}

function isRecorded(tx: Tx, id: string): boolean {
  const live = and(eq(interventions.id, id), isNull(interventions.deletedAt));
  return tx.select({ id: interventions.id }).from(interventions).where(live).get() !== undefined;
}

function isPlanned(tx: Tx, id: string): boolean {
  const live = and(eq(sequences.id, id), isNull(sequences.deletedAt));
  return tx.select({ id: sequences.id }).from(sequences).where(live).get() !== undefined;
}
