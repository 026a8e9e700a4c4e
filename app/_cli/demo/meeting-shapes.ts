import type { Form, Kind } from "#domain/intervention/schema.ts";
import type { MeetingKind } from "#domain/meeting/schema.ts";
import type { OrganisationKey } from "./organisations.ts";
import type { PersonKey } from "./people.ts";

/** Somebody with the capacities in force that day, or with those that the day asked for. */
export type DemoSpeaker = PersonKey | { who: PersonKey; as: string[] };

export type DemoIntervention = {
  kind?: Kind;
  form?: Form;
  leadIn?: string;
  represented?: OrganisationKey;
  by?: DemoSpeaker[];
  themes?: string[];
  text: string;
};

type DemoSequence = { title: string; planned?: PersonKey[]; interventions: DemoIntervention[] };

export type DemoMeeting = {
  title: string;
  kind: MeetingKind;
  /** A day, or a number of days from today. */
  date: string | number;
  startTime?: string;
  endTime?: string;
  commune?: string;
  venue?: string;
  theme?: string;
  attendanceCount?: number;
  attendanceText?: string;
  partners?: string[];
  opening?: DemoIntervention[];
  sequences?: DemoSequence[];
  closing?: DemoIntervention[];
  /** How far its life has gone. */
  becomes: "draft" | "inReview" | "approved" | "published" | "withdrawn" | "archived" | "binned";
  /** Published again with this note, or only changed since, when the text of the closing became this. */
  thenClosing?: { text: string; correctionNote?: string };
};
