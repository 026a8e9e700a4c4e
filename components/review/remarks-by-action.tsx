"use client";

import type { Permissions } from "#domain/review/rules.ts";
import type { Remark } from "#domain/review/schema.ts";
import { RemarkList } from "./remark-list.tsx";
import { repairByAction } from "./repair-by-action.ts";
import type { ReviewActions } from "./review-actions.ts";

type Props = { meetingId: string; remarks: readonly Remark[]; may: Permissions; actions: ReviewActions };

/** Remarks on a screen where no text is being written: each is put right on the server. */
export function RemarksByAction({ meetingId, remarks, may, actions }: Props) {
  return <RemarkList {...{ meetingId, remarks, may, actions }} repair={repairByAction(meetingId, actions)} />;
}
