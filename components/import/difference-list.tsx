"use client";

import { ChangeList } from "#components/publication/change-list.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { useStatus } from "#components/ui/status-line.tsx";
import { useAction } from "#components/ui/use-action.ts";
import type { ActionResult } from "#components/ui/use-action-form.ts";
import type { TakeOverInput } from "#domain/import/schema.ts";
import type { Change } from "#domain/publication/schema.ts";

type Props = {
  id: string;
  /** Of what is proposed, as it is shown here. */
  version: number;
  /** Of the meeting, as it is shown here. */
  recordVersion: number;
  changes: readonly Change[];
  /** Null for whoever may not. */
  takeOver: ((input: TakeOverInput) => Promise<ActionResult<unknown>>) | null;
};

/** What a changed document says otherwise than the record, word by word; each passage can be taken into the record. */
export function DifferenceList({ id, version, recordVersion, changes, takeOver }: Props) {
  if (changes.length === 0)
    return <EmptyState title="Rien ne diffère">La rencontre dit tout ce que dit ce document.</EmptyState>;
  return (
    <ChangeList
      changes={changes}
      actionFor={(change) =>
        takeOver !== null && isPassage(change) ? (
          <TakeButton
            passage={{ id, blockId: change.id, version, recordVersion }}
            label={change.label}
            takeOver={takeOver}
          />
        ) : null
      }
    />
  );
}

type TakeProps = { passage: TakeOverInput; label: string; takeOver: NonNullable<Props["takeOver"]> };

function TakeButton({ passage, label, takeOver }: TakeProps) {
  const { announce } = useStatus();
  const { run, pending } = useAction(takeOver);
  return (
    <Button
      size="small"
      pending={pending}
      aria-label={`Reprendre dans la rencontre : ${label}`}
      onClick={() => run(passage, () => announce("Repris dans la rencontre. L’état d’avant reste dans les versions."))}
    >
      Reprendre dans la rencontre
    </Button>
  );
}

/** Séquences and interventions are taken as they are; the heading is corrected in the sheet, and nothing is removed from here. */
function isPassage({ id, kind }: Change): boolean {
  return /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(id) && (kind === "changed" || kind === "added");
}
