import { randomUUID } from "node:crypto";
import { count, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { auditEvents, meetings, revisions } from "#db/schema.ts";
import { setClock } from "#domain/clock.ts";
import { removeIntervention } from "#domain/intervention/remove-intervention.ts";
import { getRevision, listRevisions } from "#domain/intervention/revisions.ts";
import { saveText } from "#domain/intervention/save-text.ts";
import { Refusal } from "#domain/refusal.ts";
import { aMeeting, anActor } from "#tests/support/factories.ts";
import { anAddedIntervention, marksOf, recorded } from "#tests/support/intervention-factories.ts";

function aText() {
  const actor = anActor();
  const meetingId = aMeeting().id;
  const interventionId = anAddedIntervention(actor, meetingId);
  const save = (version: number, text: string, key = randomUUID()) =>
    saveText(actor, { interventionId, version, key, text });
  return { actor, meetingId, interventionId, save };
}

function refusalOf(work: () => unknown): Refusal {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error("It was not refused.");
}

const written = (interventionId: string) =>
  db()
    .select({ version: revisions.version, text: revisions.text })
    .from(revisions)
    .where(eq(revisions.interventionId, interventionId))
    .orderBy(revisions.version)
    .all();

test("every acknowledged save is a version and a revision", () => {
  const { actor, meetingId, interventionId, save } = aText();

  const first = save(0, "s’est félicité");
  const second = save(first.version, "s’est félicité du nombre d’élus.");

  expect(second.version).toBe(2);
  expect(recorded(actor, meetingId, interventionId)).toMatchObject({
    text: "s’est félicité du nombre d’élus.",
    textVersion: 2,
  });
  expect(written(interventionId)).toEqual([
    { version: 1, text: "s’est félicité" },
    { version: 2, text: "s’est félicité du nombre d’élus." },
  ]);
});

test("the same key twice is one save, and answers the same", () => {
  const { interventionId, save } = aText();
  const key = randomUUID();

  const first = save(0, "une fois", key);
  save(1, "autre chose");
  const again = save(0, "une fois", key);

  expect({ ...again, recordVersion: first.recordVersion }).toEqual(first);
  expect(written(interventionId)).toHaveLength(2);
});

test("a text that is stored already is saved already: no version, nothing marked as changed", () => {
  const { meetingId, interventionId, save } = aText();
  const { version } = save(0, "a présenté son projet.");
  const before = marksOf(meetingId);

  const again = save(version, " a présenté son projet.\n");
  const late = save(0, "a présenté son projet.");

  expect([again.version, late.version]).toEqual([1, 1]);
  expect(again.recordVersion).toBe(before.record?.version);
  expect(written(interventionId)).toEqual([{ version: 1, text: "a présenté son projet." }]);
  expect(marksOf(meetingId)).toEqual(before);
});

test("a save retried under its key stays that save, though the text has changed and come back since", () => {
  const { interventionId, save } = aText();
  const key = randomUUID();
  save(0, "un", key);
  save(1, "deux");
  save(2, "un");
  expect(save(0, "un", key).version).toBe(1);
  expect(written(interventionId)).toHaveLength(3);
});

test("a key cannot serve two texts", () => {
  const one = aText();
  const other = aText();
  const key = randomUUID();
  one.save(0, "un", key);

  expect(() => other.save(0, "deux", key)).toThrow("déjà servi");
  expect(written(other.interventionId)).toEqual([]);
});

test("a stale save is refused with what is stored, and writes nothing", () => {
  const { interventionId, save } = aText();
  setClock(() => 1_000);
  save(0, "le texte de Paul");

  const refusal = refusalOf(() => save(0, "le mien"));

  expect({ code: refusal.code, ...refusal.details }).toEqual({
    code: "conflict",
    version: 1,
    text: "le texte de Paul",
    savedAt: 1_000,
    savedBy: "Claire Fontaine",
  });
  expect(written(interventionId)).toEqual([{ version: 1, text: "le texte de Paul" }]);
});

test("twenty people who save the same version: one is accepted", () => {
  const { interventionId, save } = aText();

  const accepted = Array.from({ length: 20 }, (_, n) => {
    try {
      return save(0, `texte ${n}`).version;
    } catch {
      return null;
    }
  }).filter((version) => version !== null);

  expect(accepted).toEqual([1]);
  expect(written(interventionId)).toEqual([{ version: 1, text: "texte 0" }]);
});

test("a save that fails half-way leaves neither text nor revision nor touched record", () => {
  const { actor, meetingId, interventionId, save } = aText();
  save(0, "avant");
  const before = db().select().from(meetings).where(eq(meetings.id, meetingId)).get();
  db().$client.exec("create trigger fails before insert on revisions begin select raise(abort, 'disk'); end");

  expect(() => save(1, "après")).toThrow();
  db().$client.exec("drop trigger fails");

  expect(recorded(actor, meetingId, interventionId)).toMatchObject({ text: "avant", textVersion: 1 });
  expect(db().select().from(meetings).where(eq(meetings.id, meetingId)).get()).toEqual(before);
  expect(save(1, "après").version).toBe(2);
});

test("a save changes the record, and the history says it once for a sitting", () => {
  setClock(() => 0);
  const { meetingId, save } = aText();
  const record = () =>
    db().select({ v: meetings.recordVersion }).from(meetings).where(eq(meetings.id, meetingId)).get();
  const before = record()?.v ?? 0;
  for (let version = 0; version < 5; version += 1) save(version, `texte ${version}`);
  setClock(() => 60 * 60_000);
  save(5, "le lendemain");

  expect(record()?.v).toBe(before + 6);
  const events = db().select({ count: count() }).from(auditEvents).where(eq(auditEvents.meetingId, meetingId)).get();
  expect(events?.count).toBe(2);
});

test("what is stored is the normal form of what was sent", () => {
  const { actor, meetingId, interventionId, save } = aText();
  save(0, "<script>alert(1)</script> [ici](javascript:alert(1))\n\n\n* un\n");
  expect(recorded(actor, meetingId, interventionId).text).toBe("\\<script>alert(1)\\</script> ici\n\n- un");
});

test.for([["a reader", () => anActor("reader")]] as const)("%s saves nothing", ([, reader]) => {
  const { interventionId } = aText();
  const refusal = refusalOf(() => saveText(reader(), { interventionId, version: 0, key: randomUUID(), text: "x" }));
  expect(refusal.code).toBe("forbidden");
  expect(written(interventionId)).toEqual([]);
});

test("an archived meeting and a removed intervention refuse to be written", () => {
  const { actor, meetingId, interventionId, save } = aText();
  removeIntervention(actor, { id: interventionId });
  expect(refusalOf(() => save(0, "x")).code).toBe("notFound");
  db().update(meetings).set({ archivedAt: 1 }).where(eq(meetings.id, meetingId)).run();
  expect(refusalOf(() => save(0, "x")).message).toContain("archivée");
  expect(written(interventionId)).toEqual([]);
});

test("a version whose words were then taken away is proposed, even in the same sitting", () => {
  const { actor, interventionId, save } = aText();
  setClock(() => 0);
  save(0, "le texte de Paul");
  save(1, "le texte de Claire");
  save(2, "le texte de Paul");
  save(3, "le texte de Paul, suivi d’une longue phrase");
  save(4, "le texte de Paul");

  expect(listRevisions(actor, { id: interventionId }).map(({ version }) => version)).toEqual([5, 4, 2]);
});

test("versions are proposed one for each sitting, and read as they were", () => {
  const { actor, interventionId, save } = aText();
  setClock(() => 0);
  save(0, "un");
  save(1, "deux");
  setClock(() => 20 * 60_000);
  save(2, "trois");

  expect(listRevisions(actor, { id: interventionId }).map(({ version }) => version)).toEqual([3, 2]);
  expect(getRevision(actor, { interventionId, version: 1 })).toEqual({ text: "un" });
  expect(() => getRevision(actor, { interventionId, version: 9 })).toThrow("n’existe pas");
});
