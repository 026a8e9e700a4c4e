import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { auditEvents, meetingPartners, meetings, sequences } from "#db/schema.ts";
import type { Actor } from "#domain/account/schema.ts";
import { now } from "#domain/clock.ts";
import { archiveMeeting } from "#domain/meeting/archive-meeting.ts";
import { binMeeting } from "#domain/meeting/bin-meeting.ts";
import { changeRecapState } from "#domain/meeting/change-recap-state.ts";
import { createMeeting } from "#domain/meeting/create-meeting.ts";
import { duplicateMeeting } from "#domain/meeting/duplicate-meeting.ts";
import { planSequence } from "#domain/meeting/plan-sequence.ts";
import { getProgramme } from "#domain/meeting/programme-queries.ts";
import { findMeetingFrame, getMeetingSheet } from "#domain/meeting/queries.ts";
import { restoreMeeting } from "#domain/meeting/restore-meeting.ts";
import { createMeetingInput } from "#domain/meeting/schema.ts";
import { unarchiveMeeting } from "#domain/meeting/unarchive-meeting.ts";
import { publishRecap } from "#domain/publication/publish-recap.ts";
import { withdrawRecap } from "#domain/publication/withdraw-recap.ts";
import { aMeeting, anActor } from "#tests/support/factories.ts";
import { anIntervention, aPublishableMeeting } from "#tests/support/record-factories.ts";

const written = () =>
  JSON.stringify([meetings, sequences, auditEvents].map((table) => db().select().from(table).all()));
const cysoing = { title: "Rencontre de Cysoing", kind: "territorial", date: "2021-12-07" } as const;

test("a title and a date make a meeting: a draft", () => {
  const actor = anActor();

  const { id } = createMeeting(actor, { id: randomUUID(), ...cysoing });

  expect(findMeetingFrame(actor, id)).toEqual({
    id,
    ...cysoing,
    place: null,
    state: "draft",
    recapState: "draft",
    publication: "none",
    acceptsChanges: true,
    canGoToBin: true,
    hasProgramme: false,
    hasInterventions: false,
  });
});

test("creating twice with the same id, as a double click does, creates one meeting", () => {
  const actor = anActor();
  const input = { id: randomUUID(), ...cysoing };
  createMeeting(actor, input);
  const before = written();

  expect(createMeeting(actor, input)).toEqual({ id: input.id });
  expect(written()).toBe(before);
});

test.for([
  ["2021-02-30", "Indiquez la date de la rencontre, par exemple 07/12/2021."],
  ["7 décembre", "Indiquez la date de la rencontre, par exemple 07/12/2021."],
  ["", "Indiquez la date de la rencontre, par exemple 07/12/2021."],
  ["0021-12-07", "Vérifiez l’année : entre 1980 et 2099."],
])("the date %j is refused with a sentence", ([date, sentence]) => {
  const parsed = createMeetingInput.safeParse({ id: randomUUID(), ...cysoing, date });

  expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([sentence]);
});

test.for(["<script>alert(1)</script>", 'L’été d\'« ici » & "là"', "x".repeat(300)])(
  "%j is a title like another",
  (title) => {
    const actor = anActor();

    const { id } = createMeeting(actor, createMeetingInput.parse({ id: randomUUID(), ...cysoing, title }));

    expect(findMeetingFrame(actor, id)?.title).toBe(title);
  },
);

test("the next meeting on the model of another takes its frame, and nothing of its day", () => {
  const actor = anActor();
  const source = aPublishableMeeting({
    startTime: "09:30",
    endTime: "12:30",
    theme: "La relance",
    venue: "Salle des fêtes",
    attendanceText: "plus de 40 élus",
    recapState: "approved",
  });
  planSequence(actor, { id: randomUUID(), meetingId: source.id, title: "Relance" });
  const partners = { meetingId: source.id, position: 0, name: "Banque des Territoires" };
  db().insert(meetingPartners).values(partners).run();
  const next = { id: randomUUID(), title: "Rencontre de Roye", kind: "territorial", date: "2022-03-15" } as const;

  duplicateMeeting(actor, { ...next, sourceId: source.id });

  expect(getMeetingSheet(actor, next.id)).toEqual({
    ...next,
    version: 1,
    startTime: "09:30",
    endTime: "12:30",
    theme: "La relance",
    communeCode: null,
    venue: null,
    attendanceCount: null,
    attendanceText: null,
    partners: [{ name: "Banque des Territoires", organisationId: null }],
    place: null,
    lastEdited: null,
  });
  expect(getProgramme(actor, next.id).map(({ title, speakers }) => ({ title, speakers }))).toEqual([
    { title: "Relance", speakers: [] },
  ]);
  expect(findMeetingFrame(actor, next.id)).toMatchObject({ state: "draft", hasInterventions: false });
});

test("an archived meeting is read, and changed again once it is out of the archives", () => {
  const actor = anActor();
  const { id } = aMeeting();

  archiveMeeting(actor, { id });
  expect(findMeetingFrame(actor, id)).toMatchObject({ state: "archived", acceptsChanges: false });

  unarchiveMeeting(actor, { id });
  expect(findMeetingFrame(actor, id)).toMatchObject({ state: "draft", acceptsChanges: true });
});

test("a meeting comes out of the bin as it went in", () => {
  const actor = anActor();
  const { id } = aMeeting({ recapState: "inReview" });
  anIntervention({ meetingId: id });

  binMeeting(actor, { id });
  expect(findMeetingFrame(actor, id)?.state).toBe("binned");

  restoreMeeting(actor, { id });
  expect(findMeetingFrame(actor, id)).toMatchObject({ state: "inReview", hasInterventions: true });
});

test("what is public does not go to the bin before it is withdrawn", () => {
  const publisher = anActor("publisher");
  const { id } = aPublishableMeeting();
  const { recordVersion } = aRecordOf(id);
  publishRecap(publisher, { id: randomUUID(), meetingId: id, recordVersion, correctionNote: "" });

  expect(() => binMeeting(publisher, { id })).toThrow("Retirez-le d’abord du public.");
  expect(findMeetingFrame(publisher, id)).toMatchObject({ state: "published", canGoToBin: false });

  withdrawRecap(publisher, { meetingId: id });
  binMeeting(publisher, { id });
  expect(findMeetingFrame(publisher, id)?.state).toBe("binned");
});

const asEditor = ["draft → inReview", "inReview → draft"];
const asPublisher = [...asEditor, "draft → approved", "inReview → approved", "approved → inReview", "approved → draft"];

test.for([
  ["reader", []],
  ["editor", asEditor],
  ["publisher", asPublisher],
  ["administrator", asPublisher],
] as const)("a %s moves a recap only as the role allows", ([role, allowed]) => {
  const actor = anActor(role);
  const states = ["draft", "inReview", "approved"] as const;
  const moves = states.flatMap((from) => states.filter((to) => to !== from).map((to) => ({ from, to })));

  const accepted = moves.filter(({ from, to }) => {
    const { id } = aMeeting({ recapState: from });
    return succeeds(() => changeRecapState(actor, { id, recapState: to })) && findMeetingFrame(actor, id)?.state === to;
  });

  expect(accepted.map(({ from, to }) => `${from} → ${to}`).sort()).toEqual([...allowed].sort());
});

test("approving changes nothing that a recap prints", () => {
  const { id, recordVersion } = aMeeting();

  changeRecapState(anActor("publisher"), { id, recapState: "approved" });

  expect(aRecordOf(id).recordVersion).toBe(recordVersion);
});

const operations = {
  create: (actor: Actor) => createMeeting(actor, { id: randomUUID(), ...cysoing }),
  duplicate: (actor: Actor, id: string) => duplicateMeeting(actor, { id: randomUUID(), ...cysoing, sourceId: id }),
  archive: (actor: Actor, id: string) => archiveMeeting(actor, { id }),
  unarchive: (actor: Actor, id: string) => unarchiveMeeting(actor, { id }),
  bin: (actor: Actor, id: string) => binMeeting(actor, { id }),
  restore: (actor: Actor, id: string) => restoreMeeting(actor, { id }),
  "change the state of": (actor: Actor, id: string) => changeRecapState(actor, { id, recapState: "inReview" }),
};

test.for(Object.entries(operations))("a reader may not %s a meeting", ([, operation]) => {
  const { id } = aMeeting();
  const before = written();

  expect(() => operation(anActor("reader"), id)).toThrow("Votre rôle ne permet pas cette action.");
  expect(written()).toBe(before);
});

test.for(["archive", "unarchive", "change the state of"] as const)("nobody may %s a binned meeting", (name) => {
  const { id } = aMeeting({ deletedAt: now() });
  const actor = anActor("administrator");
  const before = written();

  expect(() => operations[name](actor, id)).toThrow("Cette rencontre est à la corbeille.");
  expect(written()).toBe(before);
});

function aRecordOf(id: string) {
  return (
    db().select({ recordVersion: meetings.recordVersion }).from(meetings).where(eq(meetings.id, id)).all()[0] ?? {
      recordVersion: 0,
    }
  );
}

function succeeds(run: () => unknown): boolean {
  try {
    run();
    return true;
  } catch {
    return false;
  }
}
