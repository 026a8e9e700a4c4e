import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { auditEvents, meetings, plannedSpeakers } from "#db/schema.ts";
import { meetingHistory } from "#domain/audit/queries.ts";
import { now } from "#domain/clock.ts";
import { movePlannedSpeaker } from "#domain/meeting/move-planned-speaker.ts";
import { planSpeaker } from "#domain/meeting/plan-speaker.ts";
import { getProgramme } from "#domain/meeting/programme-queries.ts";
import { removeSequence } from "#domain/meeting/remove-sequence.ts";
import { restoreSequence } from "#domain/meeting/restore-sequence.ts";
import { unplanSpeaker } from "#domain/meeting/unplan-speaker.ts";
import { aMeeting, anActor } from "#tests/support/factories.ts";
import { aPerson, aSequence } from "#tests/support/record-factories.ts";

const written = () => JSON.stringify([plannedSpeakers, auditEvents].map((table) => db().select().from(table).all()));

function aPlannedSequence(names: string[]) {
  const meeting = aMeeting();
  const actor = anActor();
  const { id: sequenceId } = aSequence(meeting.id);
  const people = names.map((name) => aPerson(name).id);
  for (const personId of people) planSpeaker(actor, { sequenceId, personId });
  const planned = () => getProgramme(actor, meeting.id).flatMap(({ speakers }) => speakers.map(({ name }) => name));
  return { meeting, actor, sequenceId, people, planned };
}

test("speakers are planned in order, and each once", () => {
  const { actor, sequenceId, people, planned } = aPlannedSequence(["Roger Wattrelin", "Pascal Thuillier"]);

  planSpeaker(actor, { sequenceId, personId: people[0] ?? "" });

  expect(planned()).toEqual(["Roger Wattrelin", "Pascal Thuillier"]);
});

test("a planned speaker moves among the others, and the history says so", () => {
  const { actor, meeting, sequenceId, people, planned } = aPlannedSequence(["Un A", "Deux B", "Trois C"]);

  movePlannedSpeaker(actor, { sequenceId, personId: people[2] ?? "", index: 0 });

  expect(planned()).toEqual(["Trois C", "Un A", "Deux B"]);
  const [latest] = meetingHistory(actor, meeting.id);
  expect(latest).toMatchObject({ sentence: "a déplacé Trois C dans le programme" });
});

test("a speaker taken out by mistake comes back at the same place", () => {
  const { actor, sequenceId, people, planned } = aPlannedSequence(["Un A", "Deux B", "Trois C"]);
  const personId = people[1] ?? "";

  unplanSpeaker(actor, { sequenceId, personId });
  expect(planned()).toEqual(["Un A", "Trois C"]);

  planSpeaker(actor, { sequenceId, personId, index: 1 });
  expect(planned()).toEqual(["Un A", "Deux B", "Trois C"]);
});

test("a séquence comes back with its planned speakers", () => {
  const { actor, sequenceId, planned } = aPlannedSequence(["Un A", "Deux B"]);
  removeSequence(actor, { id: sequenceId });

  restoreSequence(actor, { id: sequenceId });

  expect(planned()).toEqual(["Un A", "Deux B"]);
});

test("who is not in the directory is not planned", () => {
  const { actor, sequenceId } = aPlannedSequence([]);
  const before = written();

  expect(() => planSpeaker(actor, { sequenceId, personId: randomUUID() })).toThrow("n’est plus dans l’annuaire");
  expect(written()).toBe(before);
});

const changes = {
  planned: (actor: ReturnType<typeof anActor>, sequenceId: string) =>
    planSpeaker(actor, { sequenceId, personId: aPerson("Quatre D").id }),
  moved: (actor: ReturnType<typeof anActor>, sequenceId: string, personId: string) =>
    movePlannedSpeaker(actor, { sequenceId, personId, index: 1 }),
  "taken out": (actor: ReturnType<typeof anActor>, sequenceId: string, personId: string) =>
    unplanSpeaker(actor, { sequenceId, personId }),
};

test.for(Object.entries(changes))("a speaker is not %s by a reader", ([, change]) => {
  const { sequenceId, people } = aPlannedSequence(["Un A", "Deux B"]);
  const before = written();

  expect(() => change(anActor("reader"), sequenceId, people[0] ?? "")).toThrow("Votre rôle");
  expect(written()).toBe(before);
});

test.for(Object.entries(changes))("a speaker is not %s in an archived meeting", ([, change]) => {
  const { meeting, actor, sequenceId, people } = aPlannedSequence(["Un A", "Deux B"]);
  db().update(meetings).set({ archivedAt: now() }).where(eq(meetings.id, meeting.id)).run();
  const before = written();

  expect(() => change(actor, sequenceId, people[0] ?? "")).toThrow("archivée");
  expect(written()).toBe(before);
});
