import * as z from "zod";
import { genders } from "../directory/schema.ts";
import { forms, kinds } from "../intervention/schema.ts";
import { meetingKinds } from "../meeting/schema.ts";

// A document brought in: what the machine proposes, what a person corrects, and what adopting makes a record of.

/** Where in the source something stands: a block by its rank from 0, and the letters of its plain words. */
const spot = z.object({ block: z.int(), from: z.int(), to: z.int() });

/** Somebody named in the document, once, however often they speak. */
export const proposedPerson = z.object({
  key: z.string(),
  /** Of the directory; null: adopting makes a new person of this name. */
  personId: z.uuid().nullable(),
  firstName: z.string(),
  lastName: z.string(),
  gender: z.enum(genders),
  officeGender: z.enum(genders),
  at: spot.nullable(),
});
export type ProposedPerson = z.infer<typeof proposedPerson>;

const source = z.array(z.int());

export const proposedBlock = z.discriminatedUnion("type", [
  z.object({ type: z.literal("sequence"), id: z.uuid(), title: z.string(), source }),
  z.object({
    type: z.literal("intervention"),
    id: z.uuid(),
    part: z.enum(["opening", "sequence", "closing"]),
    kind: z.enum(kinds),
    form: z.enum(forms),
    leadIn: z.string(),
    represented: z.object({ name: z.string(), gender: z.enum(genders) }).nullable(),
    /** `person` is the key of one of the people; capacities as printed, in order. */
    speakers: z.array(z.object({ person: z.string(), capacities: z.array(z.string()) })),
    /** Markdown subset (domain/intervention/text.ts). */
    text: z.string(),
    /** Ranks of the blocks of the source, in order. */
    source,
  }),
]);
export type ProposedBlock = z.infer<typeof proposedBlock>;
export type ProposedIntervention = Extract<ProposedBlock, { type: "intervention" }>;

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
