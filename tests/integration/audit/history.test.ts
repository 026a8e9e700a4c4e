import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { write } from "#db/client.ts";
import { actionInWords } from "#domain/audit/labels.ts";
import { meetingHistory, recentActivity } from "#domain/audit/queries.ts";
import { recordEvent } from "#domain/audit/record-event.ts";
import { setClock } from "#domain/clock.ts";
import { createMeeting } from "#domain/meeting/create-meeting.ts";
import { planSequence } from "#domain/meeting/plan-sequence.ts";
import { anActor } from "#tests/support/factories.ts";

test("the history of a meeting says who did what and when, the latest first, and nothing of others", () => {
  setClock(() => 1_638_892_800_000);
  const actor = anActor();
  const meeting = { id: randomUUID(), title: "Rencontre de Cysoing" };
  createMeeting(actor, { ...meeting, kind: "territorial", date: "2021-12-07" });
  createMeeting(actor, { id: randomUUID(), title: "Ailleurs", kind: "territorial", date: "2021-12-07" });
  planSequence(actor, { id: randomUUID(), meetingId: meeting.id, title: "Relance" });

  const said = meetingHistory(anActor("reader"), meeting.id).map(({ id: _, ...line }) => line);

  const common = { at: 1_638_892_800_000, actorName: "Claire Fontaine", meeting };
  expect(said).toEqual([
    { ...common, sentence: "a ajouté la séquence « Relance »" },
    { ...common, sentence: "a créé la rencontre « Rencontre de Cysoing »" },
  ]);
});

test("a long history goes on from its last line", () => {
  const actor = anActor();
  const { id } = createMeeting(actor, { id: randomUUID(), title: "Cysoing", kind: "territorial", date: "2021-12-07" });
  for (const title of ["Un", "Deux", "Trois"]) planSequence(actor, { id: randomUUID(), meetingId: id, title });

  const first = meetingHistory(actor, id, { limit: 2 });
  const next = meetingHistory(actor, id, { limit: 2, before: first.at(-1)?.id });

  expect([...first, ...next].map(({ sentence }) => sentence)).toEqual([
    "a ajouté la séquence « Trois »",
    "a ajouté la séquence « Deux »",
    "a ajouté la séquence « Un »",
    "a créé la rencontre « Cysoing »",
  ]);
});

test("the recent activity tells what has no meeting too", () => {
  const actor = anActor("administrator");
  write((tx) => recordEvent(tx, actor, { action: "staff.added", objectId: randomUUID(), summary: "Paul Petit" }));

  expect(recentActivity(actor, 1)).toMatchObject([{ sentence: "a ajouté à l’équipe Paul Petit", meeting: null }]);
});

test("an action that this program does not know shows its summary", () => {
  expect(actionInWords("toString", "Cysoing")).toBe("Cysoing");
});
