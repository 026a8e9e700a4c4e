import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { importDocuments, imports } from "#db/schema.ts";
import { openDoubts } from "./rules.ts";
import type { Proposal } from "./schema.ts";

/** Stores a proposal, and what the queue shows and sorts by of it. */
export function keepProposal(tx: Tx, id: string, proposal: Proposal, version: number): void {
  const { title, date } = proposal;
  tx.update(importDocuments)
    .set({ proposal: JSON.stringify(proposal) })
    .where(eq(importDocuments.importId, id))
    .run();
  tx.update(imports)
    .set({ version, title, date, openDoubts: openDoubts(proposal).length })
    .where(eq(imports.id, id))
    .run();
}
