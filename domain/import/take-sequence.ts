import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { sequences } from "#db/schema.ts";
import type { Actor } from "../account/schema.ts";
import { liveSequences } from "../meeting/live-sequences.ts";
import { moveSequence } from "../meeting/move-sequence.ts";
import { planSequence } from "../meeting/plan-sequence.ts";
import { renameSequence } from "../meeting/rename-sequence.ts";
import { restoreSequence } from "../meeting/restore-sequence.ts";
import { planSequenceInput, renameSequenceInput } from "../meeting/schema.ts";
import type { Proposal, ProposedSequence } from "./schema.ts";
import { valid } from "./valid.ts";

/**
 * The record has the séquence with its title; one that is new stands where the document has it.
 * @throws Refusal for a title that none may have, its field the id of the block
 */
export function takeSequence(
  tx: Tx,
  actor: Actor,
  meetingId: string,
  { blocks }: Pick<Proposal, "blocks">,
  sequence: ProposedSequence,
): void {
  const { id, title } = sequence;
  const stored = tx.select({ version: sequences.version }).from(sequences).where(eq(sequences.id, id)).get();
  if (stored) {
    restoreSequence(actor, { id });
    renameSequence(actor, valid(renameSequenceInput, { id, version: stored.version, title }, id));
    return;
  }
  const programme = liveSequences(tx, meetingId).map((planned) => planned.id);
  const before = blocks.slice(0, blocks.indexOf(sequence)).findLast((block) => programme.includes(block.id));
  planSequence(actor, valid(planSequenceInput, { id, meetingId, title }, id));
  moveSequence(actor, { id, index: before ? programme.indexOf(before.id) + 1 : 0 });
}
