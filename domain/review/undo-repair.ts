import { write } from "#db/client.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { getEditableIntervention } from "../intervention/get-intervention.ts";
import { noteEdit } from "../intervention/note-edit.ts";
import { findSaved, writeTextBefore } from "../intervention/write-text.ts";
import type { UndoRepairInput } from "./schema.ts";

/** The text as it was before it was put right. @throws Refusal "conflict" where it was changed since */
export function undoRepair(actor: Actor, { interventionId, textVersion, key }: UndoRepairInput): void {
  authorize(canEdit(actor));

  write((tx) => {
    if (findSaved(tx, interventionId, key)) return;
    const intervention = getEditableIntervention(tx, interventionId);
    writeTextBefore(tx, actor, intervention, textVersion, key);
    noteEdit(tx, actor, intervention);
  });
}
