"use client";

import { useRef } from "react";
import { useStatus } from "#components/ui/status-line.tsx";
import type { ActionFailure, ActionResult } from "#components/ui/use-action-form.ts";
import type { SpeakerChoice } from "#domain/directory/schema.ts";
import type { MeetingRecord, Speaker } from "#domain/intervention/schema.ts";
import type { Opening } from "../changes.ts";
import type { Desk } from "./desk.ts";

/** What is said of an intervention, and the titles of the séquences. */
export function useEditCommands({ record, changes: { change, edit }, actions }: Desk) {
  const { announce } = useStatus();
  const latest = useRef(record);
  latest.current = record;

  function setSpeakers(id: string, speakers: Speaker[]) {
    void edit({ type: "speakers", id, speakers }, (version) =>
      actions.setSpeakers({ id, version, speakers: speakers.map(({ name: _, ...speaker }) => speaker) }),
    );
  }

  function addSpeaker(id: string, { id: personId, name, officeGender, capacities }: SpeakerChoice) {
    const before = speakersOf(record, id);
    if (before.some((speaker) => speaker.personId === personId)) return;
    setSpeakers(id, [...before, { personId, name, officeGender, capacities }]);
  }

  /** `taken` is the speaker as the directory calls them now. */
  async function takeFromDirectory(id: string, speaker: Speaker, taken: Speaker) {
    const { ok } = await replaceSpeaker(id, speaker, taken);
    if (ok) announce("Repris de l’annuaire.", { undo: () => replaceSpeaker(id, taken, speaker) });
  }

  /** By another name, unless this speaker has been changed meanwhile; the others stay as they are. */
  async function replaceSpeaker(id: string, before: Speaker, after: Speaker): Promise<ActionResult<unknown>> {
    const now = speakersOf(latest.current, id);
    if (!now.some((speaker) => isSame(speaker, before))) return changedMeanwhile;
    const speakers = now.map((speaker) => (speaker.personId === after.personId ? after : speaker));
    return edit({ type: "speakers", id, speakers }, (version) => actions.setSpeakers({ id, version, speakers }));
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

  return { setSpeakers, addSpeaker, takeFromDirectory, setOpening, setThemes, planSequence, renameSequence };
}

function speakersOf(record: MeetingRecord, id: string): Speaker[] {
  return record.interventions.find((it) => it.id === id)?.speakers ?? [];
}

function isSame(a: Speaker, b: Speaker): boolean {
  const inOrder = ({ personId, name, officeGender, capacities }: Speaker) => [personId, name, officeGender, capacities];
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}

const changedMeanwhile: ActionFailure = {
  ok: false,
  code: "conflict",
  message: "Cet intervenant a été modifié depuis. Rien n’a changé.",
};
