"use client";

import { useStatus } from "#components/ui/status-line.tsx";
import type { ActionResult } from "#components/ui/use-action-form.ts";
import type { Place } from "#domain/intervention/schema.ts";
import { inReadingOrder, type Spot, spotOf, stepFrom } from "../reading-order.ts";
import { useSecondClick } from "../use-second-click.ts";
import type { Desk } from "./desk.ts";

/** Which interventions there are, and in what order. Each command can be undone. */
export function useOrderCommands({ record, sections, texts, cursor, changes: { change }, actions }: Desk) {
  const { announce } = useStatus();
  const swallowSecondClick = useSecondClick();

  function add(place: Place, afterId: string | null): string {
    const id = crypto.randomUUID();
    swallowSecondClick();
    void change({ type: "add", id, place, afterId }, () =>
      actions.add({ id, meetingId: record.meetingId, place, afterId }),
    ).then(({ ok }) => {
      if (ok) announce("Intervention ajoutée.", { undo: () => undoAdd(id) });
    });
    cursor.goTo(id);
    return id;
  }

  async function undoAdd(id: string): Promise<ActionResult<{ id: string }>> {
    const message = "Un texte y a été écrit : « Retirer l’intervention » l’enlève avec elle.";
    if (texts.find(id)?.text()) return { ok: false, code: "conflict", message };
    await texts.find(id)?.settled();
    return actions.remove({ id });
  }

  function move(id: string, spot: Spot) {
    const former = spotOf(sections, id);
    void change({ type: "move", id, ...spot }, () => actions.move({ id, ...spot })).then(({ ok }) => {
      if (ok && former) announce("Intervention déplacée.", { undo: () => actions.move({ id, ...former }) });
    });
  }

  function step(id: string, by: -1 | 1) {
    const spot = stepFrom(sections, id, by);
    if (!spot) return;
    move(id, spot);
    cursor.follow(id);
  }

  async function remove(id: string) {
    const order = inReadingOrder(sections);
    const index = order.findIndex((it) => it.id === id);
    const neighbour = order[index - 1] ?? order[index + 1];
    // The « Annuler » of what was done before is no longer offered.
    announce("L’intervention est retirée…");
    await texts.find(id)?.settled();
    if (neighbour) cursor.open(neighbour.id, { at: "end" });
    else cursor.close();
    const result = await change({ type: "remove", id }, () => actions.remove({ id }));
    if (result.ok) announce("Intervention retirée.", { undo: () => actions.restore({ id }) });
  }

  return { add, move, step, remove };
}
