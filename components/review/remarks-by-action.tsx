"use client";

import type { Remark } from "#domain/review/schema.ts";
import { RemarkList } from "./remark-list.tsx";
import { repairByAction } from "./repair-by-action.ts";
import type { ReviewActions } from "./review-actions.ts";

type Props = { meetingId: string; remarks: readonly Remark[]; mayEdit: boolean; actions: ReviewActions };

/** Remarks on a screen where no text is being written: each is put right on the server. */
export function RemarksByAction({ meetingId, remarks, mayEdit, actions }: Props) {
  return <RemarkList {...{ meetingId, remarks, mayEdit, actions }} repair={repairByAction(meetingId, actions)} />;
}
