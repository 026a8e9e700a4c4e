"use client";

import Link from "next/link";
import { meetingAddress } from "#components/meeting/meeting-address.ts";
import { Button } from "#components/ui/button.tsx";
import { useStatus } from "#components/ui/status-line.tsx";
import { useAction } from "#components/ui/use-action.ts";
import type { ActionResult } from "#components/ui/use-action-form.ts";
import type { SetSpeakersInput } from "#domain/intervention/schema.ts";
import type {
  KnowWordInput,
  Remark,
  RemarkInput,
  Repaired,
  RepairRemarkInput,
  UndoRepairInput,
} from "#domain/review/schema.ts";

export type ReviewActions = {
  repair: (input: RepairRemarkInput) => Promise<ActionResult<Repaired>>;
  undo: (input: UndoRepairInput) => Promise<ActionResult<void>>;
  setSpeakers: (input: SetSpeakersInput) => Promise<ActionResult<{ version: number }>>;
  settle: (input: RemarkInput) => Promise<ActionResult<void>>;
  reopen: (input: RemarkInput) => Promise<ActionResult<void>>;
  knowWord: (input: KnowWordInput) => Promise<ActionResult<void>>;
};

type Props = { meetingId: string; remarks: readonly Remark[]; mayEdit: boolean; actions: ReviewActions };

/** What to look at again: each leads to its place, and is put right by one click where it can be. */
export function RemarkList({ meetingId, remarks, mayEdit, actions }: Props) {
  return (
    <ul className="mt-2 divide-y divide-line">
      {remarks.map((remark) => (
        <RemarkItem key={remark.id} {...{ meetingId, remark, mayEdit, actions }} />
      ))}
    </ul>
  );
}

function RemarkItem({ meetingId, remark, mayEdit, actions }: Omit<Props, "remarks"> & { remark: Remark }) {
  const { announce } = useStatus();
  const repairing = useAction(actions.repair);
  const settling = useAction(actions.settle);
  const learning = useAction(actions.knowWord);
  const { word } = remark;
  const input = { meetingId, remark: remark.id };
  return (
    <li className="py-2.5">
      <Link href={addressOf(meetingId, remark)} className="link wrap-anywhere inline-block min-h-6">
        {remark.message}
      </Link>
      {mayEdit ? (
        <p className="-ml-3 flex flex-wrap">
          {remark.repairLabel === null ? null : (
            <Button
              variant="quiet"
              size="small"
              className="wrap-anywhere text-left"
              pending={repairing.pending}
              onClick={() =>
                repairing.run({ ...input, replacement: remark.replacement }, (repaired) =>
                  announce("C’est corrigé.", { undo: () => undo(actions, repaired) }),
                )
              }
            >
              {remark.repairLabel}
            </Button>
          )}
          {word === null ? null : (
            <Button
              variant="quiet"
              size="small"
              pending={learning.pending}
              onClick={() => learning.run({ word }, () => announce(`« ${word} » est connu désormais.`))}
            >
              Ajouter au dictionnaire
            </Button>
          )}
          {remark.isBlocking ? null : (
            <Button
              variant="quiet"
              size="small"
              pending={settling.pending}
              onClick={() =>
                settling.run(input, () =>
                  announce("Cette remarque n’est plus faite.", { undo: () => actions.reopen(input) }),
                )
              }
            >
              C’est voulu
            </Button>
          )}
        </p>
      ) : null}
    </li>
  );
}

function undo(actions: ReviewActions, repaired: Repaired): Promise<ActionResult<unknown>> {
  const { interventionId } = repaired;
  if (repaired.of === "text")
    return actions.undo({ interventionId, textVersion: repaired.textVersion, key: crypto.randomUUID() });
  return actions.setSpeakers({ id: interventionId, version: repaired.version, speakers: repaired.before });
}

function addressOf(meetingId: string, { tab, anchor }: Remark): string {
  const place = tab === "interventions" ? `intervention-${anchor}` : anchor;
  return meetingAddress(meetingId, tab) + (anchor === null ? "" : `#${place}`);
}
