"use server";

import { formAction, readAction } from "#app/_server/action.ts";
import { meetingIdInput } from "#domain/meeting/schema.ts";
import { cancelScheduledPublication } from "#domain/publication/cancel-scheduled-publication.ts";
import { publishRecap } from "#domain/publication/publish-recap.ts";
import { schedulePublication } from "#domain/publication/schedule-publication.ts";
import {
  cancelScheduledPublicationInput,
  publishRecapInput,
  schedulePublicationInput,
  withdrawRecapInput,
} from "#domain/publication/schema.ts";
import { withdrawRecap } from "#domain/publication/withdraw-recap.ts";
import { forgetWord } from "#domain/review/forget-word.ts";
import { knowWord } from "#domain/review/know-word.ts";
import { listRemarks } from "#domain/review/list-remarks.ts";
import { repairRemark } from "#domain/review/repair-remark.ts";
import {
  knowWordInput,
  remarkInput,
  repairRemarkInput,
  settleRemarkInput,
  undoRepairInput,
} from "#domain/review/schema.ts";
import { reopenRemark, settleRemark } from "#domain/review/settle-remark.ts";
import { undoRepair } from "#domain/review/undo-repair.ts";

export const publishRecapAction = formAction(publishRecapInput, publishRecap);
export const schedulePublicationAction = formAction(schedulePublicationInput, schedulePublication);
export const cancelScheduledPublicationAction = formAction(cancelScheduledPublicationInput, cancelScheduledPublication);
export const withdrawRecapAction = formAction(withdrawRecapInput, withdrawRecap);

export const listRemarksAction = readAction(meetingIdInput, listRemarks);
export const repairRemarkAction = formAction(repairRemarkInput, repairRemark);
export const undoRepairAction = formAction(undoRepairInput, undoRepair);
export const settleRemarkAction = formAction(settleRemarkInput, settleRemark);
export const reopenRemarkAction = formAction(remarkInput, reopenRemark);
export const knowWordAction = formAction(knowWordInput, knowWord);
export const forgetWordAction = formAction(knowWordInput, forgetWord);
