import { eq } from "drizzle-orm";
import { write } from "#db/client.ts";
import { imports } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { normalText } from "../intervention/text.ts";
import { Refusal } from "../refusal.ts";
import { getConfirmable, getImport, refuseStale } from "./get-import.ts";
import { keepProposal } from "./keep-proposal.ts";
import { linkedByName } from "./link-directory.ts";
import { corrected, namesOnlyItsPeople } from "./rules.ts";
import type { ChangeProposalInput, Proposal, ProposalChange } from "./schema.ts";

/** `isLinked`: names of the directory were found besides, which whoever sent it has not seen. */
type Changed = { version: number; isLinked: boolean };

/**
 * Corrects what was read of a document. The same key again, as after a lost answer, answers the version that it made.
 * @throws Refusal "conflict" when somebody has corrected it since `version`; for a speaker who is not among its people,
 *   or a passage that is not in it
 */
export function changeProposal(actor: Actor, { id, version, key, change }: ChangeProposalInput): Changed {
  authorize(canEdit(actor));
  const wanted = inNormalForm(change);

  return write((tx) => {
    const { lastChange, version: latest } = getImport(tx, id);
    // Whatever has become of the document since.
    if (lastChange === key) return { version: latest, isLinked: true };
    const found = getConfirmable(tx, id);
    refuseStale(found, version);
    refuseMissing(found.read, wanted);
    // Linked before, as the screen showed it, and after: the new name may be one of the directory.
    const before = linkedByName(tx, found.read);
    const after = corrected(before, wanted);
    const proposal = linkedByName(tx, after);
    if (!namesOnlyItsPeople(proposal)) throw new Refusal("Cette personne n’est pas parmi celles du document.");
    const next = version + 1;
    keepProposal(tx, id, proposal, next);
    tx.update(imports).set({ lastChange: key }).where(eq(imports.id, id)).run();
    return { version: next, isLinked: before !== found.read || proposal !== after };
  });
}

/** Taking a passage over gives it another id: a correction under the old one would be dropped, and acknowledged. */
function refuseMissing({ blocks }: Proposal, change: ProposalChange): void {
  const ids = new Set(blocks.map(({ id }) => id));
  if (correctedBlocks(change).every((id) => ids.has(id))) return;
  throw new Refusal("Ce passage n’est plus dans le document.", { code: "notFound" });
}

function correctedBlocks(change: ProposalChange): string[] {
  if (change.type === "block") return [change.value.id];
  return change.type === "texts" ? change.value.map(({ id }) => id) : [];
}

function inNormalForm(change: ProposalChange): ProposalChange {
  if (change.type === "texts")
    return { ...change, value: change.value.map(({ id, text }) => ({ id, text: normalText(text) })) };
  if (change.type !== "block" || change.value.type !== "intervention") return change;
  return { ...change, value: { ...change.value, text: normalText(change.value.text) } };
}
