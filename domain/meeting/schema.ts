import * as z from "zod";
import type { PublicationState } from "../publication/schema.ts";

export const meetingKinds = ["territorial", "assises", "workshop", "webinar", "visit", "other"] as const;
export type MeetingKind = (typeof meetingKinds)[number];

export const recapStates = ["draft", "inReview", "approved"] as const;
export type RecapState = (typeof recapStates)[number];

/** What a person sees as the state of a meeting: one word, the one that matters most. */
export type MeetingState = RecapState | Exclude<PublicationState, "none"> | "archived" | "binned";

export const longestTitle = 300;
const firstDay = "1980-01-01";
const lastDay = "2099-12-31";

const meetingId = z.uuid();
const title = z
  .string()
  .trim()
  .min(1, "Donnez un titre à la rencontre.")
  .max(longestTitle, `${longestTitle} caractères au maximum.`);
const date = z.iso
  .date({ error: "Indiquez la date de la rencontre, par exemple 07/12/2021.", abort: true })
  .refine((day) => day >= firstDay && day <= lastDay, "Vérifiez l’année : entre 1980 et 2099.");

/** A field that may stay empty: the form has a string, the record has null. */
const optionalText = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, `${longest} caractères au maximum.`)
    .transform((text) => (text === "" ? null : text));
const optionalTime = z
  .string()
  .refine((time) => time === "" || /^([01]\d|2[0-3]):[0-5]\d$/.test(time), "Indiquez une heure, par exemple 16:30.")
  .transform((time) => (time === "" ? null : time));
const optionalCommune = z
  .string()
  .refine((code) => code === "" || /^[0-9][0-9AB][0-9]{3}$/.test(code), "Choisissez une commune dans la liste.")
  .transform((code) => (code === "" ? null : code));
/** Typed as people write it: "40", "1 200". */
const optionalCount = z
  .string()
  .transform((text) => text.replaceAll(/\s/g, ""))
  .refine((digits) => /^\d{0,6}$/.test(digits), "Indiquez un nombre entier, par exemple 40.")
  .transform((digits) => (digits === "" ? null : Number(digits)));

export const createMeetingInput = z.object({ id: meetingId, title, kind: z.enum(meetingKinds), date });
export type CreateMeetingInput = z.output<typeof createMeetingInput>;

export const duplicateMeetingInput = createMeetingInput.extend({ sourceId: meetingId });
export type DuplicateMeetingInput = z.output<typeof duplicateMeetingInput>;

export const partner = z.object({
  name: z.string().trim().min(1, "Nommez ce partenaire ou retirez la ligne.").max(200, "200 caractères au maximum."),
  organisationId: z.uuid().nullable(),
});
export type Partner = z.output<typeof partner>;

export const editMeetingInput = z
  .object({
    id: meetingId,
    version: z.int(),
    title,
    kind: z.enum(meetingKinds),
    date,
    startTime: optionalTime,
    endTime: optionalTime,
    communeCode: optionalCommune,
    venue: optionalText(200),
    theme: optionalText(300),
    attendanceCount: optionalCount,
    attendanceText: optionalText(200),
    partners: z.array(partner).max(50, "50 partenaires au maximum."),
  })
  .refine(({ startTime, endTime }) => startTime === null || endTime === null || startTime < endTime, {
    path: ["endTime"],
    message: "La fin vient après le début.",
  });
export type EditMeetingInput = z.output<typeof editMeetingInput>;
export type EditMeetingForm = z.input<typeof editMeetingInput>;

export const meetingIdInput = z.object({ id: meetingId });
export type MeetingIdInput = z.output<typeof meetingIdInput>;

export const changeRecapStateInput = z.object({ id: meetingId, recapState: z.enum(recapStates) });
export type ChangeRecapStateInput = z.output<typeof changeRecapStateInput>;

/* programme */

const sequenceId = z.uuid();
const sequenceTitle = z
  .string()
  .trim()
  .min(1, "Donnez un titre à la séquence.")
  .max(longestTitle, `${longestTitle} caractères au maximum.`);

export const planSequenceInput = z.object({ id: sequenceId, meetingId, title: sequenceTitle });
export type PlanSequenceInput = z.output<typeof planSequenceInput>;

export const renameSequenceInput = z.object({ id: sequenceId, version: z.int(), title: sequenceTitle });
export type RenameSequenceInput = z.output<typeof renameSequenceInput>;

/** `index`: the place among the séquences of the meeting, from 0; beyond the last means last. */
export const moveSequenceInput = z.object({ id: sequenceId, index: z.int().min(0) });
export type MoveSequenceInput = z.output<typeof moveSequenceInput>;

export const sequenceIdInput = z.object({ id: sequenceId });
export type SequenceIdInput = z.output<typeof sequenceIdInput>;

const plannedSpeaker = z.object({ sequenceId, personId: z.uuid() });

/** `index`: the place among the planned speakers, from 0; last where none is said. */
export const planSpeakerInput = plannedSpeaker.extend({ index: z.int().min(0).optional() });
export type PlanSpeakerInput = z.output<typeof planSpeakerInput>;

export const unplanSpeakerInput = plannedSpeaker;
export type UnplanSpeakerInput = z.output<typeof unplanSpeakerInput>;

export const movePlannedSpeakerInput = plannedSpeaker.extend({ index: z.int().min(0) });
export type MovePlannedSpeakerInput = z.output<typeof movePlannedSpeakerInput>;

/* list */

export const meetingSorts = ["newest", "oldest", "recentlyChanged"] as const;
export type MeetingSort = (typeof meetingSorts)[number];

export const listedStates = [
  "draft",
  "inReview",
  "approved",
  "published",
  "modifiedSince",
  "withdrawn",
  "archived",
  "binned",
] as const satisfies MeetingState[];

export type MeetingFilter = {
  search: string;
  /** Code of a région. */
  region: string | null;
  year: number | null;
  kind: MeetingKind | null;
  /** Without one: every meeting but the archived and the binned. */
  state: MeetingState | null;
  sort: MeetingSort;
  /** From 1. */
  page: number;
};
