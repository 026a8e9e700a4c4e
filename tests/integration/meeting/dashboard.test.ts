import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { db } from "#db/client.ts";
import { meetings, publicAddresses, publications } from "#db/schema.ts";
import { setClock } from "#domain/clock.ts";
import { getDesk } from "#domain/meeting/dashboard.ts";
import { aMeeting, anActor } from "#tests/support/factories.ts";
import { anIntervention, cysoing } from "#tests/support/record-factories.ts";

beforeEach(() => {
  db().update(meetings).set({ deletedAt: 1 }).run();
  setClock(() => Date.parse("2021-12-08T08:00:00Z"));
});

/** The titles of what waits, by step. */
function waiting(actor: Parameters<typeof getDesk>[0]): Record<string, string[]> {
  return Object.fromEntries(
    getDesk(actor).waiting.map(({ step, meetings }) => [step, meetings.map((meeting) => meeting.title)]),
  );
}

function published(title: string, { changed }: { changed: boolean }) {
  const meeting = aMeeting({ title, recapState: "approved", recordVersion: changed ? 2 : 1 });
  const publication = {
    id: randomUUID(),
    meetingId: meeting.id,
    number: 1,
    recap: "{}",
    recordVersion: 1,
    publishedAt: 0,
  };
  db().insert(publications).values(publication).run();
  db()
    .insert(publicAddresses)
    .values({ slug: meeting.id, meetingId: meeting.id, publicationId: publication.id, title, date: meeting.date })
    .run();
  return meeting;
}

test("an editor finds the drafts that they opened, and not those of a colleague", () => {
  const me = anActor("editor");
  const colleague = anActor("editor");
  aMeeting({ title: "La mienne", createdBy: me.id });
  aMeeting({ title: "Reprise par moi", createdBy: colleague.id, updatedBy: me.id });
  aMeeting({ title: "La leur", createdBy: colleague.id });

  expect(waiting(me).finish?.toSorted()).toEqual(["La mienne", "Reprise par moi"]);
});

test("those who publish find first what can be published, then what is to be read again", () => {
  const me = anActor("publisher");
  aMeeting({ title: "Brouillon", createdBy: me.id });
  aMeeting({ title: "Relecture", recapState: "inReview" });
  aMeeting({ title: "Validée", recapState: "approved" });
  published("Corrigée", { changed: true });
  published("En ordre", { changed: false });

  expect(Object.entries(waiting(me))).toEqual([
    ["publish", ["Validée"]],
    ["review", ["Relecture"]],
    ["publishAgain", ["Corrigée"]],
    ["finish", ["Brouillon"]],
  ]);
});

test("a draft says what keeps it from being published", () => {
  const me = anActor("editor");
  const meeting = aMeeting({ createdBy: me.id, communeCode: cysoing() });
  anIntervention({ meetingId: meeting.id, speakers: [{ name: "Roger Wattrelin", capacities: [] }] });

  expect(getDesk(me).waiting[0]?.meetings[0]?.gaps.map((gap) => gap.message)).toEqual([
    "Roger Wattrelin : la qualité manque.",
  ]);
});

test("a meeting still to come is upcoming, not waiting to be finished", () => {
  const me = anActor("editor");
  aMeeting({ title: "Après-demain", date: "2021-12-10", createdBy: me.id });
  aMeeting({ title: "Aujourd’hui", date: "2021-12-08", createdBy: me.id });
  aMeeting({ title: "Hier", date: "2021-12-07", createdBy: me.id });

  const desk = getDesk(me);

  expect(desk.upcoming.map((meeting) => meeting.title)).toEqual(["Aujourd’hui", "Après-demain"]);
  expect(waiting(me)).toEqual({ finish: ["Hier"] });
});

test("archived and binned meetings are on nobody’s desk", () => {
  const me = anActor("administrator");
  aMeeting({ createdBy: me.id, archivedAt: 1 });
  aMeeting({ createdBy: me.id, deletedAt: 1, date: "2022-01-01" });

  expect(getDesk(me)).toEqual({ isNew: false, waiting: [], changed: [], upcoming: [], scheduled: [] });
});

test("a reader sees what changed since publication, and is asked for nothing", () => {
  published("Corrigée", { changed: true });
  aMeeting({ recapState: "approved" });

  const desk = getDesk(anActor("reader"));

  expect(desk.waiting).toEqual([]);
  expect(desk.changed.map((meeting) => meeting.title)).toEqual(["Corrigée"]);
});
