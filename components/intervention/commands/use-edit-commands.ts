"use client";

import type { SpeakerChoice } from "#domain/directory/schema.ts";
import type { Speaker } from "#domain/intervention/schema.ts";
import type { Opening } from "../changes.ts";
import type { Desk } from "./desk.ts";

/** What is said of an intervention, and the titles of the séquences. */
export function useEditCommands({ record, changes: { change, edit }, actions }: Desk) {
  function setSpeakers(id: string, speakers: Speaker[]) {
    void edit({ type: "speakers", id, speakers }, (version) =>
      actions.setSpeakers({ id, version, speakers: speakers.map(({ name: _, ...speaker }) => speaker) }),
    );
  }

  function addSpeaker(id: string, { id: personId, name, officeGender, capacities }: SpeakerChoice) {
    const before = record.interventions.find((it) => it.id === id)?.speakers ?? [];
    if (before.some((speaker) => speaker.personId === personId)) return;
    setSpeakers(id, [...before, { personId, name, officeGender, capacities }]);
  }

  function setOpening(id: string, opening: Opening) {
    void edit({ type: "opening", id, ...opening }, (version) => actions.setOpening({ id, version, ...opening }));
  }

  function setThemes(id: string, themes: string[]) {
    void edit({ type: "themes", id, themes }, (version) => actions.setThemes({ id, version, themes }));
  }

  function planSequence(title: string) {
    const id = crypto.randomUUID();
    const { meetingId } = record;
    void change({ type: "planSequence", id, title }, () => actions.planSequence({ id, meetingId, title }));
  }

  function renameSequence(id: string, title: string) {
    void edit({ type: "renameSequence", id, title }, (version) => actions.renameSequence({ id, version, title }));
  }

  return { setSpeakers, addSpeaker, setOpening, setThemes, planSequence, renameSequence };
}
