import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { meetings } from "#db/schema.ts";
import type { Actor } from "#domain/account/schema.ts";
import { setClock } from "#domain/clock.ts";
import { parisDay } from "#domain/french/dates.ts";
import { typographic } from "#domain/french/typography.ts";
import { saveText } from "#domain/intervention/save-text.ts";
import { archiveMeeting } from "#domain/meeting/archive-meeting.ts";
import { binMeeting } from "#domain/meeting/bin-meeting.ts";
import { changeRecapState } from "#domain/meeting/change-recap-state.ts";
import { createMeeting } from "#domain/meeting/create-meeting.ts";
import { editMeeting } from "#domain/meeting/edit-meeting.ts";
import { planSequence } from "#domain/meeting/plan-sequence.ts";
import { planSpeaker } from "#domain/meeting/plan-speaker.ts";
import { publishRecap } from "#domain/publication/publish-recap.ts";
import { withdrawRecap } from "#domain/publication/withdraw-recap.ts";
import type { Directory } from "./fill-directory.ts";
import type { DemoMeeting } from "./meeting-shapes.ts";
import type { PersonKey } from "./people.ts";
import { communeCode } from "./places.ts";
import { recordIntervention } from "./record-intervention.ts";

type Team = { editor: Actor; publisher: Actor };

const minute = 60_000;
const day = 24 * 60 * minute;

/** Lives the life of a meeting through again: announced, planned, written, read again, published. */
export function recordMeeting(meeting: DemoMeeting, directory: Directory, team: Team, present: number): void {
  const { editor, publisher } = team;
  const held =
    typeof meeting.date === "string" ? Date.parse(`${meeting.date}T09:00:00Z`) : present + meeting.date * day;
  const date = typeof meeting.date === "string" ? meeting.date : parisDay(held);
  const at = timeline(held, present);
  const id = randomUUID();

  at(-50);
  createMeeting(editor, { id, title: typographic(meeting.title), kind: meeting.kind, date });
  at(-45);
  fillSheet(editor, id, meeting, date);
  if (meeting.becomes === "binned") {
    at(-44);
    binMeeting(editor, { id });
    return;
  }

  at(-20);
  const sequences = (meeting.sequences ?? []).map((sequence) => ({
    ...sequence,
    ...plan(editor, id, sequence.title, sequence.planned ?? [], directory),
  }));

  at(1);
  const said = { actor: editor, meetingId: id, date, directory };
  for (const one of meeting.opening ?? []) recordIntervention(said, { part: "opening" }, one);
  for (const { sequenceId, interventions } of sequences)
    for (const one of interventions) recordIntervention(said, { part: "sequence", sequenceId }, one);
  const closing = (meeting.closing ?? []).map((one) => recordIntervention(said, { part: "closing" }, one)).at(-1);
  if (meeting.becomes === "draft") return;

  at(3);
  changeRecapState(editor, { id, recapState: "inReview" });
  if (meeting.becomes === "inReview") return;
  at(5);
  changeRecapState(publisher, { id, recapState: "approved" });
  if (meeting.becomes === "approved") return;
  at(6);
  publish(publisher, id, "");

  if (meeting.thenClosing && closing) {
    at(9);
    const { text, correctionNote } = meeting.thenClosing;
    saveText(editor, {
      interventionId: closing.id,
      version: closing.textVersion,
      key: randomUUID(),
      text: typographic(text),
    });
    if (correctionNote) publish(publisher, id, typographic(correctionNote));
  }
  at(30);
  if (meeting.becomes === "withdrawn") withdrawRecap(publisher, { meetingId: id });
  if (meeting.becomes === "archived") archiveMeeting(publisher, { id });
}

/** Moves the clock to so many days after the meeting, never beyond the present; each operation takes a minute or so. */
function timeline(held: number, present: number): (days: number) => void {
  return (days) => {
    // Steps that would lie in the future were all done in these last hours.
    const start = Math.min(held + days * day, present - (60 - days) * 3 * minute);
    let moment = start;
    setClock(() => {
      moment += 20_000;
      return Math.min(moment, present);
    });
  };
}

function fillSheet(actor: Actor, id: string, meeting: DemoMeeting, date: string): void {
  editMeeting(actor, {
    id,
    version: 1,
    title: typographic(meeting.title),
    kind: meeting.kind,
    date,
    startTime: meeting.startTime ?? null,
    endTime: meeting.endTime ?? null,
    communeCode: meeting.commune ? communeCode(meeting.commune) : null,
    venue: meeting.venue ?? null,
    theme: meeting.theme ? typographic(meeting.theme) : null,
    attendanceCount: meeting.attendanceCount ?? null,
    attendanceText: meeting.attendanceText ? typographic(meeting.attendanceText) : null,
    partners: (meeting.partners ?? []).map((name) => ({ name, organisationId: null })),
  });
}

function plan(actor: Actor, meetingId: string, title: string, planned: PersonKey[], { people }: Directory) {
  const sequenceId = randomUUID();
  planSequence(actor, { id: sequenceId, meetingId, title: typographic(title) });
  for (const who of planned) planSpeaker(actor, { sequenceId, personId: people.get(who) ?? "" });
  return { sequenceId };
}

function publish(actor: Actor, meetingId: string, correctionNote: string): void {
  const meeting = db()
    .select({ recordVersion: meetings.recordVersion })
    .from(meetings)
    .where(eq(meetings.id, meetingId))
    .get();
  publishRecap(actor, { id: randomUUID(), meetingId, recordVersion: meeting?.recordVersion ?? 0, correctionNote });
}
