"use server";

import { formAction, readAction } from "#app/_server/action.ts";
import { addIntervention } from "#domain/intervention/add-intervention.ts";
import { mergeInterventions } from "#domain/intervention/merge-interventions.ts";
import { moveIntervention } from "#domain/intervention/move-intervention.ts";
import { rejoinInterventions } from "#domain/intervention/rejoin-interventions.ts";
import { removeIntervention } from "#domain/intervention/remove-intervention.ts";
import { restoreIntervention } from "#domain/intervention/restore-intervention.ts";
import { getRevision, listRevisions } from "#domain/intervention/revisions.ts";
import {
  addInterventionInput,
  interventionIdInput,
  mergeInterventionsInput,
  moveInterventionInput,
  rejoinInterventionsInput,
  revisionInput,
  separateInterventionsInput,
  setOpeningInput,
  setSpeakersInput,
  setThemesInput,
  splitInterventionInput,
} from "#domain/intervention/schema.ts";
import { separateInterventions } from "#domain/intervention/separate-interventions.ts";
import { setOpening } from "#domain/intervention/set-opening.ts";
import { setSpeakers } from "#domain/intervention/set-speakers.ts";
import { setThemes } from "#domain/intervention/set-themes.ts";
import { splitIntervention } from "#domain/intervention/split-intervention.ts";
import { planSequence } from "#domain/meeting/plan-sequence.ts";
import { renameSequence } from "#domain/meeting/rename-sequence.ts";
import { planSequenceInput, renameSequenceInput } from "#domain/meeting/schema.ts";

export const addInterventionAction = formAction(addInterventionInput, addIntervention);
export const moveInterventionAction = formAction(moveInterventionInput, moveIntervention);
export const removeInterventionAction = formAction(interventionIdInput, removeIntervention);
export const restoreInterventionAction = formAction(interventionIdInput, restoreIntervention);
export const splitInterventionAction = formAction(splitInterventionInput, splitIntervention);
export const mergeInterventionsAction = formAction(mergeInterventionsInput, mergeInterventions);
export const separateInterventionsAction = formAction(separateInterventionsInput, separateInterventions);
export const rejoinInterventionsAction = formAction(rejoinInterventionsInput, rejoinInterventions);
export const setOpeningAction = formAction(setOpeningInput, setOpening);
export const setSpeakersAction = formAction(setSpeakersInput, setSpeakers);
export const setThemesAction = formAction(setThemesInput, setThemes);
export const planSequenceAction = formAction(planSequenceInput, planSequence);
export const renameSequenceAction = formAction(renameSequenceInput, renameSequence);
export const listRevisionsAction = readAction(interventionIdInput, listRevisions);
export const getRevisionAction = readAction(revisionInput, getRevision);
