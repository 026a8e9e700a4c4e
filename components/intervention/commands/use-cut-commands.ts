"use client";

import { useStatus } from "#components/ui/status-line.tsx";
import { inReadingOrder } from "../reading-order.ts";
import type { Desk } from "./desk.ts";

/** One text made two, and two made one: only of what is saved, and each can be undone. */
export function useCutCommands({ sections, texts, cursor, actions }: Desk) {
  const { announce } = useStatus();

  async function split(id: string) {
    const saver = texts.find(id);
    const cut = cursor.editor.current?.cut();
    if (!saver || !cut || !(await saver.settled())) return tellUnsaved();
    const [newId, key] = [crypto.randomUUID(), crypto.randomUUID()];
    const result = await actions.split({ id, newId, key, textVersion: saver.version(), ...cut });
    if (!result.ok) return announce(result.message, { tone: "error" });
    cursor.goTo(newId, { at: "start" });
    cursor.askSpeaker(newId);
    const undo = { id, newId, textVersion: result.value.textVersion, key: crypto.randomUUID() };
    announce("Intervention coupée en deux.", {
      undo: async () => {
        await Promise.all([saver.settled(), texts.find(newId)?.settled()]);
        return actions.rejoin(undo);
      },
    });
  }

  /** With the one before it. */
  async function merge(id: string) {
    const order = inReadingOrder(sections);
    const first = order[order.findIndex((it) => it.id === id) - 1];
    const [before, after] = [first && texts.find(first.id), texts.find(id)];
    if (!first || !before || !after) return;
    if (!(await before.settled()) || !(await after.settled())) return tellUnsaved();
    const versions = { textVersion: before.version(), nextTextVersion: after.version() };
    const result = await actions.merge({ id: first.id, nextId: id, key: crypto.randomUUID(), ...versions });
    if (!result.ok) return announce(result.message, { tone: "error" });
    cursor.goTo(first.id);
    const { textVersion } = result.value;
    const key = crypto.randomUUID();
    announce("Interventions réunies.", {
      undo: async () => {
        await before.settled();
        return actions.separate({ id: first.id, nextId: id, textVersion, themes: first.themes, key });
      },
    });
  }

  function tellUnsaved() {
    announce("Le texte doit d’abord être enregistré. Rien n’a changé.", { tone: "error" });
  }

  return { split, merge };
}
