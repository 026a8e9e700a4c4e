import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, write } from "#db/client.ts";
import { auditEvents, communes, interventions, meetings, persons, publications } from "#db/schema.ts";
import { setClock } from "#domain/clock.ts";
import { setThemes } from "#domain/intervention/set-themes.ts";
import { archiveMeeting } from "#domain/meeting/archive-meeting.ts";
import { touchRecord } from "#domain/meeting/touch-record.ts";
import { findPublic, getPublicRecap } from "#domain/publication/public-queries.ts";
import { publishRecap } from "#domain/publication/publish-recap.ts";
import { getRecapDesk, getVersion } from "#domain/publication/queries.ts";
import { withdrawRecap } from "#domain/publication/withdraw-recap.ts";
import { anActor } from "#tests/support/factories.ts";
import { anIntervention, aPublishableMeeting, cysoing } from "#tests/support/record-factories.ts";

const publisher = () => anActor("publisher");

function publish(meetingId: string, correctionNote = "") {
  const actor = publisher();
  const { recordVersion } = getRecapDesk(actor, meetingId);
  return publishRecap(actor, { id: randomUUID(), meetingId, recordVersion, correctionNote });
}

function modify(meetingId: string, title: string) {
  write((tx) => {
    tx.update(meetings).set({ title }).where(eq(meetings.id, meetingId)).run();
    touchRecord(tx, publisher(), meetingId);
  });
}

function publicRecap(slug: string) {
  const answer = findPublic(slug);
  if (answer.kind !== "published") throw new Error(`${slug} is ${answer.kind}`);
  return getPublicRecap(answer.publicationId);
}

test("a first publication makes number 1 public at an address of the place and day", () => {
  const meeting = aPublishableMeeting();

  expect(publish(meeting.id)).toEqual({ number: 1, slug: expect.stringMatching(/^cysoing-7-decembre-2021/) });
  expect(getRecapDesk(publisher(), meeting.id)).toMatchObject({ state: "published", gaps: [], changes: [] });
});

test("only a publisher publishes and withdraws", () => {
  const meeting = aPublishableMeeting();
  const input = { id: randomUUID(), meetingId: meeting.id, recordVersion: 1, correctionNote: "" };

  expect(() => publishRecap(anActor("editor"), input)).toThrow("Votre rôle ne permet pas cette action.");
  publishRecap(publisher(), input);
  expect(() => withdrawRecap(anActor("editor"), input)).toThrow("Votre rôle ne permet pas cette action.");
  expect(getRecapDesk(publisher(), meeting.id).state).toBe("published");
});

test("published again under the same id it is the same version; with another note, it is said that it is out already", () => {
  const meeting = aPublishableMeeting();
  publish(meeting.id);
  modify(meeting.id, "Rencontre de Cysoing");
  const { recordVersion } = getRecapDesk(publisher(), meeting.id);
  const input = { id: randomUUID(), meetingId: meeting.id, recordVersion, correctionNote: "Un nom mal écri." };
  const published = publishRecap(publisher(), input);

  expect(publishRecap(publisher(), input)).toEqual(published);
  expect(() => publishRecap(publisher(), { ...input, correctionNote: "Un nom mal écrit." })).toThrow(
    expect.objectContaining({
      code: "conflict",
      message: expect.stringContaining(`/comptes-rendus/${published.slug}`),
    }),
  );
  expect(getRecapDesk(publisher(), meeting.id).versions).toMatchObject([
    { number: 2, correctionNote: "Un nom mal écri." },
    { number: 1 },
  ]);
});

test("an incomplete record is not published", () => {
  const meeting = aPublishableMeeting({ communeCode: null });

  expect(() => publish(meeting.id)).toThrow("Le compte rendu est incomplet");

  expect(getRecapDesk(publisher(), meeting.id)).toMatchObject({ state: "none", versions: [] });
});

test("what is published never changes by itself", () => {
  const meeting = aPublishableMeeting();
  const { slug } = publish(meeting.id);
  const before = publicRecap(slug);

  db().update(persons).set({ firstName: "Changé", lastName: "Changé" }).run();
  db().update(communes).set({ name: "Changée" }).run();
  db().update(interventions).set({ text: "Changé." }).where(eq(interventions.meetingId, meeting.id)).run();
  modify(meeting.id, "Changé");

  expect(publicRecap(slug)).toEqual(before);
  db().update(communes).set({ name: "Cysoing" }).where(eq(communes.code, cysoing())).run();
});

test("a double click publishes once", () => {
  const meeting = aPublishableMeeting();
  const click = { id: randomUUID(), meetingId: meeting.id, recordVersion: 1, correctionNote: "" };
  const actor = publisher();

  expect(publishRecap(actor, click)).toEqual(publishRecap(actor, click));

  expect(getRecapDesk(actor, meeting.id).versions).toHaveLength(1);
});

test("of two people who publish the same state, the second is told that it is published", () => {
  const meeting = aPublishableMeeting();
  publish(meeting.id);

  expect(() => publish(meeting.id)).toThrow("Cette version est déjà publiée.");

  expect(getRecapDesk(publisher(), meeting.id).versions).toHaveLength(1);
});

test("what was written after the reading is not published unseen", () => {
  const meeting = aPublishableMeeting();
  const { recordVersion } = getRecapDesk(publisher(), meeting.id);
  modify(meeting.id, "Un titre de dernière minute");

  const publishing = () =>
    publishRecap(publisher(), { id: randomUUID(), meetingId: meeting.id, recordVersion, correctionNote: "" });

  expect(publishing).toThrow("La rencontre a été modifiée entre-temps.");
  expect(getRecapDesk(publisher(), meeting.id).versions).toEqual([]);
});

test("a correction keeps the address, whatever the title, place and date become, and is dated with its note", () => {
  const meeting = aPublishableMeeting();
  setClock(() => Date.UTC(2021, 11, 10, 9));
  const { slug } = publish(meeting.id);
  modify(meeting.id, "Rencontre de Cysoing");
  setClock(() => Date.UTC(2021, 11, 12, 9));

  expect(getRecapDesk(publisher(), meeting.id).state).toBe("modifiedSince");
  expect(publish(meeting.id, "Le titre était incomplet.")).toEqual({ number: 2, slug });

  expect(publicRecap(slug)).toMatchObject({
    recap: { title: "Rencontre de Cysoing" },
    publishedAt: Date.UTC(2021, 11, 10, 9),
    corrections: [{ at: Date.UTC(2021, 11, 12, 9), note: "Le titre était incomplet." }],
  });
});

test("a modification that was taken back is told as one that changes nothing", () => {
  const meeting = aPublishableMeeting({ title: "Rencontre de Cysoing" });
  publish(meeting.id);
  modify(meeting.id, "Rencontre de Barentin");
  modify(meeting.id, "Rencontre de Cysoing");

  expect(getRecapDesk(publisher(), meeting.id)).toMatchObject({ state: "modifiedSince", changes: [] });
});

test("earlier versions stay readable to staff", () => {
  const meeting = aPublishableMeeting({ title: "Premier titre" });
  publish(meeting.id);
  modify(meeting.id, "Second titre");
  publish(meeting.id);

  const reader = anActor("reader");
  expect(getVersion(reader, meeting.id, 1).published.recap.title).toBe("Premier titre");
  expect(getVersion(reader, meeting.id, 2).published.recap.title).toBe("Second titre");
  expect(() => getVersion(reader, meeting.id, 3)).toThrow("Cette version n’existe pas.");
});

test("two meetings of the same place and day get two addresses", () => {
  const first = publish(aPublishableMeeting({ date: "2020-01-02" }).id);
  const second = publish(aPublishableMeeting({ date: "2020-01-02" }).id);

  expect([first.slug, second.slug]).toEqual(["cysoing-2-janvier-2020", "cysoing-2-janvier-2020-2"]);
});

test("an address that was shown and has been given since is refused, and the next one is told", () => {
  const meeting = aPublishableMeeting({ date: "2020-01-03" });
  const publishAt = (slug: string) =>
    publishRecap(publisher(), { id: randomUUID(), meetingId: meeting.id, recordVersion: 1, slug, correctionNote: "" });
  const shown = getRecapDesk(publisher(), meeting.id).slug;
  publish(aPublishableMeeting({ date: "2020-01-03" }).id);

  expect(() => publishAt(shown)).toThrow(
    expect.objectContaining({
      code: "conflict",
      field: "slug",
      message: expect.stringContaining("/comptes-rendus/cysoing-3-janvier-2020-2"),
    }),
  );
  const next = getRecapDesk(publisher(), meeting.id);
  expect(next).toMatchObject({ state: "none", versions: [], slug: "cysoing-3-janvier-2020-2" });
  expect(publishAt(next.slug).slug).toBe("cysoing-3-janvier-2020-2");
});

test("the themes that publishing would make public are told, each once", () => {
  const meeting = aPublishableMeeting();
  const { id } = anIntervention({ meetingId: meeting.id, position: 2 });
  setThemes(publisher(), { id, version: 1, themes: ["Santé", "Logement"] });

  expect(getRecapDesk(publisher(), meeting.id).contents.themes).toEqual(["Logement", "Santé"]);
});

test("withdrawing takes the recap away at once; publishing again brings it back to its address", () => {
  const meeting = aPublishableMeeting();
  const { slug } = publish(meeting.id);

  withdrawRecap(publisher(), { meetingId: meeting.id });
  expect(findPublic(slug)).toEqual({ kind: "withdrawn" });
  expect(getRecapDesk(publisher(), meeting.id)).toMatchObject({
    state: "withdrawn",
    withdrawn: { by: "Claire Fontaine" },
  });

  expect(publish(meeting.id)).toEqual({ number: 2, slug });
  expect(publicRecap(slug).corrections).toEqual([]);
});

test("what reads otherwise than the version before it is a correction, and so is what has a note", () => {
  const meeting = aPublishableMeeting({ title: "Premier titre" });
  const at = (day: number) => Date.UTC(2021, 11, day, 9);
  const publishOn = (day: number, note = "") => {
    setClock(() => at(day));
    return publish(meeting.id, note);
  };
  publishOn(10);
  modify(meeting.id, "Second titre");
  publishOn(11);
  withdrawRecap(publisher(), { meetingId: meeting.id });
  publishOn(12);
  modify(meeting.id, "Second titre");
  publishOn(13, "Relu par la commune.");
  modify(meeting.id, "Premier titre");
  const { slug } = publishOn(14);

  const second = { at: at(11), note: null };
  expect(publicRecap(slug)).toMatchObject({
    publishedAt: at(10),
    corrections: [second, { at: at(13), note: "Relu par la commune." }, { at: at(14), note: null }],
  });
  expect(getVersion(publisher(), meeting.id, 3).published.corrections).toEqual([second]);
});

test("the address of a withdrawn recap is given to no other meeting", () => {
  const first = aPublishableMeeting({ date: "2019-03-04" });
  const { slug } = publish(first.id);
  withdrawRecap(publisher(), { meetingId: first.id });

  expect(publish(aPublishableMeeting({ date: "2019-03-04" }).id).slug).not.toBe(slug);
});

test("publishing and withdrawing are written in the history", () => {
  const meeting = aPublishableMeeting();
  publish(meeting.id);
  modify(meeting.id, "Autre titre");
  publish(meeting.id);
  withdrawRecap(publisher(), { meetingId: meeting.id });
  withdrawRecap(publisher(), { meetingId: meeting.id });

  const actions = db().select().from(auditEvents).where(eq(auditEvents.meetingId, meeting.id)).all();
  expect(actions.map((event) => event.action)).toEqual(["recap.published", "recap.republished", "recap.withdrawn"]);
});

test("a meeting in the bin is not published", () => {
  const meeting = aPublishableMeeting();
  db().update(meetings).set({ deletedAt: 1 }).where(eq(meetings.id, meeting.id)).run();

  const publishing = () =>
    publishRecap(publisher(), { id: randomUUID(), meetingId: meeting.id, recordVersion: 1, correctionNote: "" });

  expect(publishing).toThrow("n’existe pas ou plus");
  expect(db().select().from(publications).where(eq(publications.meetingId, meeting.id)).all()).toEqual([]);
});

test("an archived meeting is not published; what was public before can be withdrawn", () => {
  const meeting = aPublishableMeeting();
  const { slug } = publish(meeting.id);
  modify(meeting.id, "Autre titre");
  archiveMeeting(publisher(), { id: meeting.id });

  expect(getRecapDesk(publisher(), meeting.id)).toMatchObject({ state: "modifiedSince", acceptsChanges: false });
  expect(() => publish(meeting.id)).toThrow("Cette rencontre est archivée.");
  withdrawRecap(publisher(), { meetingId: meeting.id });
  expect(findPublic(slug)).toEqual({ kind: "withdrawn" });
});

test("a text of a thousand words is frozen whole", () => {
  const meeting = aPublishableMeeting();
  const text = Array.from({ length: 1000 }, (_, index) => `mot${index}`).join(" ");
  anIntervention({ meetingId: meeting.id, text, position: 2 });

  const { recap } = publicRecap(publish(meeting.id).slug);

  expect(recap.blocks.at(-1)).toMatchObject({ type: "intervention", text });
});
