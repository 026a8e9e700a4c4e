import { and, eq } from "drizzle-orm";
import { type Tx, write } from "#db/client.ts";
import { settledRemarks } from "#db/schema.ts";
import { authorize, canEdit, canPublish, isSomebody } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { now } from "../clock.ts";
import { kindLabels } from "../intervention/labels.ts";
import { getEditableMeeting } from "../meeting/get-meeting.ts";
import { composeRecord } from "../recap/compose.ts";
import { remarkKindLabels } from "./labels.ts";
import { findingsOf } from "./review-record.ts";
import { maySettle } from "./rules.ts";
import type { RemarkInput } from "./schema.ts";

/**
 * Somebody has read it again and found it right: it is said no more, until the words it is about change. What keeps from
 * publishing is for those who publish to settle, and the history tells it apart.
 */
export function settleRemark(actor: Actor, { meetingId, remark }: RemarkInput): void {
  authorize(canEdit(actor) && isSomebody(actor));

  write((tx) => {
    getEditableMeeting(tx, meetingId);
    const { isBlocking, summary } = described(tx, meetingId, remark);
    authorize(maySettle({ isBlocking }, { edit: canEdit(actor), publish: canPublish(actor) }));

    const { changes } = tx
      .insert(settledRemarks)
      .values({ meetingId, remark, settledAt: now(), settledBy: actor.id })
      .onConflictDoNothing()
      .run();
    if (changes === 0) return;
    const action = isBlocking ? "remark.overruled" : "remark.settled";
    recordEvent(tx, actor, { action, objectId: remark, meetingId, summary });
  });
}

/** Says it again. */
export function reopenRemark(actor: Actor, { meetingId, remark }: RemarkInput): void {
  authorize(canEdit(actor));

  write((tx) => {
    const { changes } = tx
      .delete(settledRemarks)
      .where(and(eq(settledRemarks.meetingId, meetingId), eq(settledRemarks.remark, remark)))
      .run();
    if (changes === 0) return;
    const { summary } = described(tx, meetingId, remark);
    recordEvent(tx, actor, { action: "remark.reopened", objectId: remark, meetingId, summary });
  });
}

/** How the history calls it: "Une qualité manque (Roger Wattrelin)". */
function described(tx: Tx, meetingId: string, remark: string): { isBlocking: boolean; summary: string } {
  const record = composeRecord(tx, meetingId);
  const found = findingsOf(tx, meetingId, record).find(({ id }) => id === remark);
  // What the checks of a record do not find is of its spelling, which takes too long to be made again and never blocks.
  if (!found) return { isBlocking: false, summary: remarkKindLabels.spelling };

  const { kind, anchor } = found.finding;
  const block = record.blocks.find(({ id }) => id === anchor);
  const place = block?.type === "intervention" ? block.speakers.map(({ name }) => name).join(", ") : block?.title;
  const where = place || (block?.type === "intervention" ? kindLabels[block.kind] : "");
  return { isBlocking: found.isBlocking, summary: `${remarkKindLabels[kind]} (${where})` };
}
