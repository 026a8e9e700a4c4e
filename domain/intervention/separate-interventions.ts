import { and, eq, inArray, notInArray } from "drizzle-orm";
import { write } from "#db/client.ts";
import { interventions, interventionThemes, themes } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { touchRecord } from "../meeting/touch-record.ts";
import { getEditableIntervention, getIntervention, nameOf } from "./get-intervention.ts";
import { refuseUnknownPlace } from "./place.ts";
import { placeOf } from "./rules.ts";
import type { SeparateInterventionsInput } from "./schema.ts";
import { findSaved, writeTextBefore } from "./write-text.ts";

/**
 * Undoes a merge: the first text is as it was, and the second intervention is back.
 * @throws Refusal "conflict" when anything was typed since: it would go
 */
export function separateInterventions(actor: Actor, input: SeparateInterventionsInput): { textVersion: number } {
  authorize(canEdit(actor));
  const { id, nextId, key } = input;

  return write((tx) => {
    const saved = findSaved(tx, id, key);
    if (saved) return { textVersion: saved.version };
    const first = getEditableIntervention(tx, id);
    const next = getIntervention(tx, nextId);
    const { meetingId } = first;
    refuseUnknownPlace(tx, meetingId, placeOf(next));
    const { version: textVersion } = writeTextBefore(tx, actor, first, input.textVersion, key);

    const ofNext = tx
      .select({ id: interventionThemes.themeId })
      .from(interventionThemes)
      .innerJoin(themes, eq(themes.id, interventionThemes.themeId))
      .where(and(eq(interventionThemes.interventionId, nextId), notInArray(themes.name, input.themes)));
    tx.delete(interventionThemes)
      .where(and(eq(interventionThemes.interventionId, id), inArray(interventionThemes.themeId, ofNext)))
      .run();
    tx.update(interventions)
      .set({ version: first.version + 1 })
      .where(eq(interventions.id, id))
      .run();
    tx.update(interventions)
      .set({ deletedAt: null })
      .where(and(eq(interventions.id, nextId), eq(interventions.meetingId, meetingId)))
      .run();
    const summary = nameOf(tx, next);
    recordEvent(tx, actor, { action: "intervention.restored", objectId: nextId, meetingId, summary });
    touchRecord(tx, actor, meetingId);
    return { textVersion };
  });
}
