import { eq } from "drizzle-orm";
import { write } from "#db/client.ts";
import { imports } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { normalText } from "../intervention/text.ts";
import { getConfirmable, refuseStale } from "./get-import.ts";
import { corrected, openDoubts } from "./rules.ts";
import type { ChangeProposalInput, ProposalChange } from "./schema.ts";

/** Corrects what was read of a document. @throws Refusal "conflict" when somebody has corrected it since `version` */
export function changeProposal(actor: Actor, { id, version, change }: ChangeProposalInput): { version: number } {
  authorize(canEdit(actor));
  const wanted = inNormalForm(change);

  return write((tx) => {
    const found = getConfirmable(tx, id);
    refuseStale(found, version);
    const proposal = corrected(found.read, wanted);
    const next = version + 1;
    tx.update(imports)
      .set({
        proposal: JSON.stringify(proposal),
        version: next,
        title: proposal.title,
        date: proposal.date,
        openDoubts: openDoubts(proposal).length,
      })
      .where(eq(imports.id, id))
      .run();
    return { version: next };
  });
}

function inNormalForm(change: ProposalChange): ProposalChange {
  if (change.type === "texts")
    return { ...change, value: change.value.map(({ id, text }) => ({ id, text: normalText(text) })) };
  if (change.type !== "block" || change.value.type !== "intervention") return change;
  return { ...change, value: { ...change.value, text: normalText(change.value.text) } };
}
