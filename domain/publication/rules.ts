import type { PublicationState } from "./schema.ts";

/** A meeting as far as its publication is concerned: null where it never had a public address, or has no text there. */
export type Published = {
  recordVersion: number;
  slug: string | null;
  publishedRecordVersion: number | null;
};

export function publicationStateOf({ recordVersion, slug, publishedRecordVersion }: Published): PublicationState {
  if (slug === null) return "none";
  if (publishedRecordVersion === null) return "withdrawn";
  return publishedRecordVersion < recordVersion ? "modifiedSince" : "published";
}

export function isPublic(state: PublicationState): boolean {
  return state === "published" || state === "modifiedSince";
}

/** What is public already as it stands needs no new number. */
export function mayBePublishedAgain(state: PublicationState): boolean {
  return state !== "published";
}

/** Nothing is missing, and nothing that the house holds to is left to put right. */
export function isReadyToPublish({
  gaps,
  remarks,
}: {
  gaps: readonly unknown[];
  remarks: readonly { isBlocking: boolean }[];
}): boolean {
  return gaps.length === 0 && remarks.every(({ isBlocking }) => !isBlocking);
}
