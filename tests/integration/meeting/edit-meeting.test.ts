import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { auditEvents, meetingPartners, meetings } from "#db/schema.ts";
import { now } from "#domain/clock.ts";
import { editMeeting } from "#domain/meeting/edit-meeting.ts";
import { getMeetingSheet } from "#domain/meeting/queries.ts";
import { type EditMeetingForm, editMeetingInput } from "#domain/meeting/schema.ts";
import { aMeeting, anActor } from "#tests/support/factories.ts";
import { cysoing } from "#tests/support/record-factories.ts";

const written = () =>
  JSON.stringify([meetings, meetingPartners, auditEvents].map((table) => db().select().from(table).all()));

function typed(id: string, with_: Partial<EditMeetingForm> = {}) {
  return editMeetingInput.parse({
    id,
    version: 1,
    title: "Rencontre des maires des petites villes",
    kind: "territorial",
    date: "2021-12-07",
    startTime: "",
    endTime: "",
    communeCode: "",
    venue: "",
    theme: "",
    attendanceCount: "",
    attendanceText: "",
    partners: [],
    ...with_,
  });
}

test("every field of the sheet is kept as it was typed", () => {
  const actor = anActor();
  const { id } = aMeeting();
  const partners = [
    { name: "Banque des Territoires", organisationId: null },
    { name: "Agence nationale de la cohésion des territoires", organisationId: null },
  ];

  editMeeting(
    actor,
    typed(id, {
      title: " Rencontre de Cysoing ",
      startTime: "09:30",
      endTime: "12:30",
      communeCode: cysoing(),
      venue: "Salle Delory",
      theme: "La relance et la revitalisation",
      attendanceCount: "1 200",
      attendanceText: "plus de 40 élus",
      partners,
    }),
  );

  expect(getMeetingSheet(actor, id)).toMatchObject({
    version: 2,
    title: "Rencontre de Cysoing",
    date: "2021-12-07",
    startTime: "09:30",
    endTime: "12:30",
    communeCode: "59168",
    venue: "Salle Delory",
    theme: "La relance et la revitalisation",
    attendanceCount: 1200,
    attendanceText: "plus de 40 élus",
    partners,
    place: {
      code: "59168",
      commune: "Cysoing",
      departementCode: "59",
      departement: "Nord",
      region: "Hauts-de-France",
      epci: "Communauté de communes Pévèle-Carembault",
    },
  });
});

test("partners keep the order that was given to them", () => {
  const actor = anActor();
  const { id } = aMeeting();
  const [first, second] = ["Banque des Territoires", "Cerema"].map((name) => ({ name, organisationId: null }));
  if (!first || !second) throw new Error("two partners");
  const { version } = editMeeting(actor, typed(id, { partners: [first, second] }));

  editMeeting(actor, typed(id, { version, partners: [second, first] }));

  expect(getMeetingSheet(actor, id).partners).toEqual([second, first]);
});

test("a save that comes after somebody else’s writes nothing and says so", () => {
  const { id } = aMeeting();
  editMeeting(anActor(), typed(id, { venue: "Salle Delory" }));
  const before = written();

  expect(() => editMeeting(anActor(), typed(id, { venue: "Mairie" }))).toThrow(
    expect.objectContaining({ code: "conflict", message: expect.stringContaining("Rien n’est écrasé") }),
  );
  expect(written()).toBe(before);
});

test("saving again what is saved already is not a change: no new version, nothing in the history", () => {
  const actor = anActor();
  const { id } = aMeeting();
  editMeeting(actor, typed(id, { venue: "Salle Delory" }));
  const before = written();

  // A retry after a lost answer still carries the old version.
  expect(editMeeting(actor, typed(id, { venue: "Salle Delory" }))).toEqual({ version: 2 });
  expect(written()).toBe(before);
});

test("the history names the fields that have changed", () => {
  const actor = anActor();
  const { id } = aMeeting();

  editMeeting(actor, typed(id, { venue: "Salle Delory", theme: "Relance" }));

  const events = db().select().from(auditEvents).where(eq(auditEvents.objectId, id)).all();
  expect(events.map(({ action, summary }) => ({ action, summary }))).toEqual([
    { action: "meeting.edited", summary: "lieu, thème" },
  ]);
});

test("a change of the sheet is a change of the record", () => {
  const { id } = aMeeting();

  editMeeting(anActor(), typed(id, { venue: "Salle Delory" }));

  expect(db().select().from(meetings).where(eq(meetings.id, id)).get()?.recordVersion).toBe(2);
});

test.for([
  ["archivée", { archivedAt: 1 }],
  ["corbeille", { deletedAt: 1 }],
] as const)("a meeting that is %s does not change", ([word, lifecycle]) => {
  const { id } = aMeeting({ ...lifecycle, updatedAt: now() });
  const before = written();

  expect(() => editMeeting(anActor("administrator"), typed(id, { venue: "Mairie" }))).toThrow(word);
  expect(written()).toBe(before);
});

test("a reader may not edit a meeting", () => {
  const { id } = aMeeting();
  const before = written();

  expect(() => editMeeting(anActor("reader"), typed(id, { venue: "Mairie" }))).toThrow("Votre rôle");
  expect(written()).toBe(before);
});

test.for([
  [{ communeCode: "99999" }, "communeCode"],
  [{ partners: [{ name: "Cerema", organisationId: randomUUID() }] }, "partners.0.name"],
] as const)("what nobody knows is refused at its field: %j", ([fields, field]) => {
  const { id } = aMeeting();
  const before = written();

  const partners = "partners" in fields ? [...fields.partners] : [];
  expect(() => editMeeting(anActor(), typed(id, { ...fields, partners }))).toThrow(expect.objectContaining({ field }));
  expect(written()).toBe(before);
});

test.for([
  [{ startTime: "12:00", endTime: "09:00" }, "endTime", "La fin vient après le début."],
  [{ startTime: "9h" }, "startTime", "Indiquez une heure, par exemple 16:30."],
  [{ startTime: "24:00" }, "startTime", "Indiquez une heure, par exemple 16:30."],
  [{ communeCode: "Cysoing" }, "communeCode", "Choisissez une commune dans la liste."],
  [{ attendanceCount: "une quarantaine" }, "attendanceCount", "Indiquez un nombre entier, par exemple 40."],
  [{ attendanceCount: "-3" }, "attendanceCount", "Indiquez un nombre entier, par exemple 40."],
  [{ venue: "x".repeat(201) }, "venue", "200 caractères au maximum."],
  [{ title: "   " }, "title", "Donnez un titre à la rencontre."],
] as const)("%j is refused beside its field", ([fields, field, message]) => {
  const { id } = aMeeting();

  const parsed = editMeetingInput.safeParse({ ...typedForm(id), ...fields });

  expect(parsed.error?.issues.map((issue) => [issue.path.join("."), issue.message])).toEqual([[field, message]]);
});

function typedForm(id: string): EditMeetingForm {
  const { startTime, endTime, communeCode, venue, theme, attendanceCount, attendanceText, ...rest } = typed(id);
  const empty = {
    startTime: "",
    endTime: "",
    communeCode: "",
    venue: "",
    theme: "",
    attendanceCount: "",
    attendanceText: "",
  };
  return { ...rest, ...empty };
}
