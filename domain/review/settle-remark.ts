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
import type { RecapBlock } from "../recap/schema.ts";
import { remarkKindLabels } from "./labels.ts";
import { noLongerTrue } from "./repair-remark.ts";
import { findingsOf, idOf } from "./review-record.ts";
import { maySettle } from "./rules.ts";
import type { RemarkInput, SettleRemarkInput } from "./schema.ts";

/**
 * Somebody has read it again and found it right: it is said no more, until the words it is about change. What keeps from
 * publishing is for those who publish to settle, and the history tells it apart.
 * @throws Refusal "conflict" where the remark no longer holds
 */
export function settleRemark(actor: Actor, { meetingId, remark, misspelt }: SettleRemarkInput): void {
  authorize(canEdit(actor) && isSomebody(actor));

  write((tx) => {
    getEditableMeeting(tx, meetingId);
    if (tx.select().from(settledRemarks).where(isThis(meetingId, remark)).get()) return;
    const isOfSpelling =
      misspelt !== null && remark === idOf({ kind: "spelling", anchor: misspelt.interventionId, about: misspelt.word });
    const found = isOfSpelling
      ? { isBlocking: false, summary: remarkKindLabels.spelling }
      : find(tx, meetingId, remark);
    if (found === null) throw noLongerTrue();
    const { isBlocking, summary } = found;
    authorize(maySettle({ isBlocking }, { edit: canEdit(actor), publish: canPublish(actor) }));

    tx.insert(settledRemarks).values({ meetingId, remark, settledAt: now(), settledBy: actor.id }).run();
    const action = isBlocking ? "remark.overruled" : "remark.settled";
    recordEvent(tx, actor, { action, objectId: remark, meetingId, summary });
  });
}

/** Says it again. */
export function reopenRemark(actor: Actor, { meetingId, remark }: RemarkInput): void {
  authorize(canEdit(actor));

  write((tx) => {
    if (tx.delete(settledRemarks).where(isThis(meetingId, remark)).run().changes === 0) return;
    const summary = find(tx, meetingId, remark)?.summary ?? remarkKindLabels.spelling;
    recordEvent(tx, actor, { action: "remark.reopened", objectId: remark, meetingId, summary });
  });
}

function isThis(meetingId: string, remark: string) {
  return and(eq(settledRemarks.meetingId, meetingId), eq(settledRemarks.remark, remark));
}

/** Among what the record is checked for, and how the history calls it: "Une qualité manque (Roger Wattrelin)". */
function find(tx: Tx, meetingId: string, remark: string): { isBlocking: boolean; summary: string } | null {
  const record = composeRecord(tx, meetingId);
  const found = findingsOf(tx, meetingId, record).find(({ id }) => id === remark);
  if (!found) return null;
  const { kind, anchor } = found.finding;
  const block = record.blocks.find(({ id }) => id === anchor);
  const place = block === undefined ? "" : ` (${placeOf(block)})`;
  return { isBlocking: found.isBlocking, summary: remarkKindLabels[kind] + place };
}

function placeOf(block: RecapBlock): string {
  if (block.type === "sequence") return block.title;
  return block.speakers.map(({ name }) => name).join(", ") || kindLabels[block.kind];
}
