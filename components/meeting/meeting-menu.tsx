"use client";

import { useRouter } from "next/navigation";
import { Button } from "#components/ui/button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { useStatus } from "#components/ui/status-line.tsx";
import { useAction } from "#components/ui/use-action.ts";
import type { ActionResult } from "#components/ui/use-action-form.ts";
import { recapMoveLabels, recapStateLabels } from "#domain/meeting/labels.ts";
import type { ChangeRecapStateInput, MeetingIdInput, MeetingState, RecapState } from "#domain/meeting/schema.ts";

type MeetingAction = (input: MeetingIdInput) => Promise<ActionResult<{ id: string }>>;
export type MeetingMenuActions = {
  archive: MeetingAction;
  unarchive: MeetingAction;
  bin: MeetingAction;
  restore: MeetingAction;
  changeRecapState: (input: ChangeRecapStateInput) => Promise<ActionResult<{ before: RecapState }>>;
};

type Props = {
  meeting: { id: string; state: MeetingState; canGoToBin: boolean };
  recapMoves: RecapState[];
  actions: MeetingMenuActions;
};

/** What can be done with a whole meeting, beside its next step. */
export function MeetingMenu({ meeting, recapMoves, actions }: Props) {
  const { id, state, canGoToBin } = meeting;
  const router = useRouter();
  const { announce } = useStatus();
  const archive = useAction(actions.archive);
  const unarchive = useAction(actions.unarchive);
  const bin = useAction(actions.bin);
  const restore = useAction(actions.restore);
  const change = useAction(actions.changeRecapState);

  const moves = recapMoves.map((recapState) => ({
    label: recapMoveLabels[recapState],
    onSelect: () =>
      change.run({ id, recapState }, ({ before }) =>
        announce(`Compte rendu : ${recapStateLabels[recapState].toLowerCase()}.`, {
          undo: () => actions.changeRecapState({ id, recapState: before }),
        }),
      ),
  }));
  const duplicate = {
    label: "Créer la suivante sur ce modèle",
    onSelect: () => router.push(`/espace/rencontres/nouvelle?modele=${id}`),
  };
  const archiving =
    state === "archived"
      ? {
          label: "Sortir des archives",
          onSelect: () => unarchive.run({ id }, () => announce("Rencontre sortie des archives.")),
        }
      : {
          label: "Archiver",
          onSelect: () =>
            archive.run({ id }, () => announce("Rencontre archivée.", { undo: () => actions.unarchive({ id }) })),
        };
  const binning = {
    label: "Mettre à la corbeille",
    tone: "danger" as const,
    onSelect: () =>
      bin.run({ id }, () => announce("Rencontre mise à la corbeille.", { undo: () => actions.restore({ id }) })),
  };

  if (state === "binned")
    return (
      <Button
        variant="primary"
        pending={restore.pending}
        onClick={() => restore.run({ id }, () => announce("Rencontre restaurée."))}
      >
        Restaurer la rencontre
      </Button>
    );
  const items = [...moves, duplicate, archiving, ...(canGoToBin ? [binning] : [])];
  return <Menu label="Actions" accessibleLabel="Actions sur la rencontre" items={items} />;
}
