import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { meetings } from "#db/schema.ts";
import type { Actor } from "#domain/account/schema.ts";
import { corrector, typographic } from "#domain/french/typography.ts";
import { correctedText } from "#domain/intervention/corrected-text.ts";
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
import { communeCode } from "./places.ts";
import { recordIntervention } from "./record-intervention.ts";
import { dayOf, momentOf, type Step } from "./timeline.ts";

type Team = { editor: Actor; publisher: Actor };

/** The life of a meeting as steps at their moments: announced, planned, written, read again, published. */
export function stepsOf(meeting: DemoMeeting, directory: Directory, team: Team, present: number): Step[] {
  const { editor, publisher } = team;
  const { becomes } = meeting;
  const date = dayOf(meeting.date, present);
  const id = randomUUID();
  let closing: ReturnType<typeof recordAll>;
  const sequenceIds = (meeting.sequences ?? []).map(() => randomUUID());
  const step = (days: number, work: () => void): Step => ({ at: momentOf(date, days, present), work });

  const announced = [
    step(-50, () => createMeeting(editor, { id, title: typographic(meeting.title), kind: meeting.kind, date })),
    step(-45, () => fillSheet(editor, id, meeting, date)),
  ];
  if (becomes === "binned") return [...announced, step(-44, () => binMeeting(editor, { id }))];

  const written = [
    step(-20, () => plan(editor, id, meeting, sequenceIds, directory)),
    step(1, () => {
      closing = recordAll({ actor: editor, meetingId: id, date, directory }, meeting, sequenceIds);
    }),
  ];
  if (becomes === "draft") return [...announced, ...written];

  const reviewed = step(3, () => changeRecapState(editor, { id, recapState: "inReview" }));
  if (becomes === "inReview") return [...announced, ...written, reviewed];
  const approved = step(5, () => changeRecapState(publisher, { id, recapState: "approved" }));
  if (becomes === "approved") return [...announced, ...written, reviewed, approved];

  const steps = [...announced, ...written, reviewed, approved, step(6, () => publish(publisher, id, ""))];
  const { thenClosing } = meeting;
  if (thenClosing)
    steps.push(
      step(9, () => {
        if (closing) rewrite(editor, closing, thenClosing.text);
      }),
    );
  if (thenClosing?.correctionNote)
    steps.push(step(10, () => publish(publisher, id, typographic(thenClosing.correctionNote ?? ""))));
  if (becomes === "withdrawn") steps.push(step(30, () => withdrawRecap(publisher, { meetingId: id })));
  if (becomes === "archived") steps.push(step(30, () => archiveMeeting(publisher, { id })));
  return steps;
}

function rewrite(actor: Actor, { id, textVersion }: { id: string; textVersion: number }, text: string): void {
  const set = correctedText(text, corrector());
  saveText(actor, { interventionId: id, version: textVersion, key: randomUUID(), text: set });
}

/** Everything that was said, in the order of reading. @returns the last intervention of the closing */
function recordAll(said: Parameters<typeof recordIntervention>[0], meeting: DemoMeeting, sequenceIds: string[]) {
  for (const one of meeting.opening ?? []) recordIntervention(said, { part: "opening" }, one);
  for (const [index, { interventions }] of (meeting.sequences ?? []).entries())
    for (const one of interventions)
      recordIntervention(said, { part: "sequence", sequenceId: sequenceIds[index] ?? "" }, one);
  return (meeting.closing ?? []).map((one) => recordIntervention(said, { part: "closing" }, one)).at(-1);
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

function plan(actor: Actor, meetingId: string, meeting: DemoMeeting, ids: string[], { people }: Directory): void {
  for (const [index, { title, planned = [] }] of (meeting.sequences ?? []).entries()) {
    const sequenceId = ids[index] ?? "";
    planSequence(actor, { id: sequenceId, meetingId, title: typographic(title) });
    for (const who of planned) planSpeaker(actor, { sequenceId, personId: people.get(who) ?? "" });
  }
}

function publish(actor: Actor, meetingId: string, correctionNote: string): void {
  const meeting = db()
    .select({ recordVersion: meetings.recordVersion })
    .from(meetings)
    .where(eq(meetings.id, meetingId))
    .get();
  publishRecap(actor, { id: randomUUID(), meetingId, recordVersion: meeting?.recordVersion ?? 0, correctionNote });
}
