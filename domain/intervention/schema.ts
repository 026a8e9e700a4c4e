import * as z from "zod";
import { maxTextLength } from "./text.ts";

export const kinds = [
  "welcome",
  "introduction",
  "intervention",
  "testimony",
  "discussion",
  "closing",
  "plainText",
] as const;
export type Kind = (typeof kinds)[number];

/** How the sentence introduces who speaks. */
export const forms = ["nameFirst", "capacityFirst", "representing", "none"] as const;
export type Form = (typeof forms)[number];

export type Part = "opening" | "sequence" | "closing";

const id = z.uuid();
const gender = z.enum(["feminine", "masculine"]);
const line = (longest: number) => z.string().trim().max(longest, `${longest} caractères au maximum.`);
/** Version of everything but the text. */
const version = z.int();

/** Where an intervention stands: before the séquences, in one of them, or after them all. */
export const place = z.discriminatedUnion("part", [
  z.object({ part: z.literal("opening") }),
  z.object({ part: z.literal("sequence"), sequenceId: id }),
  z.object({ part: z.literal("closing") }),
]);
export type Place = z.infer<typeof place>;

export const addInterventionInput = z.object({
  id,
  meetingId: id,
  place,
  /** The one it follows there; null: it comes first; not said: it comes last. */
  afterId: id.nullable().optional(),
  /** Not said: what usually comes there. */
  kind: z.enum(kinds).optional(),
});
export type AddInterventionInput = z.output<typeof addInterventionInput>;

export const moveInterventionInput = z.object({ id, place, afterId: id.nullable() });
export type MoveInterventionInput = z.output<typeof moveInterventionInput>;

const text = z.string().max(maxTextLength, "Ce texte est trop long pour une intervention : coupez-la en deux.");

export const saveTextInput = z.object({
  interventionId: id,
  /** The version that was being edited; 0 for a text that was never saved. */
  version: z.int(),
  /** Made by the client for this save: the same key twice is one save. */
  key: z.uuid(),
  text,
});
export type SaveTextInput = z.output<typeof saveTextInput>;

/** What an acknowledged save answers. */
export type SavedText = { version: number; savedAt: number; recordVersion: number };

/** What somebody else saved meanwhile. */
export type OtherText = { version: number; text: string; savedAt: number; savedBy: string };

export const splitInterventionInput = z.object({
  id,
  newId: id,
  textVersion: z.int(),
  key: z.uuid(),
  before: text,
  after: text,
});
export type SplitInterventionInput = z.output<typeof splitInterventionInput>;

export const mergeInterventionsInput = z.object({
  /** The one that is read first and remains. */
  id,
  textVersion: z.int(),
  /** The one that follows it and goes. */
  nextId: id,
  nextTextVersion: z.int(),
  key: z.uuid(),
});
export type MergeInterventionsInput = z.output<typeof mergeInterventionsInput>;

/** Undoes a merge. */
export const separateInterventionsInput = z.object({
  id,
  nextId: id,
  /** That the merge left. */
  textVersion: z.int(),
  /** That the first one had before. */
  themes: z.array(z.string()),
  key: z.uuid(),
});
export type SeparateInterventionsInput = z.output<typeof separateInterventionsInput>;

/** Undoes a cut. */
export const rejoinInterventionsInput = z.object({
  id,
  newId: id,
  /** That the cut left. */
  textVersion: z.int(),
  key: z.uuid(),
});
export type RejoinInterventionsInput = z.output<typeof rejoinInterventionsInput>;

export const setOpeningInput = z.object({
  id,
  version,
  kind: z.enum(kinds),
  form: z.enum(forms),
  leadIn: line(120),
  represented: z
    .object({
      /** With its article, as printed: "l’Agence nationale de la cohésion des territoires". */
      name: line(300).min(1, "Nommez l’organisme représenté."),
      gender,
      organisationId: id.nullable(),
    })
    .nullable(),
});
export type SetOpeningInput = z.output<typeof setOpeningInput>;

export const setSpeakersInput = z.object({
  id,
  version,
  speakers: z
    .array(
      z.object({
        personId: id,
        /** As printed. Not said: as it is frozen here already, and for somebody new here as in the directory. */
        name: line(601).min(1, "Écrivez le nom.").optional(),
        /** The form wanted here: "la Maire" or "le Maire". */
        officeGender: gender,
        /** As printed, in order. */
        capacities: z.array(line(300).min(1, "Écrivez la qualité ou retirez-la.")).max(12, "12 qualités au maximum."),
      }),
    )
    .max(20, "20 intervenants au maximum.")
    .refine((speakers) => new Set(speakers.map(({ personId }) => personId)).size === speakers.length, {
      message: "Cette personne est déjà dans l’intervention.",
    }),
});
export type SetSpeakersInput = z.output<typeof setSpeakersInput>;

export const setThemesInput = z.object({
  id,
  version,
  themes: z.array(line(60).min(1, "Écrivez le thème ou retirez-le.")).max(12, "12 thèmes au maximum."),
});
export type SetThemesInput = z.output<typeof setThemesInput>;

export const interventionIdInput = z.object({ id });
export type InterventionIdInput = z.output<typeof interventionIdInput>;

export const revisionInput = z.object({ interventionId: id, version: z.int() });
export type RevisionInput = z.output<typeof revisionInput>;

/* What the record screen is given */

export type Gender = z.infer<typeof gender>;
export type Speaker = { personId: string; name: string; officeGender: Gender; capacities: string[] };
/** What the directory says of a speaker today. */
export type DirectoryEntry = Pick<Speaker, "name" | "officeGender">;
export type Represented = { name: string; gender: Gender; organisationId: string | null };

export type RecordedIntervention = {
  id: string;
  part: Part;
  sequenceId: string | null;
  kind: Kind;
  form: Form;
  leadIn: string;
  represented: Represented | null;
  speakers: Speaker[];
  themes: string[];
  text: string;
  textVersion: number;
  version: number;
};

export type RecordedSequence = {
  id: string;
  title: string;
  version: number;
  planned: { personId: string; name: string; officeGender: Gender }[];
};

/** Everything that was said at a meeting, in reading order. */
export type MeetingRecord = {
  meetingId: string;
  title: string;
  date: string;
  recordVersion: number;
  acceptsChanges: boolean;
  sequences: RecordedSequence[];
  interventions: RecordedIntervention[];
};

export type RevisionLine = { version: number; savedAt: number; savedBy: string };

export const presenceInput = z.object({
  /** The meeting. */
  id,
  /** One for each open page: the same person may have two. */
  screenId: id,
  /** The text where the cursor is. */
  interventionId: id.nullable(),
  leaving: z.boolean(),
});
export type PresenceInput = z.output<typeof presenceInput>;

/** Somebody on the record at this moment, or oneself on another screen. */
export type Present = { name: string; interventionId: string | null; isMe: boolean };
