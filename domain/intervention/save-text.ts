import { eq } from "drizzle-orm";
import { type Tx, write } from "#db/client.ts";
import { meetings } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { getEditableIntervention, getIntervention, type Intervention } from "./get-intervention.ts";
import { noteEdit } from "./note-edit.ts";
import type { SavedText, SaveTextInput } from "./schema.ts";
import { normalText } from "./text.ts";
import { findSaved, refuseStaleText, writeText } from "./write-text.ts";

/**
 * Saves what was typed. The same key again answers what it answered the first time and writes nothing; so does a text
 * that is stored already.
 * @throws Refusal "conflict" with the stored text when `version` is not the latest: nothing is overwritten silently
 */
export function saveText(actor: Actor, input: SaveTextInput): SavedText {
  authorize(canEdit(actor));
  const text = normalText(input.text);

  return write((tx) => {
    const saved = findSaved(tx, input.interventionId, input.key);
    if (saved) {
      const { meetingId } = getIntervention(tx, input.interventionId);
      return { ...saved, recordVersion: recordVersionOf(tx, meetingId) };
    }
    const intervention = getEditableIntervention(tx, input.interventionId);
    if (intervention.text === text) return asStored(tx, intervention);
    refuseStaleText(tx, intervention, input.version);

    const written = writeText(tx, actor, intervention, text, input.key);
    noteEdit(tx, actor, intervention);
    return { ...written, recordVersion: recordVersionOf(tx, intervention.meetingId) };
  });
}

function asStored(tx: Tx, { textVersion, updatedAt, meetingId }: Intervention): SavedText {
  return { version: textVersion, savedAt: updatedAt, recordVersion: recordVersionOf(tx, meetingId) };
}

function recordVersionOf(tx: Tx, meetingId: string): number {
  const meeting = tx
    .select({ recordVersion: meetings.recordVersion })
    .from(meetings)
    .where(eq(meetings.id, meetingId))
    .get();
  return meeting?.recordVersion ?? 0;
}
