"use server";

import { formAction } from "#app/_server/action.ts";
import { archiveMeeting } from "#domain/meeting/archive-meeting.ts";
import { binMeeting } from "#domain/meeting/bin-meeting.ts";
import { changeRecapState } from "#domain/meeting/change-recap-state.ts";
import { restoreMeeting } from "#domain/meeting/restore-meeting.ts";
import { changeRecapStateInput, meetingIdInput } from "#domain/meeting/schema.ts";
import { unarchiveMeeting } from "#domain/meeting/unarchive-meeting.ts";

export const archiveMeetingAction = formAction(meetingIdInput, archiveMeeting);
export const unarchiveMeetingAction = formAction(meetingIdInput, unarchiveMeeting);
export const binMeetingAction = formAction(meetingIdInput, binMeeting);
export const restoreMeetingAction = formAction(meetingIdInput, restoreMeeting);
export const changeRecapStateAction = formAction(changeRecapStateInput, changeRecapState);
