import { canEdit, canPublish } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { isPublic } from "../publication/rules.ts";
import type { PublicationState } from "../publication/schema.ts";
import type { MeetingKind, MeetingState, RecapState } from "./schema.ts";

type Lifecycle = { archivedAt: number | null; deletedAt: number | null };

/** Archived and binned meetings are read, not changed. */
export function acceptsChanges(meeting: Lifecycle): boolean {
  return meeting.archivedAt === null && meeting.deletedAt === null;
}

/** What the public reads cannot disappear by a removal: it is withdrawn first, on purpose. */
export function canGoToBin(publication: PublicationState): boolean {
  return !isPublic(publication);
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
  kind: MeetingKind;
  date: string;
  communeCode: string | null;
  startTime: string | null;
  venue: string | null;
  theme: string | null;
  attendanceCount: number | null;
  attendanceText: string | null;
};

/**
 * The fields that a good recap has and that are still empty, in the order of the form: hints, not hindrances
 * (what keeps a recap from being published is in recap/rules.ts). Attendance is known once the day has come.
 */
export function missingFields(meeting: Sheet, today: string): (keyof Sheet)[] {
  const online = meeting.kind === "webinar";
  const counted = meeting.attendanceCount !== null || meeting.attendanceText !== null;
  const missing: (keyof Sheet)[] = [];
  if (meeting.startTime === null) missing.push("startTime");
  if (meeting.communeCode === null && !online) missing.push("communeCode");
  if (meeting.venue === null && !online) missing.push("venue");
  if (meeting.theme === null) missing.push("theme");
  if (meeting.date <= today && !counted) missing.push("attendanceText");
  return missing;
}

type Progress = {
  state: MeetingState;
  publication: PublicationState;
  place: string | null;
  kind: MeetingKind;
  date: string;
  hasProgramme: boolean;
  hasInterventions: boolean;
};

/** A tab of a meeting, by the subject that it shows. */
export type MeetingTab = "sheet" | "programme" | "interventions" | "recap";
export const nextSteps = {
  completeSheet: "sheet",
  planProgramme: "programme",
  writeRecord: "interventions",
  preview: "recap",
  publish: "recap",
  publishAgain: "recap",
  readRecap: "recap",
} as const satisfies Record<string, MeetingTab>;
export type NextStep = keyof typeof nextSteps;

/** What is sensible to do now, the first thing first; the screen offers the first that is not where one is already. */
export function sensibleSteps(actor: Pick<Actor, "role">, meeting: Progress, today: string): NextStep[] {
  if (meeting.state === "binned") return [];
  if (!canEdit(actor) || meeting.state === "archived") return ["readRecap"];
  const mayPublish = canPublish(actor);
  const steps: NextStep[] = [];
  if (meeting.publication === "modifiedSince" && mayPublish) steps.push("publishAgain");
  if (meeting.place === null && meeting.kind !== "webinar") steps.push("completeSheet");
  if (!meeting.hasProgramme && !meeting.hasInterventions) steps.push("planProgramme");
  if (!meeting.hasInterventions && meeting.date <= today) steps.push("writeRecord");
  if (meeting.hasInterventions) steps.push(recapStep(meeting, mayPublish));
  return steps;
}

function recapStep({ state }: Progress, mayPublish: boolean): NextStep {
  if (state === "published") return "readRecap";
  return state === "approved" && mayPublish ? "publish" : "preview";
}

/** `items` with the one at `from` put at `to`; a place beyond the last means last. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const rest = items.filter((_, index) => index !== from);
  const item = items[from];
  if (item === undefined) return rest;
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}
