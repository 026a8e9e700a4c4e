import { type ActionResult, send } from "#components/ui/action-result.ts";
import type { SetSpeakersInput } from "#domain/intervention/schema.ts";
import type { Remark, Repaired, RepairRemarkInput, UndoRepairInput } from "#domain/review/schema.ts";

export type RepairActions = {
  repair: (input: RepairRemarkInput) => Promise<ActionResult<Repaired>>;
  undo: (input: UndoRepairInput) => Promise<ActionResult<void>>;
  setSpeakers: (input: SetSpeakersInput) => Promise<ActionResult<{ version: number }>>;
};

/** Puts right what a remark is about. Answers how to take it back. */
export type Repair = (remark: Remark) => Promise<ActionResult<() => Promise<ActionResult<unknown>>>>;

/** On the server, where no text of the record is open on this page. */
export function repairByAction(meetingId: string, actions: RepairActions): Repair {
  return async ({ id, kind, replacement }) => {
    const input = { meetingId, remark: id, replacement: kind === "spelling" ? replacement : null };
    const result = await send(actions.repair, input);
    return result.ok ? { ok: true, value: () => undo(actions, result.value) } : result;
  };
}

function undo(actions: RepairActions, repaired: Repaired): Promise<ActionResult<unknown>> {
  const { interventionId } = repaired;
  if (repaired.of === "text")
    return actions.undo({ interventionId, textVersion: repaired.textVersion, key: crypto.randomUUID() });
  return actions.setSpeakers({ id: interventionId, version: repaired.version, speakers: repaired.before });
}
