"use server";

import { formAction } from "#app/_server/action.ts";
import { createMeeting } from "#domain/meeting/create-meeting.ts";
import { duplicateMeeting } from "#domain/meeting/duplicate-meeting.ts";
import { createMeetingInput, duplicateMeetingInput } from "#domain/meeting/schema.ts";

export const createMeetingAction = formAction(createMeetingInput, createMeeting);
export const duplicateMeetingAction = formAction(duplicateMeetingInput, duplicateMeeting);
