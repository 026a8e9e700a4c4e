import { eq } from "drizzle-orm";
import { write } from "#db/client.ts";
import { imports } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { now } from "../clock.ts";
import { Refusal } from "../refusal.ts";
import { getImport } from "./get-import.ts";
import { documentName } from "./labels.ts";
import { findSameDocument } from "./same-document.ts";
import type { ImportIdInput } from "./schema.ts";

/** Takes a document out of the queue, as it is. It can be taken up again. @throws Refusal for one that is adopted */
export function setAside(actor: Actor, { id }: ImportIdInput): void {
  authorize(canEdit(actor));

  write((tx) => {
    const { state } = getImport(tx, id);
    if (state === "setAside") return;
    if (state === "adopted") throw new Refusal("Ce document est adopté : mettez plutôt sa rencontre à la corbeille.");
    tx.update(imports).set({ state: "setAside", endedAt: now(), endedBy: actor.id }).where(eq(imports.id, id)).run();
  });
}

/**
 * Back in the queue, where it was: to read, to confirm, or refused.
 * @throws Refusal where the same bytes were dropped again since: adopted both, they would be two meetings
 */
export function takeUpAgain(actor: Actor, { id }: ImportIdInput): void {
  authorize(canEdit(actor));

  write((tx) => {
    const found = getImport(tx, id);
    if (found.state !== "setAside") return;
    const same = findSameDocument(tx, found.fingerprint);
    if (same)
      throw new Refusal(
        `Ce document a été déposé à nouveau depuis, sous le nom « ${documentName(same.name)} » : c’est le même.`,
      );
    const state = found.proposal !== null ? "toConfirm" : found.refusal !== null ? "refused" : "waiting";
    tx.update(imports).set({ state, endedAt: null, endedBy: null }).where(eq(imports.id, id)).run();
  });
}
