"use client";

import { Button } from "#components/ui/button.tsx";
import { useStatus } from "#components/ui/status-line.tsx";
import { useAction } from "#components/ui/use-action.ts";
import type { ActionResult } from "#components/ui/use-action-form.ts";
import type { ImportIdInput } from "#domain/import/schema.ts";

type Move = (input: ImportIdInput) => Promise<ActionResult<unknown>>;
type Props = {
  id: string;
  name: string;
  /** Whether it is set aside now, and can be taken up again. */
  isAside: boolean;
  setAside: Move;
  takeUp: Move;
  /** Where it stands beside a main action. */
  size?: "normal" | "small";
  /** What has to be done first, and whether it is. */
  before?: () => Promise<boolean>;
  onDone?: () => void;
};

/** Takes a document out of the queue, or back into it; either is undone by the other. */
export function AsideButton({ id, name, isAside, setAside, takeUp, size = "small", before, onDone }: Props) {
  const { announce } = useStatus();
  const [act, undo] = isAside ? [takeUp, setAside] : [setAside, takeUp];
  const { run, pending } = useAction(act);
  const label = isAside ? "Reprendre" : "Écarter";

  async function move() {
    if (before && !(await before())) return;
    run({ id }, () => {
      announce(isAside ? `« ${name} » est de nouveau à confirmer.` : `« ${name} » est écarté.`, {
        undo: () => undo({ id }),
      });
      onDone?.();
    });
  }

  return (
    <Button
      size={size}
      variant={size === "small" ? "quiet" : "secondary"}
      pending={pending}
      aria-label={`${label} « ${name} »`}
      onClick={move}
    >
      {label}
    </Button>
  );
}
