import { eq } from "drizzle-orm";
import { type Tx, write } from "#db/client.ts";
import { imports } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { now } from "../clock.ts";
import { getMeeting } from "../meeting/get-meeting.ts";
import { Refusal } from "../refusal.ts";
import { type Adopted, asInRecord, findAdoptedBefore } from "./earlier-state.ts";
import { getConfirmable, getImport, type Import, refuseStale } from "./get-import.ts";
import { keepProposal } from "./keep-proposal.ts";
import { linkedByName } from "./link-directory.ts";
import { inTheirParts } from "./rules.ts";
import type { FinishTakingOverInput, Proposal, ProposedBlock, TakeOverInput } from "./schema.ts";
import { takeIntervention } from "./take-intervention.ts";
import { takeSequence } from "./take-sequence.ts";

/**
 * Takes one séquence or intervention of a changed document into the record that an earlier state of it became. By the
 * operations of the record itself, so that the history tells it and the words before stay among the versions.
 * @throws Refusal "conflict" when the record has changed since `recordVersion`, or what is proposed since `version`
 */
export function takeOver(actor: Actor, { id, blockId, version, recordVersion }: TakeOverInput): void {
  authorize(canEdit(actor));

  write((tx) => {
    const found = getConfirmable(tx, id);
    const earlier = getAdoptedBefore(tx, found);
    const { meetingId } = earlier;
    refuseStale(found, version);
    refuseChanged(tx, meetingId, recordVersion);
    const proposal = readyFor(tx, found.read, earlier);
    const block = proposal.blocks.find((candidate) => candidate.id === blockId);
    if (!block) throw new Refusal("Ce passage n’est plus dans le document.", { code: "notFound" });
    keepProposal(tx, id, take(tx, actor, meetingId, proposal, block), version + 1);
    // Sent again, the correction made before would be answered with this version, which its author has not seen.
    tx.update(imports).set({ lastChange: null }).where(eq(imports.id, id)).run();
  });
}

function take(tx: Tx, actor: Actor, meetingId: string, proposal: Proposal, block: ProposedBlock): Proposal {
  if (block.type === "intervention") return takeIntervention(tx, actor, meetingId, proposal, block);
  takeSequence(tx, actor, meetingId, proposal, block);
  return proposal;
}

/**
 * Says that the record has all of the changed document that it shall have: the queue is rid of it.
 * @throws Refusal "conflict" when somebody has corrected what is proposed since `version`
 */
export function finishTakingOver(actor: Actor, { id, version }: FinishTakingOverInput): { meetingId: string } {
  authorize(canEdit(actor));

  return write((tx) => {
    const { state, meetingId: record } = getImport(tx, id);
    if (state === "adopted" && record !== null) return { meetingId: record };
    const found = getConfirmable(tx, id);
    const earlier = getAdoptedBefore(tx, found);
    const { meetingId } = earlier;
    refuseStale(found, version);
    // A third state is compared with this one: its passages too are known by the ids of the record.
    keepProposal(tx, id, readyFor(tx, found.read, earlier), version + 1);
    tx.update(imports)
      .set({ state: "adopted", meetingId, endedAt: now(), endedBy: actor.id })
      .where(eq(imports.id, id))
      .run();
    return { meetingId };
  });
}

function getAdoptedBefore(tx: Tx, found: Import): Adopted {
  const earlier = findAdoptedBefore(tx, found);
  if (!earlier) throw new Refusal("Aucune rencontre n’a été faite d’un état antérieur de ce document.");
  return earlier;
}

function refuseChanged(tx: Tx, meetingId: string, recordVersion: number): void {
  if (getMeeting(tx, meetingId).recordVersion === recordVersion) return;
  throw new Refusal(
    "La rencontre a changé entre-temps. Rechargez la page pour voir ce qui diffère : rien n’est écrasé.",
    {
      code: "conflict",
    },
  );
}

function readyFor(tx: Tx, read: Proposal, earlier: Adopted): Proposal {
  const proposal = asInRecord(linkedByName(tx, read), earlier);
  return { ...proposal, blocks: inTheirParts(proposal.blocks) };
}
