import { canEdit, canPublish } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { fieldLabels, type MeetingField } from "./labels.ts";
import type { MeetingState, PublicationState, RecapState } from "./schema.ts";

type Lifecycle = { archivedAt: number | null; deletedAt: number | null };

/** Archived and binned meetings are read, not changed. */
export function acceptsChanges(meeting: Lifecycle): boolean {
  return meeting.archivedAt === null && meeting.deletedAt === null;
}

/** What the public reads cannot disappear by a removal: it is withdrawn first, on purpose. */
export function canGoToBin(publication: PublicationState): boolean {
  return publication === "none" || publication === "withdrawn";
}

export function publicationStateOf(meeting: {
  recordVersion: number;
  slug: string | null;
  publishedRecordVersion: number | null;
}): PublicationState {
  if (meeting.slug === null) return "none";
  if (meeting.publishedRecordVersion === null) return "withdrawn";
  return meeting.publishedRecordVersion < meeting.recordVersion ? "modifiedSince" : "published";
}

/** The one word for a meeting: where it lies, else what the public has, else how far the recap is. */
export function stateOf(meeting: Lifecycle & { recapState: RecapState; publication: PublicationState }): MeetingState {
  if (meeting.deletedAt !== null) return "binned";
  if (meeting.archivedAt !== null) return "archived";
  return meeting.publication === "none" ? meeting.recapState : meeting.publication;
}

/** Editors send to review and take back; approving, and undoing an approval, belongs to those who publish. */
export function canChangeRecapState(actor: Pick<Actor, "role">, from: RecapState, to: RecapState): boolean {
  if (from === to) return false;
  return from === "approved" || to === "approved" ? canPublish(actor) : canEdit(actor);
}

type Sheet = {
  communeCode: string | null;
  startTime: string | null;
  endTime: string | null;
  venue: string | null;
  theme: string | null;
  attendanceCount: number | null;
  attendanceText: string | null;
};

const expectedFields = ["communeCode", "startTime", "venue", "theme"] as const satisfies MeetingField[];

/** Names of the fields that a good recap has and that are still empty; attendance is known once the day has come. */
export function missingFields(meeting: Sheet & { date: string }, today: string): string[] {
  const missing: MeetingField[] = expectedFields.filter((field) => meeting[field] === null);
  const counted = meeting.attendanceCount !== null || meeting.attendanceText !== null;
  if (meeting.date <= today && !counted) missing.push("attendanceText");
  return missing.map((field) => (field === "attendanceText" ? "Participation" : fieldLabels[field]));
}

/** `items` with the one at `from` put at `to`; a place beyond the last means last. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const rest = items.filter((_, index) => index !== from);
  const item = items[from];
  if (item === undefined) return rest;
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}
