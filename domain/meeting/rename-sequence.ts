import { eq } from "drizzle-orm";
import { write } from "#db/client.ts";
import { sequences } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { Refusal } from "../refusal.ts";
import { getEditableSequence } from "./live-sequences.ts";
import type { RenameSequenceInput } from "./schema.ts";
import { touchRecord } from "./touch-record.ts";

/** @returns the new version, for the next renaming */
export function renameSequence(actor: Actor, { id, version, title }: RenameSequenceInput): { version: number } {
  authorize(canEdit(actor));

  return write((tx) => {
    const sequence = getEditableSequence(tx, id);
    if (sequence.title === title) return { version: sequence.version };
    if (sequence.version !== version) {
      const message = `Quelqu’un d’autre a renommé cette séquence : « ${sequence.title} ». Votre titre n’est pas enregistré.`;
      throw new Refusal(message, { field: "title", code: "conflict" });
    }

    const next = version + 1;
    tx.update(sequences).set({ title, version: next }).where(eq(sequences.id, id)).run();
    recordEvent(tx, actor, {
      action: "sequence.renamed",
      objectId: id,
      meetingId: sequence.meetingId,
      summary: title,
    });
    touchRecord(tx, actor, sequence.meetingId);
    return { version: next };
  });
}
