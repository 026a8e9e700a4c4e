import * as z from "zod";
import { genders } from "../directory/schema.ts";
import type { Typography } from "../french/typography.ts";
import { forms, kinds } from "../intervention/schema.ts";
import { meetingKinds } from "../meeting/schema.ts";
import { largestFile, refusals } from "../source/refusals.ts";
import type { RecordedCommune } from "../territory/schema.ts";
import { limits } from "./limits.ts";

export { limits };

// A document brought in: what the machine proposes, what a person corrects, and what adopting makes a record of.

/** Where in the source something stands: a block by its rank from 0, and the letters of its plain words. */
const spot = z.object({ block: z.int(), from: z.int(), to: z.int() });
export type Spot = z.infer<typeof spot>;

/** Somebody named in the document, once, however often they speak. */
export const proposedPerson = z.object({
  key: z.string(),
  /** Of the directory; null: adopting makes a new person of this name. */
  personId: z.uuid().nullable(),
  /** Said by a person: not the one of the directory who bears the same name. */
  isSomebodyElse: z.boolean().default(false),
  firstName: z.string(),
  lastName: z.string(),
  gender: z.enum(genders),
  officeGender: z.enum(genders),
  at: spot.nullable(),
});
export type ProposedPerson = z.infer<typeof proposedPerson>;

const source = z.array(z.int());
const proposedSequence = z.object({ type: z.literal("sequence"), id: z.uuid(), title: z.string(), source });
const represented = z.object({ name: z.string(), gender: z.enum(genders) });
/** `person` is the key of one of the people; capacities as printed, in order. */
const proposedSpeaker = z.object({ person: z.string(), capacities: z.array(z.string()) });
const proposedIntervention = z.object({
  type: z.literal("intervention"),
  id: z.uuid(),
  part: z.enum(["opening", "sequence", "closing"]),
  kind: z.enum(kinds),
  form: z.enum(forms),
  leadIn: z.string(),
  represented: represented.nullable(),
  speakers: z.array(proposedSpeaker),
  /** Markdown subset (domain/intervention/text.ts). */
  text: z.string(),
  /** Ranks of the blocks of the source, in order. */
  source,
});

export const proposedBlock = z.discriminatedUnion("type", [proposedSequence, proposedIntervention]);
export type ProposedBlock = z.infer<typeof proposedBlock>;
export type ProposedSequence = z.infer<typeof proposedSequence>;
export type ProposedIntervention = z.infer<typeof proposedIntervention>;

/** What a doubt, or a place in the source, is about. */
const about = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("heading"),
    field: z.enum(["title", "date", "place", "theme", "attendance", "partners"]),
  }),
  z.object({ kind: z.literal("person"), key: z.string() }),
  z.object({ kind: z.literal("block"), id: z.string() }),
]);
export type About = z.infer<typeof about>;

const doubt = z.object({
  id: z.string(),
  about,
  /** A French sentence for whoever confirms. */
  message: z.string(),
  at: spot.nullable(),
  /** Said to be right, or mended, by a person. */
  settled: z.boolean(),
  /** Of the directory, who it may be; `hint` is their first office on that day, or "". */
  candidates: z.array(z.object({ id: z.uuid(), name: z.string(), hint: z.string() })).optional(),
});
export type ProposalDoubt = z.infer<typeof doubt>;

/** What will be adopted: a recap as publishing freezes it, but for a date that may be missing, with its doubts and sources. */
export const proposalSchema = z.object({
  title: z.string(),
  kind: z.enum(meetingKinds),
  /** "YYYY-MM-DD", or null until a person says it. */
  date: z.string().nullable(),
  /** Days that fit what the source says, the latest first. */
  proposedDates: z.array(z.string()),
  startTime: z.string().nullable(),
  endTime: z.string().nullable(),
  communeCode: z.string().nullable(),
  /** The place as the document names it, where no commune was made of it. */
  placeWritten: z.string().nullable(),
  venue: z.string().nullable(),
  theme: z.string().nullable(),
  partners: z.array(z.string()),
  attendanceCount: z.int().nullable(),
  attendanceText: z.string().nullable(),
  people: z.array(proposedPerson),
  blocks: z.array(proposedBlock),
  /** Announced, greeted or welcoming, and not among those who spoke: shown, and left in the text. */
  listed: z.array(
    z.object({ name: z.string(), presence: z.enum(["announced", "greeted", "host"]), at: spot.nullable() }),
  ),
  /** Places of the values of the heading in the source. */
  places: z.array(z.object({ about, at: spot })),
  doubts: z.array(doubt),
});
export type Proposal = z.infer<typeof proposalSchema>;

/* What a person changes */

const day = z.iso.date({ error: "Indiquez la date de la rencontre, par exemple 07/12/2021." });
const line = (longest: number) => z.string().trim().max(longest, `${longest} caractères au maximum.`);
const text = z.string().max(limits.text, "Ce texte est trop long pour une intervention : coupez-le en deux.");

const heading = z
  .object({
    title: line(limits.title),
    kind: z.enum(meetingKinds),
    date: day.nullable(),
    startTime: z.iso.time({ precision: -1, error: "Indiquez une heure, par exemple 16:30." }).nullable(),
    endTime: z.iso.time({ precision: -1, error: "Indiquez une heure, par exemple 16:30." }).nullable(),
    communeCode: z.string().max(5).nullable(),
    venue: line(limits.venue).nullable(),
    theme: line(limits.theme).nullable(),
    partners: z.array(line(limits.partner).min(1)).max(limits.partners, `${limits.partners} partenaires au maximum.`),
    attendanceCount: z.int().min(0).max(999_999).nullable(),
    attendanceText: line(limits.attendance).nullable(),
  })
  .partial();

const person = proposedPerson.omit({ at: true }).extend({ firstName: line(limits.name), lastName: line(limits.name) });

const speaker = proposedSpeaker.extend({
  capacities: z.array(line(limits.capacity)).max(limits.capacities, `${limits.capacities} qualités au maximum.`),
});
const speakers = z
  .array(speaker)
  .max(limits.speakers, `${limits.speakers} intervenants au maximum.`)
  .refine((spoke) => new Set(spoke.map(({ person }) => person)).size === spoke.length, {
    message: "Cette personne est déjà dans l’intervention.",
  });
const block = z.discriminatedUnion("type", [
  proposedSequence.extend({ title: line(limits.title) }),
  proposedIntervention.extend({
    leadIn: line(limits.leadIn),
    represented: represented.extend({ name: line(limits.represented) }).nullable(),
    speakers,
    text,
  }),
]);

/**
 * One correction of a proposal, no longer than what adopting takes: what it leaves empty or says twice is refused there, and
 * where it is taken over. Whoever sends it has seen `version`.
 */
export const proposalChange = z.discriminatedUnion("type", [
  z.object({ type: z.literal("heading"), value: heading }),
  z.object({ type: z.literal("person"), value: person }),
  z.object({ type: z.literal("block"), value: block }),
  z.object({ type: z.literal("settle"), doubt: z.string(), settled: z.boolean() }),
  /** Texts as the typographic corrector proposes them. */
  z.object({ type: z.literal("texts"), value: z.array(z.object({ id: z.uuid(), text })) }),
]);
export type ProposalChange = z.output<typeof proposalChange>;

const importId = z.uuid();

/** What one document may weigh, in bytes, and what is said of one that weighs more. */
export const largestDocument = { size: largestFile, message: refusals.tooLarge().message };

/** What is said of a document beside its bytes. */
export const documentInput = z.object({
  id: importId,
  /** Of what was dropped together. */
  batchId: z.uuid(),
  /** Among them, from 0. */
  position: z.coerce.number().int().min(0),
  /** Of the file, without its folder; "" for words that were pasted. */
  name: z.string().max(255, "Le nom de ce fichier est trop long : raccourcissez-le."),
});
export type DocumentInput = z.output<typeof documentInput>;

export const changeProposalInput = z.object({
  id: importId,
  version: z.int(),
  /** Made by the client for this correction: the same key again is the same correction. */
  key: z.uuid(),
  change: proposalChange,
});
export type ChangeProposalInput = z.output<typeof changeProposalInput>;

export const importIdInput = z.object({ id: importId });
export type ImportIdInput = z.output<typeof importIdInput>;

export const adoptImportInput = z.object({ id: importId, version: z.int() });
export type AdoptImportInput = z.output<typeof adoptImportInput>;

export const takeOverInput = z.object({
  id: importId,
  blockId: z.uuid(),
  /** Of what is proposed, as it was when what differs was shown. */
  version: z.int(),
  /** Of the meeting, as it was when what differs was shown. */
  recordVersion: z.int(),
});
export type TakeOverInput = z.output<typeof takeOverInput>;

export const finishTakingOverInput = takeOverInput.pick({ id: true, version: true });
export type FinishTakingOverInput = z.output<typeof finishTakingOverInput>;

/* What screens are given */

export const importStates = ["waiting", "toConfirm", "refused", "adopted", "setAside"] as const;
export type ImportState = (typeof importStates)[number];

/** A document in the queue. */
export type ImportLine = {
  id: string;
  state: ImportState;
  /** Of the file, or "Texte collé". */
  name: string;
  title: string;
  date: string | null;
  openDoubts: number;
  refusal: string | null;
  warning: string | null;
  meetingId: string | null;
  addedAt: number;
  addedBy: string;
};

/** A paragraph, heading or item of the document, in plain words; a `Spot` counts its letters. */
export type SourceLine = { index: number; kind: "heading" | "paragraph" | "item" | "quotation"; text: string };

/** A document on the screen where what was read of it is confirmed. */
export type ImportDesk = ImportLine & {
  version: number;
  source: SourceLine[];
  proposal: Proposal;
  commune: RecordedCommune | null;
  /** How the words of the texts are to be set. */
  typography: Typography;
  /** Meetings that were held on that day, in that commune. */
  sameDay: { id: string; title: string }[];
  /** The earlier document of which this one is another state; the meeting that was made of it. */
  earlier: { id: string; name: string; title: string; meetingId: string | null } | null;
};

/** How far the reading of what was dropped has come. */
export type Progress = { waiting: number; read: number };

export const importViews = ["queue", "adopted", "setAside"] as const;
export type ImportView = (typeof importViews)[number];

/** What becomes of a document that is dropped: it waits to be read, or it is here already. */
export type Taken = { id: string; known: Pick<ImportLine, "id" | "name" | "state" | "title" | "meetingId"> | null };
