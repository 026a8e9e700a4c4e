import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "#db/client.ts";
import {
  auditEvents,
  communes,
  interventionSpeakers,
  interventions,
  meetings,
  publicAddresses,
  publications,
} from "#db/schema.ts";
import { now } from "#domain/clock.ts";
import { listFilterChoices, listMeetings, meetingsPerPage } from "#domain/meeting/list-meetings.ts";
import type { MeetingFilter } from "#domain/meeting/schema.ts";
import { touchRecord } from "#domain/meeting/touch-record.ts";
import { publishRecap } from "#domain/publication/publish-recap.ts";
import { withdrawRecap } from "#domain/publication/withdraw-recap.ts";
import { aMeeting, anActor } from "#tests/support/factories.ts";
import { anIntervention, aPublishableMeeting, cysoing } from "#tests/support/record-factories.ts";

const everything: MeetingFilter = {
  search: "",
  region: null,
  year: null,
  kind: null,
  state: null,
  sort: "newest",
  page: 1,
};
const listed = (filter: Partial<MeetingFilter> = {}) => listMeetings(anActor("reader"), { ...everything, ...filter });
const titles = (filter: Partial<MeetingFilter> = {}) => listed(filter).meetings.map((meeting) => meeting.title);

beforeEach(() => {
  for (const table of [auditEvents, publicAddresses, publications, interventionSpeakers, interventions, meetings])
    db().delete(table).run();
});

test("the newest meeting comes first, and the order can be turned round", () => {
  aMeeting({ title: "Roye", date: "2022-03-15" });
  aMeeting({ title: "Cysoing", date: "2021-12-07" });
  aMeeting({ title: "Le Quesnoy", date: "2023-01-20", updatedAt: now() - 1000 });

  expect(titles()).toEqual(["Le Quesnoy", "Roye", "Cysoing"]);
  expect(titles({ sort: "oldest" })).toEqual(["Cysoing", "Roye", "Le Quesnoy"]);
  expect(titles({ sort: "recentlyChanged" }).at(-1)).toBe("Le Quesnoy");
});

test.for([
  ["a word of the title", "rencontre"],
  ["the beginning of a word", "renc"],
  ["two words in any order", "cysoing rencontre"],
  ["capitals", "CYSOING"],
  ["the commune", "cysoi"],
  ["the département", "Nord"],
  ["the région", "hauts-de-france"],
  ["the theme, without its accents", "ecoles"],
  ["a ligature typed as two letters", "coeur"],
  ["two letters typed as a ligature", "lætitia"],
  ["accents typed apart from their letters", "E\u0301coles"],
  ["a speaker", "wattrelin"],
  ["a speaker with accents that are not there", "Wâttrelin"],
  ["the venue", "Delory"],
] as const)("a meeting is found by %s", ([, search]) => {
  const { id } = aMeeting({
    title: "Rencontre d’hiver",
    communeCode: cysoing(),
    theme: "Écoles et cœur de ville",
    venue: "Salle Delory, place Laetitia",
  });
  aMeeting({ title: "Atelier" });
  anIntervention({ meetingId: id });

  expect(titles({ search })).toEqual(["Rencontre d’hiver"]);
});

test.for(["?", '"', "***", "title:", "cysoing -", "NEAR(", "' or 1=1 --", "%", "zzz"])(
  "%j is a search like another: nothing is found",
  (search) => {
    aMeeting({ title: "Rencontre d’hiver" });

    expect(listed({ search })).toEqual({ meetings: [], total: 0 });
  },
);

test("a meeting is found by what it says now, and no longer by what it said", () => {
  const { id } = aMeeting({ title: "Rencontre d’hiver", communeCode: cysoing() });
  const { id: interventionId } = anIntervention({ meetingId: id });
  db().update(meetings).set({ title: "Rencontre de printemps" }).run();
  db().update(communes).set({ name: "Cysoing-la-Neuve" }).where(eq(communes.code, cysoing())).run();
  db().update(interventions).set({ deletedAt: now() }).where(eq(interventions.id, interventionId)).run();

  expect(["hiver", "wattrelin"].flatMap((search) => titles({ search }))).toEqual([]);
  expect(["printemps", "neuve"].map((search) => titles({ search }))).toEqual([
    ["Rencontre de printemps"],
    ["Rencontre de printemps"],
  ]);

  db().update(interventions).set({ deletedAt: null }).run();
  expect(titles({ search: "wattrelin" })).toEqual(["Rencontre de printemps"]);
  db().update(communes).set({ name: "Cysoing" }).where(eq(communes.code, cysoing())).run();
});

test("filters narrow together", () => {
  aMeeting({ title: "Cysoing", communeCode: cysoing(), date: "2021-12-07" });
  aMeeting({ title: "Cysoing encore", communeCode: cysoing(), date: "2022-12-07" });
  aMeeting({ title: "Atelier", kind: "workshop", communeCode: cysoing(), date: "2021-01-01" });
  aMeeting({ title: "Ailleurs", date: "2021-12-31" });

  expect(titles({ region: "32", year: 2021 })).toEqual(["Cysoing", "Atelier"]);
  expect(titles({ region: "32", year: 2021, kind: "workshop" })).toEqual(["Atelier"]);
  expect(titles({ year: 2021 })).toEqual(["Ailleurs", "Cysoing", "Atelier"]);
});

test("each state lists its own meetings, with the word that their screens show", () => {
  const publisher = anActor("publisher");
  aMeeting({ title: "draft" });
  aMeeting({ title: "inReview", recapState: "inReview" });
  aMeeting({ title: "approved", recapState: "approved" });
  aMeeting({ title: "archived", archivedAt: now() });
  aMeeting({ title: "binned", deletedAt: now(), archivedAt: now() });
  for (const title of ["published", "modifiedSince", "withdrawn"]) {
    const { id, recordVersion } = aPublishableMeeting({ title, recapState: "approved" });
    publishRecap(publisher, { id: randomUUID(), meetingId: id, recordVersion, correctionNote: "" });
    if (title === "modifiedSince") touchRecord(db(), publisher, id);
    if (title === "withdrawn") withdrawRecap(publisher, { meetingId: id });
  }

  for (const state of [
    "draft",
    "inReview",
    "approved",
    "published",
    "modifiedSince",
    "withdrawn",
    "archived",
    "binned",
  ] as const)
    expect(listed({ state }).meetings.map((meeting) => [meeting.title, meeting.state])).toEqual([[state, state]]);
  expect(titles().sort()).toEqual(["approved", "draft", "inReview", "modifiedSince", "published", "withdrawn"]);
});

test("a list goes on over pages, each meeting once", () => {
  const all = Array.from(
    { length: meetingsPerPage + 5 },
    (_, index) => aMeeting({ title: `Rencontre ${index}` }).title,
  );

  const first = listed({ page: 1 });
  const second = listed({ page: 2 });

  expect([first.meetings.length, second.meetings.length, first.total, second.total]).toEqual([30, 5, 35, 35]);
  expect([...first.meetings, ...second.meetings].map((meeting) => meeting.title).sort()).toEqual(all.sort());
  expect(titles({ page: 99 })).toEqual([]);
});

test("a search that nearly every meeting answers counts them all, in the order of the list, page after page", () => {
  const all = Array.from({ length: meetingsPerPage + 5 }, (_, index) => {
    const day = String((index % 28) + 1).padStart(2, "0");
    return aMeeting({ title: `Rencontre ${index}`, date: `2021-${index < 28 ? "03" : "02"}-${day}` });
  });
  aMeeting({ title: "Atelier" });
  aMeeting({ title: "Rencontre archivée", archivedAt: now() });
  aMeeting({ title: "Rencontre à la corbeille", deletedAt: now() });

  const pages = [1, 2, 3].map((page) => listed({ search: "rencontre", page }));

  const newestFirst = all.toSorted((a, b) => b.date.localeCompare(a.date) || b.id.localeCompare(a.id));
  expect(pages.map(({ total }) => total)).toEqual([35, 35, 35]);
  expect(pages.map(({ meetings: shown }) => shown.length)).toEqual([30, 5, 0]);
  expect(pages.flatMap(({ meetings: shown }) => shown.map(({ id }) => id))).toEqual(newestFirst.map(({ id }) => id));
  expect(listed({ search: "rencontre", state: "archived" }).total).toBe(1);
});

test("one may narrow to the years in which there are meetings, and to any région", () => {
  aMeeting({ date: "2019-05-02" });
  aMeeting({ date: "2021-01-01" });
  aMeeting({ date: "2021-12-31", communeCode: cysoing() });

  const { years, regions } = listFilterChoices(anActor("reader"));

  expect(years).toEqual([2021, 2019]);
  expect(regions).toContainEqual({ code: "32", name: "Hauts-de-France" });
});

test("without a meeting there is no year to choose", () => {
  expect(listFilterChoices(anActor("reader")).years).toEqual([]);
});
