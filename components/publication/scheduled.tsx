"use client";

import { Button } from "#components/ui/button.tsx";
import { useStatus } from "#components/ui/status-line.tsx";
import { useAction } from "#components/ui/use-action.ts";
import type { ActionResult } from "#components/ui/use-action-form.ts";
import { momentInWords } from "#domain/french/dates.ts";
import type { CancelScheduledPublicationInput, ScheduledPublication } from "#domain/publication/schema.ts";

export type CancelAction = (input: CancelScheduledPublicationInput) => Promise<ActionResult<void>>;

type Props = { scheduled: ScheduledPublication; mayPublish: boolean; cancel: CancelAction };

/** When the recap goes out by itself, or why it did not. */
export function Scheduled({ scheduled: { id, dueAt, by, trouble, isWaiting }, mayPublish, cancel }: Props) {
  const { announce } = useStatus();
  const { run, pending } = useAction(cancel);
  const tone = trouble === null ? "border-accent bg-wash" : "border-warning bg-warning-wash";
  return (
    <div className={`border-l-4 px-4 py-3 ${tone}`}>
      <h3>{isWaiting ? "Publication programmée" : "La publication programmée n’a pas eu lieu"}</h3>
      <p className="mt-1">
        {isWaiting ? "Le" : "Elle était prévue le"} {momentInWords(dueAt)}, par {by}.
      </p>
      {trouble === null ? null : <p className="mt-1">{trouble}</p>}
      {isWaiting && mayPublish ? (
        <p className="mt-2">
          <Button
            size="small"
            pending={pending}
            onClick={() => run({ id }, () => announce("Publication annulée. Rien ne paraîtra à cette heure."))}
          >
            Annuler la publication programmée
          </Button>
        </p>
      ) : null}
    </div>
  );
}
