import * as z from "zod";
import type { MarkedText } from "../french/word-diff.ts";
import type { Gap } from "../recap/rules.ts";
import { type EmailShape, emailShapes } from "../recap/schema.ts";
import type { Remark } from "../review/schema.ts";

export type PublicationState = "none" | "published" | "modifiedSince" | "withdrawn";

export const publishRecapInput = z.object({
  /** Made by the client: a second click with the same id publishes once. */
  id: z.uuid(),
  meetingId: z.string(),
  /** What the person has read before publishing; anything newer is refused. */
  recordVersion: z.int(),
  /** The address that was shown to the person: any other is refused. Without it, whichever is free is taken. */
  slug: z.string().optional(),
  correctionNote: z.string().trim().max(500, "500 caractères au maximum."),
});
export type PublishRecapInput = z.output<typeof publishRecapInput>;

/** Publish later: the day and hour as lived in Paris. */
export const schedulePublicationInput = publishRecapInput.extend({
  day: z.iso.date("Indiquez le jour de la publication, par exemple 07/12/2026."),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Indiquez une heure, par exemple 8:00."),
});
export type SchedulePublicationInput = z.output<typeof schedulePublicationInput>;

/** What one form asks: now, or later at a day and hour that count only then. */
export const publishForm = z.discriminatedUnion("when", [
  publishRecapInput.extend({ when: z.literal("now"), day: z.string(), time: z.string() }),
  schedulePublicationInput.extend({ when: z.literal("later") }),
]);
export type PublishForm = z.output<typeof publishForm>;

export const cancelScheduledPublicationInput = z.object({ id: z.uuid() });
export type CancelScheduledPublicationInput = z.output<typeof cancelScheduledPublicationInput>;

export const withdrawRecapInput = z.object({ meetingId: z.string() });
export type WithdrawRecapInput = z.output<typeof withdrawRecapInput>;

/** One publication of a meeting's recap, of the past or present. */
export type Version = {
  id: string;
  number: number;
  publishedAt: number;
  publishedBy: string | null;
  correctionNote: string | null;
  isPublic: boolean;
};

/** One thing that differs between two states of a recap, with the words kept, added and removed, in reading order. */
export type Change = {
  id: string;
  label: string;
  kind: "added" | "removed" | "changed" | "moved";
  words: MarkedText;
};

/** What publishing would make readable by everybody. */
export type Contents = { sequences: number; interventions: number; speakers: string[]; themes: string[] };

/** A publication that waits for its hour, or the last one that could not be made at its hour. */
export type ScheduledPublication = {
  id: string;
  dueAt: number;
  by: string;
  correctionNote: string;
  /** Why it was not, or will not be, published, a sentence; null while all is well. */
  trouble: string | null;
  isWaiting: boolean;
};

/** All that the screen of a meeting's recap shows. */
export type RecapDesk = {
  meetingId: string;
  recordVersion: number;
  state: PublicationState;
  /** Not when archived: what is public then stays so, or is withdrawn. */
  acceptsChanges: boolean;
  /** Where it is, or would be, read. */
  slug: string;
  contents: Contents;
  /** A few words for social networks, to be followed by the address. */
  post: string;
  /** What is missing for it to be published at all. */
  gaps: Gap[];
  /** What a careful person would look at again; some of it keeps from publishing. */
  remarks: Remark[];
  versions: Version[];
  scheduled: ScheduledPublication | null;
  withdrawn: { at: number; by: string | null } | null;
  /** What differs from the public text; empty where nothing is public. */
  changes: Change[];
};

/** What a newsletter is made of: what is public, or what would be if it were published now. */
const newsletterTexts = ["published", "draft"] as const;
export type NewsletterText = (typeof newsletterTexts)[number];
export type NewsletterChoice = { shape: EmailShape; text: NewsletterText };

/** To oneself, and to nobody else. */
export const sendTestInput = z.object({
  meetingId: z.string(),
  shape: z.enum(emailShapes),
  text: z.enum(newsletterTexts),
});
export type SendTestInput = z.output<typeof sendTestInput>;
