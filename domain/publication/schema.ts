import * as z from "zod";

export const publicationStates = ["none", "published", "modifiedSince", "withdrawn"] as const;
export type PublicationState = (typeof publicationStates)[number];

export const publishRecapInput = z.object({
  /** Made by the client: a second click with the same id publishes once. */
  id: z.uuid(),
  meetingId: z.string(),
  /** What the person has read before publishing; anything newer is refused. */
  recordVersion: z.int(),
  correctionNote: z.string().trim().max(500, "500 caractères au maximum.").default(""),
});
export type PublishRecapInput = z.output<typeof publishRecapInput>;

export const withdrawRecapInput = z.object({ meetingId: z.string() });
export type WithdrawRecapInput = z.output<typeof withdrawRecapInput>;
