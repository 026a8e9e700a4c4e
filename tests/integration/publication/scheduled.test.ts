import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { closeDb, db, openDb, write } from "#db/client.ts";
import { auditEvents, meetings, publicAddresses, publications, scheduledPublications, staff } from "#db/schema.ts";
import { setClock } from "#domain/clock.ts";
import { momentInWords, parisInstant } from "#domain/french/dates.ts";
import { archiveMeeting } from "#domain/meeting/archive-meeting.ts";
import { touchRecord } from "#domain/meeting/touch-record.ts";
import { cancelScheduledPublication } from "#domain/publication/cancel-scheduled-publication.ts";
import { publishDue } from "#domain/publication/publish-due.ts";
import { publishRecap } from "#domain/publication/publish-recap.ts";
import { getRecapDesk } from "#domain/publication/queries.ts";
import { schedulePublication } from "#domain/publication/schedule-publication.ts";
import { withdrawRecap } from "#domain/publication/withdraw-recap.ts";
import { aMember } from "#tests/support/account-factories.ts";
import { anActor } from "#tests/support/factories.ts";
import { aPublishableMeeting } from "#tests/support/record-factories.ts";

const minute = 60_000;
let clock = 0;

beforeEach(() => {
  clock = Date.UTC(2026, 10, 30, 9);
  setClock(() => clock);
});

async function aPublisher() {
  const { id } = await aMember("publisher");
  return { ...anActor("publisher"), id };
}

/** Scheduled for eight in the morning of the first of December. */
async function aScheduled({ day = "2026-12-01", time = "08:00", date = "2021-12-07" } = {}) {
  const actor = await aPublisher();
  const meeting = aPublishableMeeting({ date });
  const input = { id: randomUUID(), meetingId: meeting.id, recordVersion: 1, correctionNote: "", day, time };
  const { dueAt } = schedulePublication(actor, input);
  return { actor, meetingId: meeting.id, input, dueAt };
}

const deskOf = (meetingId: string) => getRecapDesk(anActor("publisher"), meetingId);
const numberOf = (meetingId: string) =>
  db().select().from(publications).where(eq(publications.meetingId, meetingId)).all().length;

test("waits, in sight, and is published at its hour in the name of who scheduled it", async () => {
  const { actor, meetingId, dueAt } = await aScheduled();

  clock = dueAt - 1;
  publishDue();
  expect(deskOf(meetingId)).toMatchObject({ state: "none", scheduled: { dueAt, isWaiting: true, trouble: null } });

  clock = dueAt;
  publishDue();
  publishDue();
  expect(deskOf(meetingId)).toMatchObject({ state: "published", scheduled: null });
  expect(db().select().from(publications).where(eq(publications.meetingId, meetingId)).all()).toMatchObject([
    { publishedAt: dueAt, publishedBy: actor.id },
  ]);
});

test("the hour is that of Paris, in winter as in summer", async () => {
  const winter = await aScheduled({ day: "2026-12-01", time: "08:00" });
  const summer = await aScheduled({ day: "2027-07-01", time: "08:00" });

  expect([winter.dueAt, summer.dueAt].map((at) => new Date(at).toISOString())).toEqual([
    "2026-12-01T07:00:00.000Z",
    "2027-07-01T06:00:00.000Z",
  ]);
});

test("an hour that clocks jump over is refused, one that they live twice is the first", async () => {
  await expect(aScheduled({ day: "2027-03-28", time: "02:30" })).rejects.toMatchObject({ field: "time" });
  expect(new Date(parisInstant("2027-10-31", "02:30") ?? 0).toISOString()).toBe("2027-10-31T00:30:00.000Z");
  for (const [day, time] of [
    ["2027-03-28", "01:59"],
    ["2027-03-28", "03:00"],
    ["2027-10-31", "03:00"],
  ] as const)
    expect(momentInWords(parisInstant(day, time) ?? 0)).toContain(`à ${Number(time.slice(0, 2))}\u00a0h`);
});

test.for([
  ["an hour that is past", { day: "2026-11-30", time: "09:59" }, "time"],
  ["a day more than a year away", { day: "2028-01-01", time: "08:00" }, "day"],
] as const)("%s is refused, and nothing waits", async ([, when, field]) => {
  const before = db().select().from(scheduledPublications).all().length;
  await expect(aScheduled(when)).rejects.toMatchObject({ field });
  expect(db().select().from(scheduledPublications).all()).toHaveLength(before);
});

test("only a publisher schedules and cancels; what could not be published now cannot be scheduled", async () => {
  const { input } = await aScheduled();
  expect(() => schedulePublication(anActor("editor"), input)).toThrow("Votre rôle ne permet pas cette action.");
  expect(() => cancelScheduledPublication(anActor("editor"), input)).toThrow("Votre rôle ne permet pas cette action.");

  const incomplete = aPublishableMeeting({ communeCode: null });
  const actor = await aPublisher();
  expect(() => schedulePublication(actor, { ...input, id: randomUUID(), meetingId: incomplete.id })).toThrow(
    "Le compte rendu est incomplet",
  );
});

test("is cancelled, and the hour passes without it", async () => {
  const { actor, meetingId, input, dueAt } = await aScheduled();
  cancelScheduledPublication(actor, input);
  cancelScheduledPublication(actor, input);

  clock = dueAt + minute;
  publishDue();

  expect(deskOf(meetingId)).toMatchObject({ state: "none", scheduled: null });
});

test("scheduled again on a clock that went back, it is seen, cancelled, and goes out all the same where it is not", async () => {
  const { actor, meetingId, input } = await aScheduled();
  cancelScheduledPublication(actor, input);
  clock -= 2 * 60 * minute;
  const again = { ...input, id: randomUUID() };
  const { dueAt } = schedulePublication(actor, again);

  expect(deskOf(meetingId).scheduled).toMatchObject({ id: again.id, isWaiting: true });
  clock = dueAt;
  publishDue();
  expect(deskOf(meetingId)).toMatchObject({ state: "published", scheduled: null });
});

test("scheduled again, only the last hour counts", async () => {
  const { actor, meetingId, input, dueAt } = await aScheduled();
  schedulePublication(actor, { ...input, id: randomUUID(), day: "2026-12-02" });

  clock = dueAt;
  publishDue();
  expect(deskOf(meetingId)).toMatchObject({ state: "none", scheduled: { isWaiting: true } });

  clock = dueAt + 24 * 60 * minute;
  publishDue();
  expect(numberOf(meetingId)).toBe(1);
});

test("scheduled again after an answer that got lost, what was asked last goes out: hour, version and note", async () => {
  const actor = await aPublisher();
  const { id: meetingId } = aPublishableMeeting();
  publishRecap(actor, { id: randomUUID(), meetingId, recordVersion: 1, correctionNote: "" });
  write((tx) => touchRecord(tx, actor, meetingId));
  const first = { id: randomUUID(), meetingId, recordVersion: 2, correctionNote: "Un nom mal écri.", time: "08:00" };
  schedulePublication(actor, { ...first, day: "2026-12-01" });
  write((tx) => touchRecord(tx, actor, meetingId));

  const last = { ...first, recordVersion: 3, correctionNote: "Un nom mal écrit." };
  const { dueAt } = schedulePublication(actor, { ...last, day: "2026-12-02" });

  expect(deskOf(meetingId).scheduled).toEqual({
    id: first.id,
    dueAt,
    by: "Claire Fontaine",
    correctionNote: "Un nom mal écrit.",
    trouble: null,
    isWaiting: true,
  });
  clock = dueAt;
  publishDue();
  expect(deskOf(meetingId).versions[0]).toMatchObject({ number: 2, correctionNote: "Un nom mal écrit." });
});

test("a retry that takes the place of what somebody scheduled meanwhile is what waits, in sight", async () => {
  const { actor, meetingId, input } = await aScheduled();
  clock += minute;
  schedulePublication(await aPublisher(), { ...input, id: randomUUID(), day: "2026-12-03" });
  clock += minute;

  const { dueAt } = schedulePublication(actor, input);

  expect(deskOf(meetingId).scheduled).toMatchObject({ id: input.id, dueAt, isWaiting: true });
});

test("a retry that comes once its hour has passed schedules nothing that could not go out", async () => {
  const { actor, meetingId, input, dueAt } = await aScheduled();
  clock = dueAt;
  publishDue();
  withdrawRecap(actor, { meetingId });

  expect(() => schedulePublication(actor, { ...input, day: "2026-12-09" })).toThrow(
    expect.objectContaining({
      code: "conflict",
      message: expect.stringContaining("La version 1 est déjà publiée"),
    }),
  );
  expect(deskOf(meetingId).scheduled).toBeNull();
});

test("published or withdrawn by hand meanwhile, it does not happen again", async () => {
  const { actor, meetingId, input, dueAt } = await aScheduled();
  publishRecap(actor, { ...input, id: randomUUID() });
  withdrawRecap(actor, { meetingId });

  clock = dueAt;
  publishDue();

  expect(deskOf(meetingId).state).toBe("withdrawn");
  expect(numberOf(meetingId)).toBe(1);
});

test("a record changed after it was read is not published: it is said before, at the hour, and until it is settled", async () => {
  const { actor, meetingId, input, dueAt } = await aScheduled();
  write((tx) => touchRecord(tx, actor, meetingId));
  expect(deskOf(meetingId).scheduled).toMatchObject({ isWaiting: true, trouble: expect.stringContaining("modifiée") });

  clock = dueAt;
  publishDue();
  publishDue();

  expect(deskOf(meetingId)).toMatchObject({
    state: "none",
    scheduled: { isWaiting: false, trouble: expect.stringContaining("modifiée entre-temps") },
  });
  const told = db().select().from(auditEvents).where(eq(auditEvents.objectId, input.id)).all();
  expect(told.map(({ action }) => action)).toEqual(["recap.scheduled", "recap.scheduleFailed"]);

  clock += minute;
  publishRecap(actor, { ...input, id: randomUUID(), recordVersion: deskOf(meetingId).recordVersion });
  expect(deskOf(meetingId).scheduled).toBeNull();
});

test("rights are those of the hour: who left the team, or may publish no more, publishes nothing", async () => {
  const left = await aScheduled();
  const demoted = await aScheduled();
  db().update(staff).set({ disabledAt: clock }).where(eq(staff.id, left.actor.id)).run();
  db().update(staff).set({ role: "editor" }).where(eq(staff.id, demoted.actor.id)).run();

  clock = left.dueAt;
  publishDue();

  expect(deskOf(left.meetingId)).toMatchObject({
    state: "none",
    scheduled: { trouble: expect.stringContaining("ne fait plus partie de l’équipe") },
  });
  expect(deskOf(demoted.meetingId)).toMatchObject({ state: "none", scheduled: { isWaiting: false } });
});

test("an archived meeting is not published, and one trouble keeps no other back", async () => {
  const archived = await aScheduled();
  const sound = await aScheduled();
  archiveMeeting(archived.actor, { id: archived.meetingId });

  clock = sound.dueAt;
  publishDue();

  expect(numberOf(archived.meetingId)).toBe(0);
  expect(numberOf(sound.meetingId)).toBe(1);
});

test("the address that was shown waits with it: whatever is published meanwhile goes elsewhere", async () => {
  const date = "2019-03-04";
  const actor = await aPublisher();
  const meeting = aPublishableMeeting({ date });
  const { slug } = deskOf(meeting.id);
  const input = { id: randomUUID(), meetingId: meeting.id, recordVersion: 1, correctionNote: "", slug };
  const { dueAt } = schedulePublication(actor, { ...input, day: "2026-12-01", time: "08:00" });

  const hasty = aPublishableMeeting({ date });
  expect([slug, deskOf(meeting.id).slug, deskOf(hasty.id).slug]).toEqual([
    "cysoing-4-mars-2019",
    "cysoing-4-mars-2019",
    "cysoing-4-mars-2019-2",
  ]);
  publishRecap(actor, { id: randomUUID(), meetingId: hasty.id, recordVersion: 1, correctionNote: "" });
  clock = dueAt;
  publishDue();

  expect(deskOf(hasty.id).slug).toBe(`${slug}-2`);
  expect(deskOf(meeting.id)).toMatchObject({ state: "published", slug });
});

test("it goes out where it was said even when a better address has come free", async () => {
  const date = "2019-03-07";
  const [first, second] = [await aScheduled({ date }), await aScheduled({ date })];
  cancelScheduledPublication(first.actor, first.input);
  expect(deskOf(second.meetingId).slug).toBe("cysoing-7-mars-2019-2");

  clock = second.dueAt;
  publishDue();

  expect(deskOf(second.meetingId)).toMatchObject({ state: "published", slug: "cysoing-7-mars-2019-2" });
});

test("what will not be published, its record having changed, holds no address", async () => {
  const date = "2019-03-08";
  const { actor, meetingId } = await aScheduled({ date });
  write((tx) => touchRecord(tx, actor, meetingId));

  expect(deskOf(aPublishableMeeting({ date }).id).slug).toBe("cysoing-8-mars-2019");
});

test("an address that is no longer the one shown is refused, and promised to nobody once nothing waits", async () => {
  const date = "2019-03-05";
  const actor = await aPublisher();
  const [first, second] = [aPublishableMeeting({ date }), aPublishableMeeting({ date })];
  const schedule = ({ id: meetingId }: { id: string }) => {
    const id = randomUUID();
    const when = { day: "2026-12-01", time: "08:00" };
    const slug = "cysoing-5-mars-2019";
    schedulePublication(actor, { id, meetingId, recordVersion: 1, correctionNote: "", slug, ...when });
    return id;
  };

  const scheduled = schedule(first);
  expect(() => schedule(second)).toThrow(
    expect.objectContaining({ code: "conflict", field: "slug", message: expect.stringMatching(/5-mars-2019-2\s:/) }),
  );
  expect(deskOf(second.id).scheduled).toBeNull();

  cancelScheduledPublication(actor, { id: scheduled });
  schedule(second);
  expect(deskOf(second.id).scheduled).toMatchObject({ isWaiting: true });
});

test("an address lost all the same is not replaced by another: it is said why nothing went out", async () => {
  const { actor, meetingId, input, dueAt } = await aScheduled();
  const other = aPublishableMeeting({ date: "2019-03-06" });
  const slug = deskOf(meetingId).slug;
  publishRecap(actor, { ...input, id: randomUUID(), meetingId: other.id });
  db().update(publicAddresses).set({ slug }).where(eq(publicAddresses.meetingId, other.id)).run();

  clock = dueAt;
  publishDue();

  expect(deskOf(meetingId)).toMatchObject({
    state: "none",
    scheduled: { isWaiting: false, trouble: expect.stringContaining("Cette adresse vient d’être donnée") },
  });
});

test("what cannot be written keeps back itself alone, is told, and is published once it can be", async () => {
  const faulty = await aScheduled();
  const alsoFaulty = await aScheduled();
  const sound = await aScheduled();
  const refuse = ({ meetingId }: { meetingId: string }, name: string) =>
    db().$client.exec(
      `create trigger ${name} before insert on publications when new.meeting_id = '${meetingId}'
       begin select raise(abort, 'the disk says no to ${name}'); end`,
    );
  refuse(faulty, "first");
  refuse(alsoFaulty, "second");

  clock = sound.dueAt;
  expect(publishDue).toThrow(
    expect.objectContaining({
      errors: [
        expect.objectContaining({ message: "the disk says no to first" }),
        expect.objectContaining({ message: "the disk says no to second" }),
      ],
    }),
  );
  expect([faulty, alsoFaulty, sound].map(({ meetingId }) => numberOf(meetingId))).toEqual([0, 0, 1]);
  expect(deskOf(faulty.meetingId)).toMatchObject({ state: "none", scheduled: { isWaiting: true } });

  db().$client.exec("drop trigger first; drop trigger second");
  publishDue();
  expect([faulty, alsoFaulty, sound].map(({ meetingId }) => numberOf(meetingId))).toEqual([1, 1, 1]);
});

test("fifty due over ten restarts and jumps of two hours each way are each published once, at most a minute late", async () => {
  db().delete(scheduledPublications).run();
  const day = parisInstant("2026-12-01", "06:00") ?? 0;
  const scheduled = [];
  for (let index = 0; index < 50; index += 1) {
    const time = new Date(day + 60 * minute + index * 12 * minute).toISOString().slice(11, 16);
    scheduled.push(await aScheduled({ time }));
  }
  const file = db().$client.name;
  const jumps = [2, -2, 2, -2, -2, 2, 2, -2, 2, -2].map((hours) => hours * 60 * minute);
  const lookEvery = 10_000;

  // Time as it truly passes, and the clock that the machine shows.
  let truly = day;
  let off = 0;
  const shown: { at: number; shown: number }[] = [];
  setClock(() => truly + off);
  for (const jump of jumps) {
    for (const until = truly + 90 * minute; truly < until; truly += lookEvery) {
      publishDue();
      shown.push({ at: truly, shown: truly + off });
    }
    closeDb();
    off += jump;
    openDb(file);
  }

  for (const { meetingId, dueAt } of scheduled) {
    const made = db().select().from(publications).where(eq(publications.meetingId, meetingId)).all();
    expect(made).toHaveLength(1);
    // Late by the clock of the machine, counted from the first look at which it showed the hour.
    const first = shown.find((look) => look.shown >= dueAt);
    expect((made[0]?.publishedAt ?? 0) - (first?.shown ?? 0)).toBe(0);
    const before = shown.findLast((look) => look.at < (first?.at ?? 0));
    expect((first?.at ?? 0) - (before?.at ?? first?.at ?? 0)).toBeLessThanOrEqual(60_000);
  }
  expect(db().select().from(meetings).all().length).toBeGreaterThanOrEqual(50);
});
