import { eq, getTableColumns } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { importDocuments, imports } from "#db/schema.ts";
import { Refusal } from "../refusal.ts";
import { type Proposal, proposalSchema } from "./schema.ts";

/** A document with what it says and what is proposed of it, but without its bytes. */
export type Import = typeof imports.$inferSelect & Pick<typeof importDocuments.$inferSelect, "source" | "proposal">;

export function findImport(tx: Pick<Tx, "select">, id: string): Import | null {
  const found = tx
    .select({ ...getTableColumns(imports), source: importDocuments.source, proposal: importDocuments.proposal })
    .from(imports)
    .innerJoin(importDocuments, eq(importDocuments.importId, imports.id))
    .where(eq(imports.id, id))
    .get();
  return found ?? null;
}

/** @throws Refusal "notFound" */
export function getImport(tx: Pick<Tx, "select">, id: string): Import {
  const found = findImport(tx, id);
  if (!found) throw new Refusal("Ce document n’est pas parmi ceux que l’on a déposés.", { code: "notFound" });
  return found;
}

/** A document that waits for somebody to confirm what was read of it. @throws Refusal where it does not, or no longer */
export function getConfirmable(tx: Pick<Tx, "select">, id: string): Import & { read: Proposal } {
  const found = getImport(tx, id);
  if (found.state === "adopted") throw new Refusal("Ce document est déjà adopté : sa rencontre existe.");
  if (found.state === "setAside") throw new Refusal("Ce document est écarté. Reprenez-le pour le confirmer.");
  if (found.state !== "toConfirm" || found.proposal === null) throw new Refusal("Ce document n’est pas encore lu.");
  return { ...found, read: proposalFrom(found.proposal) };
}

/** As it is stored. */
export function proposalFrom(json: string): Proposal {
  return proposalSchema.parse(JSON.parse(json));
}

/** @throws Refusal "conflict" when somebody has corrected it since */
export function refuseStale(found: Import, version: number): void {
  if (found.version === version) return;
  throw new Refusal("Quelqu’un d’autre a corrigé cette lecture entre-temps. Rechargez la page : rien n’est écrasé.", {
    code: "conflict",
  });
}
