"use server";

import { formAction } from "#app/_server/action.ts";
import { editMeeting } from "#domain/meeting/edit-meeting.ts";
import { editMeetingInput } from "#domain/meeting/schema.ts";

export const editMeetingAction = formAction(editMeetingInput, editMeeting);
