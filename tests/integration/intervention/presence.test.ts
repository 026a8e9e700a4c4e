import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Actor, Role } from "#domain/account/schema.ts";
import { setClock } from "#domain/clock.ts";
import { tellPresence } from "#domain/intervention/presence.ts";
import { setThemes } from "#domain/intervention/set-themes.ts";
import { aMeeting, anActor } from "#tests/support/factories.ts";
import { anAddedIntervention } from "#tests/support/intervention-factories.ts";

const second = 1_000;

/** Somebody with the record open on one screen. */
function aScreen(meetingId: string, name: string, who: Actor = { ...anActor(), name }) {
  const screenId = randomUUID();
  const tell = (interventionId: string | null, leaving = false) =>
    tellPresence(who, { id: meetingId, screenId, interventionId, leaving });
  return {
    who,
    isOn: (interventionId: string | null) => tell(interventionId).others,
    leaves: () => tell(null, true).others,
    recordVersion: () => tell(null).recordVersion,
  };
}

function aRecord() {
  const meetingId = aMeeting().id;
  const id = anAddedIntervention(anActor(), meetingId);
  setClock(() => 0);
  return { meetingId, id, claire: aScreen(meetingId, "Claire Fontaine"), paul: aScreen(meetingId, "Paul Martin") };
}

test("who is on a text is told to the others, and follows them from one to the next", () => {
  const { id, claire, paul } = aRecord();
  expect(paul.isOn(id)).toEqual([]);
  expect(claire.isOn(null)).toEqual([{ name: "Paul Martin", interventionId: id, isMe: false }]);
  expect(paul.isOn(null)).toEqual([{ name: "Claire Fontaine", interventionId: null, isMe: false }]);
  expect(claire.isOn(id)).toEqual([{ name: "Paul Martin", interventionId: null, isMe: false }]);
});

test("somebody who falls silent is there for 35 s and no longer; each sign begins them again", () => {
  const { id, claire, paul } = aRecord();
  const there = [{ name: "Paul Martin", interventionId: id, isMe: false }];
  paul.isOn(id);
  setClock(() => 35 * second);
  expect(claire.isOn(id)).toEqual(there);
  paul.isOn(id);
  setClock(() => 70 * second);
  expect(claire.isOn(id)).toEqual(there);
  setClock(() => 70 * second + 1);
  expect(claire.isOn(id)).toEqual([]);
  paul.isOn(id);
  expect(claire.isOn(id)).toEqual(there);
});

test("somebody who says that they stop is gone at once, and still told who is there", () => {
  const { id, claire, paul } = aRecord();
  claire.isOn(id);
  paul.isOn(id);
  expect(paul.leaves()).toEqual([{ name: "Claire Fontaine", interventionId: id, isMe: false }]);
  expect(claire.isOn(id)).toEqual([]);
});

test("another screen of one’s own is told apart from somebody else", () => {
  const { meetingId, id, claire } = aRecord();
  const atHome = aScreen(meetingId, "Claire Fontaine", claire.who);
  atHome.isOn(id);
  expect(claire.isOn(id)).toEqual([{ name: "Claire Fontaine", interventionId: id, isMe: true }]);
});

test("who is on the record of another meeting is not here", () => {
  const { id, claire } = aRecord();
  aScreen(aMeeting().id, "Paul Martin").isOn(null);
  expect(claire.isOn(id)).toEqual([]);
});

test("each answer carries the version of the record, so that a screen knows when it is behind", () => {
  const { id, claire, paul } = aRecord();
  const before = claire.recordVersion();
  setThemes(paul.who, { id, version: 1, themes: ["Relance"] });
  expect(claire.recordVersion()).toBe(before + 1);
});

test.for(["reader", "editor"] as const satisfies Role[])("a %s may be there", (role) => {
  const { meetingId, claire } = aRecord();
  aScreen(meetingId, "Lise Lecture", { ...anActor(role), name: "Lise Lecture" }).isOn(null);
  expect(claire.isOn(null)).toEqual([{ name: "Lise Lecture", interventionId: null, isMe: false }]);
});

test("a meeting that does not exist is refused", () => {
  expect(() => aScreen(randomUUID(), "Paul Martin").isOn(null)).toThrow(expect.objectContaining({ code: "notFound" }));
});
