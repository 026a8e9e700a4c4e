"use server";

import { formAction } from "#app/_server/action.ts";
import { movePlannedSpeaker } from "#domain/meeting/move-planned-speaker.ts";
import { moveSequence } from "#domain/meeting/move-sequence.ts";
import { planSequence } from "#domain/meeting/plan-sequence.ts";
import { planSpeaker } from "#domain/meeting/plan-speaker.ts";
import { removeSequence } from "#domain/meeting/remove-sequence.ts";
import { renameSequence } from "#domain/meeting/rename-sequence.ts";
import { restoreSequence } from "#domain/meeting/restore-sequence.ts";
import {
  movePlannedSpeakerInput,
  moveSequenceInput,
  planSequenceInput,
  planSpeakerInput,
  renameSequenceInput,
  sequenceIdInput,
  unplanSpeakerInput,
} from "#domain/meeting/schema.ts";
import { unplanSpeaker } from "#domain/meeting/unplan-speaker.ts";

export const planSequenceAction = formAction(planSequenceInput, planSequence);
export const renameSequenceAction = formAction(renameSequenceInput, renameSequence);
export const moveSequenceAction = formAction(moveSequenceInput, moveSequence);
export const removeSequenceAction = formAction(sequenceIdInput, removeSequence);
export const restoreSequenceAction = formAction(sequenceIdInput, restoreSequence);
export const planSpeakerAction = formAction(planSpeakerInput, planSpeaker);
export const unplanSpeakerAction = formAction(unplanSpeakerInput, unplanSpeaker);
export const movePlannedSpeakerAction = formAction(movePlannedSpeakerInput, movePlannedSpeaker);
