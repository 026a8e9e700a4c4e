"use client";

import Link from "next/link";
import { meetingAddress } from "#components/meeting/meeting-address.ts";
import type { ActionResult } from "#components/ui/action-result.ts";
import { Button } from "#components/ui/button.tsx";
import { useStatus } from "#components/ui/status-line.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { maySettle, type Permissions } from "#domain/review/rules.ts";
import type { KnowWordInput, Remark, RemarkInput, SettleRemarkInput } from "#domain/review/schema.ts";
import type { Repair } from "./repair-by-action.ts";

export type RemarkActions = {
  settle: (input: SettleRemarkInput) => Promise<ActionResult<void>>;
  reopen: (input: RemarkInput) => Promise<ActionResult<void>>;
  knowWord: (input: KnowWordInput) => Promise<ActionResult<void>>;
  forgetWord: (input: KnowWordInput) => Promise<ActionResult<void>>;
};

type Props = {
  meetingId: string;
  remarks: readonly Remark[];
  may: Permissions;
  repair: Repair;
  actions: RemarkActions;
  /** Goes to a place of this very page; absent where none of the places is there. */
  onGo?: ((remark: Remark) => void) | undefined;
};

/** What to look at again: each leads to its place, and is put right by one click where it can be. */
export function RemarkList({ remarks, ...props }: Props) {
  return (
    <ul className="mt-2 divide-y divide-line">
      {remarks.map((remark) => (
        <RemarkItem key={remark.id} remark={remark} {...props} />
      ))}
    </ul>
  );
}

type ItemProps = Omit<Props, "remarks"> & { remark: Remark };

function RemarkItem({ meetingId, remark, may, repair, actions, onGo }: ItemProps) {
  const { announce } = useStatus();
  const repairing = useAction(repair);
  const settling = useAction(actions.settle);
  const learning = useAction(actions.knowWord);
  const { word, anchor } = remark;
  const input = { meetingId, remark: remark.id };
  const misspelt = word === null || anchor === null ? null : { interventionId: anchor, word };
  return (
    <li className="py-2.5">
      <Link
        href={addressOf(meetingId, remark)}
        className="link wrap-anywhere inline-block min-h-6"
        onClick={(event) => {
          if (!onGo || remark.tab !== "interventions" || remark.anchor === null) return;
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          onGo(remark);
        }}
      >
        {remark.message}
      </Link>
      {may.edit ? (
        <p className="-ml-3 flex flex-wrap">
          {remark.repairLabel === null ? null : (
            <Button
              variant="quiet"
              size="small"
              className="wrap-anywhere text-left"
              pending={repairing.pending}
              onClick={() => repairing.run(remark, (undo) => announce("C’est corrigé.", { undo }))}
            >
              {remark.repairLabel}
            </Button>
          )}
          {word === null ? null : (
            <Button
              variant="quiet"
              size="small"
              pending={learning.pending}
              onClick={() =>
                learning.run({ word }, () =>
                  announce(`« ${word} » est dans le dictionnaire.`, {
                    undo: () => actions.forgetWord({ word }),
                  }),
                )
              }
            >
              Ajouter au dictionnaire
            </Button>
          )}
          {maySettle(remark, may) ? (
            <Button
              variant="quiet"
              size="small"
              pending={settling.pending}
              onClick={() =>
                settling.run({ ...input, misspelt }, () =>
                  announce("Cette remarque n’est plus faite.", { undo: () => actions.reopen(input) }),
                )
              }
            >
              C’est voulu
            </Button>
          ) : null}
        </p>
      ) : null}
    </li>
  );
}

function addressOf(meetingId: string, { tab, anchor }: Remark): string {
  const place = tab === "interventions" ? `intervention-${anchor}` : anchor;
  return meetingAddress(meetingId, tab) + (anchor === null ? "" : `#${place}`);
}
