import { and, eq } from "drizzle-orm";
import { write } from "#db/client.ts";
import { settledRemarks } from "#db/schema.ts";
import { authorize, canEdit, isSomebody } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { now } from "../clock.ts";
import { getEditableMeeting } from "../meeting/get-meeting.ts";
import type { RemarkInput } from "./schema.ts";

/** Somebody has read it again and found it right: it is said no more, until the words it is about change. */
export function settleRemark(actor: Actor, { meetingId, remark }: RemarkInput): void {
  authorize(canEdit(actor) && isSomebody(actor));

  write((tx) => {
    getEditableMeeting(tx, meetingId);
    tx.insert(settledRemarks)
      .values({ meetingId, remark, settledAt: now(), settledBy: actor.id })
      .onConflictDoNothing()
      .run();
  });
}

/** Says it again. */
export function reopenRemark(actor: Actor, { meetingId, remark }: RemarkInput): void {
  authorize(canEdit(actor));

  write((tx) =>
    tx
      .delete(settledRemarks)
      .where(and(eq(settledRemarks.meetingId, meetingId), eq(settledRemarks.remark, remark)))
      .run(),
  );
}
