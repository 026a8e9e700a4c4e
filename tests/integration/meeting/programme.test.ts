import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { auditEvents, interventions, meetings, sequences } from "#db/schema.ts";
import { now } from "#domain/clock.ts";
import { liveSequences } from "#domain/meeting/live-sequences.ts";
import { moveSequence } from "#domain/meeting/move-sequence.ts";
import { planSequence } from "#domain/meeting/plan-sequence.ts";
import { removeSequence } from "#domain/meeting/remove-sequence.ts";
import { renameSequence } from "#domain/meeting/rename-sequence.ts";
import { restoreSequence } from "#domain/meeting/restore-sequence.ts";
import { planSequenceInput } from "#domain/meeting/schema.ts";
import { aMeeting, anActor } from "#tests/support/factories.ts";

const titlesOf = (meetingId: string) => liveSequences(db(), meetingId).map((sequence) => sequence.title);
const written = () => JSON.stringify([db().select().from(sequences).all(), db().select().from(auditEvents).all()]);

function aProgramme(titles: string[]) {
  const meeting = aMeeting();
  const actor = anActor();
  const ids = titles.map((title) => planSequence(actor, { id: randomUUID(), meetingId: meeting.id, title }).id);
  return { meeting, actor, ids };
}

test("séquences are kept in the order in which they were planned", () => {
  const { meeting } = aProgramme(["Relance", "Revitalisation", "Conclusion"]);

  expect(titlesOf(meeting.id)).toEqual(["Relance", "Revitalisation", "Conclusion"]);
});

test("planning twice with the same id plans once", () => {
  const meeting = aMeeting();
  const actor = anActor();
  const input = { id: randomUUID(), meetingId: meeting.id, title: "Relance" };

  planSequence(actor, input);
  planSequence(actor, input);

  expect(titlesOf(meeting.id)).toEqual(["Relance"]);
});

test("a séquence goes wherever it is moved, and the others keep their order", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }),
      fc.array(fc.tuple(fc.nat(5), fc.nat(9)), { maxLength: 6 }),
      (length, moves) => {
        const expected = Array.from({ length }, (_, index) => `Séquence ${index}`);
        const { meeting, actor } = aProgramme(expected);
        for (const [which, index] of moves) {
          const sequence = liveSequences(db(), meeting.id)[which % length];
          if (!sequence) continue;
          moveSequence(actor, { id: sequence.id, index });
          expected.splice(which % length, 1);
          expected.splice(index, 0, sequence.title);
        }
        expect(titlesOf(meeting.id)).toEqual(expected);
      },
    ),
    { numRuns: 40 },
  );
});

test("a removed séquence comes back where it stood", () => {
  const { meeting, actor, ids } = aProgramme(["Relance", "Revitalisation", "Conclusion"]);
  const id = ids[1] ?? "";

  removeSequence(actor, { id });
  expect(titlesOf(meeting.id)).toEqual(["Relance", "Conclusion"]);

  restoreSequence(actor, { id });
  expect(titlesOf(meeting.id)).toEqual(["Relance", "Revitalisation", "Conclusion"]);
});

test("a séquence in which something was said is not removed", () => {
  const { meeting, actor, ids } = aProgramme(["Relance"]);
  const sequenceId = ids[0] ?? "";
  const id = randomUUID();
  const spoken = { part: "sequence", kind: "intervention", form: "none", position: 0, updatedAt: now() } as const;
  db()
    .insert(interventions)
    .values({ id, meetingId: meeting.id, sequenceId, ...spoken })
    .run();

  expect(() => removeSequence(actor, { id: sequenceId })).toThrow("Cette séquence contient une intervention");
  expect(titlesOf(meeting.id)).toEqual(["Relance"]);
});

test("a title that somebody else has changed in between is not overwritten", () => {
  const { meeting, actor, ids } = aProgramme(["Relance"]);
  const id = ids[0] ?? "";
  renameSequence(anActor(), { id, version: 1, title: "La relance" });

  expect(() => renameSequence(actor, { id, version: 1, title: "Relancer" })).toThrow("« La relance »");
  expect(titlesOf(meeting.id)).toEqual(["La relance"]);
});

test("renaming again with the same title is not a change", () => {
  const { actor, ids } = aProgramme(["Relance"]);
  const input = { id: ids[0] ?? "", version: 1, title: "La relance" };
  renameSequence(actor, input);
  const before = written();

  expect(renameSequence(actor, input)).toEqual({ version: 2 });
  expect(written()).toBe(before);
});

const changes = {
  plan: (actor: ReturnType<typeof anActor>, _id: string, meetingId: string) =>
    planSequence(actor, { id: randomUUID(), meetingId, title: "Relance" }),
  rename: (actor: ReturnType<typeof anActor>, id: string) => renameSequence(actor, { id, version: 1, title: "Autre" }),
  move: (actor: ReturnType<typeof anActor>, id: string) => moveSequence(actor, { id, index: 1 }),
  remove: (actor: ReturnType<typeof anActor>, id: string) => removeSequence(actor, { id }),
  restore: (actor: ReturnType<typeof anActor>, id: string) => restoreSequence(actor, { id }),
};

test.for(Object.entries(changes))("a reader may not %s a séquence", ([, change]) => {
  const { meeting, ids } = aProgramme(["Relance", "Revitalisation"]);
  const before = written();

  expect(() => change(anActor("reader"), ids[0] ?? "", meeting.id)).toThrow("Votre rôle ne permet pas");
  expect(written()).toBe(before);
});

test.for(Object.entries(changes))("nobody may %s a séquence of an archived meeting", ([, change]) => {
  const { meeting, actor, ids } = aProgramme(["Relance", "Revitalisation"]);
  db().update(meetings).set({ archivedAt: now() }).run();
  const before = written();

  expect(() => change(actor, ids[0] ?? "", meeting.id)).toThrow("archivée");
  expect(written()).toBe(before);
});

test("what a recap prints goes to a new version of the record", () => {
  const { meeting, actor, ids } = aProgramme(["Relance", "Revitalisation"]);
  const recordVersion = () => db().select().from(meetings).where(eq(meetings.id, meeting.id)).get()?.recordVersion;
  const before = recordVersion() ?? 0;

  moveSequence(actor, { id: ids[0] ?? "", index: 1 });

  expect(recordVersion()).toBe(before + 1);
});

test.for([
  ["", "Donnez un titre à la séquence."],
  ["   ", "Donnez un titre à la séquence."],
  ["x".repeat(301), "300 caractères au maximum."],
])("a title like %j is refused with a sentence", ([title, sentence]) => {
  const parsed = planSequenceInput.safeParse({ id: randomUUID(), meetingId: randomUUID(), title });

  expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([sentence]);
});
