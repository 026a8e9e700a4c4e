"use server";

import { formAction } from "#app/_server/action.ts";
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

export const publishRecapAction = formAction(publishRecapInput, publishRecap);
export const schedulePublicationAction = formAction(schedulePublicationInput, schedulePublication);
export const cancelScheduledPublicationAction = formAction(cancelScheduledPublicationInput, cancelScheduledPublication);
export const withdrawRecapAction = formAction(withdrawRecapInput, withdrawRecap);
