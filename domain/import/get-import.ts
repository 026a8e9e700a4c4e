import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { imports } from "#db/schema.ts";
import { Refusal } from "../refusal.ts";
import { type Proposal, proposalSchema } from "./schema.ts";

export type Import = typeof imports.$inferSelect;

/** @throws Refusal "notFound" */
export function getImport(tx: Pick<Tx, "select">, id: string): Import {
  const found = tx.select().from(imports).where(eq(imports.id, id)).get();
  if (!found) throw new Refusal("Ce document n’est pas parmi ceux que l’on a déposés.", { code: "notFound" });
  return found;
}

/** A document that waits for somebody to confirm what was read of it. @throws Refusal where it does not, or no longer */
export function getConfirmable(tx: Pick<Tx, "select">, id: string): Import & { read: Proposal } {
  const found = getImport(tx, id);
  if (found.state === "adopted") throw new Refusal("Ce document est déjà adopté : sa rencontre existe.");
  if (found.state === "setAside") throw new Refusal("Ce document est écarté. Reprenez-le pour le confirmer.");
  if (found.state !== "toConfirm" || found.proposal === null) throw new Refusal("Ce document n’est pas encore lu.");
  return { ...found, read: proposalSchema.parse(JSON.parse(found.proposal)) };
}

/** @throws Refusal "conflict" when somebody has corrected it since */
export function refuseStale(found: Import, version: number): void {
  if (found.version === version) return;
  throw new Refusal("Quelqu’un d’autre a corrigé cette lecture entre-temps. Rechargez la page : rien n’est écrasé.", {
    code: "conflict",
  });
}
