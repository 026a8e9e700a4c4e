import * as z from "zod";

// The frozen value of a recap: what publishing freezes, what every format prints, what reading an old document gives.

export const recapSpeaker = z.object({
  personId: z.string().nullable(),
  name: z.string(),
  /** Gender of the office as printed: decides "La Maire" or "Le Maire". */
  officeGender: z.enum(["feminine", "masculine"]),
  /** Each as printed, in order: "Maire de Barentin (76)". */
  capacities: z.array(z.string()),
});

export const recapBlock = z.discriminatedUnion("type", [
  z.object({ type: z.literal("sequence"), id: z.string(), ordinal: z.number().int(), title: z.string() }),
  z.object({
    type: z.literal("intervention"),
    id: z.string(),
    /** Before the séquences, in the one whose heading comes before, or after them all. */
    part: z.enum(["opening", "sequence", "closing"]),
    kind: z.enum(["welcome", "introduction", "intervention", "testimony", "discussion", "closing", "plainText"]),
    form: z.enum(["nameFirst", "capacityFirst", "representing", "none"]),
    leadIn: z.string(),
    represented: z.object({ name: z.string(), gender: z.enum(["feminine", "masculine"]) }).nullable(),
    speakers: z.array(recapSpeaker),
    themes: z.array(z.string()),
    /** Markdown subset (domain/intervention/text.ts). */
    text: z.string(),
  }),
]);

export const recapSchema = z.object({
  /** Version of this shape. */
  schema: z.literal(1),
  title: z.string(),
  kind: z.enum(["territorial", "assises", "workshop", "webinar", "visit", "other"]),
  /** "YYYY-MM-DD", Europe/Paris. */
  date: z.string(),
  startTime: z.string().nullable(),
  endTime: z.string().nullable(),
  place: z
    .object({
      commune: z.string(),
      communeCode: z.string(),
      departementCode: z.string(),
      departement: z.string(),
      regionCode: z.string(),
      region: z.string(),
      epci: z.string().nullable(),
    })
    .nullable(),
  venue: z.string().nullable(),
  theme: z.string().nullable(),
  partners: z.array(z.string()),
  attendanceCount: z.number().int().nullable(),
  attendanceText: z.string().nullable(),
  blocks: z.array(recapBlock),
});

export type RecapSpeaker = z.infer<typeof recapSpeaker>;
export type RecapBlock = z.infer<typeof recapBlock>;
export type RecapIntervention = Extract<RecapBlock, { type: "intervention" }>;
export type Recap = z.infer<typeof recapSchema>;

/** What a message takes of a recap: its first words with a link to the rest, or all of it. */
export const emailShapes = ["excerpt", "whole"] as const;
export type EmailShape = (typeof emailShapes)[number];
