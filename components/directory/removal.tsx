"use client";

import { Button } from "#components/ui/button.tsx";
import { useStatus } from "#components/ui/status-line.tsx";
import { useAction } from "#components/ui/use-action.ts";
import type { ActionResult } from "#components/ui/use-action-form.ts";

type Action = (input: { id: string }) => Promise<ActionResult<unknown>>;
type Props = { id: string; remove: Action; restore: Action; done: string };

/** Takes an entry out of the directory at once; « Annuler » puts it back. */
export function RemoveButton({ id, remove, restore, done }: Props) {
  const { announce } = useStatus();
  const { run, pending } = useAction(remove);
  return (
    <Button
      variant="quiet"
      pending={pending}
      onClick={() => run({ id }, () => announce(done, { undo: () => restore({ id }) }))}
    >
      Retirer de l’annuaire
    </Button>
  );
}

/** What the page of a removed entry says, and the way back. */
export function RemovedNotice({ id, restore, children }: { id: string; restore: Action | null; children: string }) {
  return (
    <div className="mb-8 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-md border-line-strong border-l-4 bg-wash px-4 py-3">
      <p className="min-w-0">{children}</p>
      {restore ? <RestoreButton id={id} restore={restore} /> : null}
    </div>
  );
}

function RestoreButton({ id, restore }: { id: string; restore: Action }) {
  const { announce } = useStatus();
  const { run, pending } = useAction(restore);
  return (
    <Button pending={pending} onClick={() => run({ id }, () => announce("De retour dans l’annuaire."))}>
      Remettre dans l’annuaire
    </Button>
  );
}
