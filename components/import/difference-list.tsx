"use client";

import { useRef } from "react";
import { ChangeList } from "#components/publication/change-list.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PassingButton } from "#components/ui/passing-button.tsx";
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
  const list = useRef<HTMLElement>(null);
  // What is left to take, or the list where nothing is.
  const after = () => {
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    return buttons.find((button) => button !== document.activeElement) ?? list.current;
  };
  return (
    <section ref={list} aria-label="Ce qui diffère" tabIndex={-1} className="outline-none">
      {changes.length === 0 ? (
        <EmptyState title="Rien ne diffère">La rencontre dit tout ce que dit ce document.</EmptyState>
      ) : (
        <ChangeList
          changes={changes}
          actionFor={(change) =>
            takeOver !== null && isPassage(change) ? (
              <TakeButton
                passage={{ id, blockId: change.id, version, recordVersion }}
                label={change.label}
                takeOver={takeOver}
                after={after}
              />
            ) : null
          }
        />
      )}
    </section>
  );
}

type TakeProps = {
  passage: TakeOverInput;
  label: string;
  takeOver: NonNullable<Props["takeOver"]>;
  after: () => HTMLElement | null | undefined;
};

function TakeButton({ passage, label, takeOver, after }: TakeProps) {
  const { announce } = useStatus();
  const { run, pending } = useAction(takeOver);
  return (
    <PassingButton
      size="small"
      after={after}
      pending={pending}
      aria-label={`Reprendre dans la rencontre : ${label}`}
      onClick={() => run(passage, () => announce("Repris dans la rencontre. L’état d’avant reste dans les versions."))}
    >
      Reprendre dans la rencontre
    </PassingButton>
  );
}

/** Séquences and interventions are taken as they are; the heading is corrected in the sheet, and nothing is removed from here. */
function isPassage({ id, kind }: Change): boolean {
  return /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(id) && (kind === "changed" || kind === "added");
}
