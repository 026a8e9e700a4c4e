import { eq } from "drizzle-orm";
import { write } from "#db/client.ts";
import { meetings } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { getEditableMeeting } from "./get-meeting.ts";
import { recapStateLabels } from "./labels.ts";
import { canChangeRecapState } from "./rules.ts";
import type { ChangeRecapStateInput, RecapState } from "./schema.ts";

/** @returns the state before, for undoing */
export function changeRecapState(actor: Actor, { id, recapState }: ChangeRecapStateInput): { before: RecapState } {
  authorize(canEdit(actor));

  return write((tx) => {
    const meeting = getEditableMeeting(tx, id);
    const before = meeting.recapState;
    if (before === recapState) return { before };
    authorize(canChangeRecapState(actor, before, recapState));

    tx.update(meetings).set({ recapState }).where(eq(meetings.id, id)).run();
    recordEvent(tx, actor, {
      action: "recap.stateChanged",
      objectId: id,
      meetingId: id,
      summary: recapStateLabels[recapState],
    });
    return { before };
  });
}
