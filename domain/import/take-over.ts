import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { type Tx, write } from "#db/client.ts";
import { imports, interventions, sequences } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { now } from "../clock.ts";
import { createPerson } from "../directory/create-person.ts";
import { addIntervention } from "../intervention/add-intervention.ts";
import { saveText } from "../intervention/save-text.ts";
import type { Place } from "../intervention/schema.ts";
import { setOpening } from "../intervention/set-opening.ts";
import { setSpeakers } from "../intervention/set-speakers.ts";
import { planSequence } from "../meeting/plan-sequence.ts";
import { renameSequence } from "../meeting/rename-sequence.ts";
import { Refusal } from "../refusal.ts";
import { getConfirmable, getImport } from "./get-import.ts";
import { inTheirParts } from "./rules.ts";
import type { ImportIdInput, Proposal, ProposedBlock, ProposedIntervention, TakeOverInput } from "./schema.ts";

/**
 * Takes one séquence or intervention of a changed document into the record that an earlier state of it became. By the
 * operations of the record itself, so that the history tells it and the words before stay among the versions.
 */
export function takeOver(actor: Actor, { id, blockId }: TakeOverInput): void {
  authorize(canEdit(actor));

  write((tx) => {
    const found = getConfirmable(tx, id);
    const meetingId = recordOf(tx, found.resembles);
    const proposal = { ...found.read, blocks: inTheirParts(found.read.blocks) };
    const block = proposal.blocks.find((candidate) => candidate.id === blockId);
    if (!block) throw new Refusal("Ce passage n’est plus dans le document.", { code: "notFound" });
    if (block.type === "sequence") takeTitle(tx, actor, meetingId, block);
    else takeIntervention(tx, actor, meetingId, proposal, block);
    tx.update(imports)
      .set({ proposal: JSON.stringify(proposal) })
      .where(eq(imports.id, id))
      .run();
  });
}

/** Says that the record has all of the changed document that it shall have: the queue is rid of it. */
export function finishTakingOver(actor: Actor, { id }: ImportIdInput): { meetingId: string } {
  authorize(canEdit(actor));

  return write((tx) => {
    const { state, meetingId } = getImport(tx, id);
    if (state === "adopted" && meetingId !== null) return { meetingId };
    const record = recordOf(tx, getConfirmable(tx, id).resembles);
    tx.update(imports)
      .set({ state: "adopted", meetingId: record, endedAt: now(), endedBy: actor.id })
      .where(eq(imports.id, id))
      .run();
    return { meetingId: record };
  });
}

function recordOf(tx: Tx, resembles: string | null): string {
  const meetingId = resembles === null ? null : getImport(tx, resembles).meetingId;
  if (meetingId === null) throw new Refusal("Aucune rencontre n’a été faite d’un état antérieur de ce document.");
  return meetingId;
}

function takeTitle(tx: Tx, actor: Actor, meetingId: string, { id, title }: ProposedBlock & { type: "sequence" }): void {
  const stored = tx
    .select({ version: sequences.version })
    .from(sequences)
    .where(and(eq(sequences.id, id), isNull(sequences.deletedAt)))
    .get();
  if (stored) renameSequence(actor, { id, version: stored.version, title });
  else planSequence(actor, { id, meetingId, title });
}

function takeIntervention(
  tx: Tx,
  actor: Actor,
  meetingId: string,
  proposal: Proposal,
  block: ProposedIntervention,
): void {
  const { id, kind, form, leadIn, text } = block;
  if (!stored(tx, id)) addIntervention(actor, { id, meetingId, kind, ...standingOf(tx, proposal, block) });
  const speakers = block.speakers.map(({ person, capacities }) => {
    const { personId, officeGender } = knownPerson(actor, proposal, person);
    return { personId, officeGender, capacities };
  });
  const represented = block.represented && { ...block.represented, organisationId: null };
  setOpening(actor, { id, version: stored(tx, id)?.version ?? 1, kind, form, leadIn, represented });
  setSpeakers(actor, { id, version: stored(tx, id)?.version ?? 1, speakers });
  saveText(actor, { interventionId: id, version: stored(tx, id)?.textVersion ?? 0, key: randomUUID(), text });
}

function stored(tx: Tx, id: string) {
  return tx
    .select({ version: interventions.version, textVersion: interventions.textVersion })
    .from(interventions)
    .where(and(eq(interventions.id, id), isNull(interventions.deletedAt)))
    .get();
}

/** After the nearest passage before it that the record has, in the same part. */
function standingOf(
  tx: Tx,
  { blocks }: Proposal,
  block: ProposedIntervention,
): { place: Place; afterId: string | null } {
  const before = blocks.slice(0, blocks.indexOf(block)).toReversed();
  const heading = before.find(({ type }) => type === "sequence");
  const place: Place =
    block.part === "sequence" && heading
      ? { part: "sequence", sequenceId: heading.id }
      : { part: block.part === "closing" ? "closing" : "opening" };
  const within = before.slice(0, heading ? before.indexOf(heading) : before.length);
  return { place, afterId: within.find(({ id }) => stored(tx, id))?.id ?? null };
}

/** Somebody new goes to the directory once: those of the same document that follow find them there. */
function knownPerson(actor: Actor, { people }: Proposal, key: string) {
  const person = people.find((candidate) => candidate.key === key);
  if (!person) throw new Error(`A speaker of a proposal is not among its people: ${key}.`);
  const { personId, firstName, lastName, gender, officeGender } = person;
  if (personId !== null) return { personId, officeGender };
  const created = createPerson(actor, { id: randomUUID(), firstName, lastName, gender, officeGender, mandates: [] });
  person.personId = created.id;
  return { personId: created.id, officeGender };
}
