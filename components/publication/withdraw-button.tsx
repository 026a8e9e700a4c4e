"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { useStatus } from "#components/ui/status-line.tsx";
import { useAction } from "#components/ui/use-action.ts";
import type { ActionResult } from "#components/ui/use-action-form.ts";
import type { WithdrawRecapInput } from "#domain/publication/schema.ts";

export type WithdrawAction = (input: WithdrawRecapInput) => Promise<ActionResult<void>>;

type Props = { meetingId: string; url: string; withdraw: WithdrawAction };

/** Asked before, since it is public: links to the recap stop working at once. */
export function WithdrawButton({ meetingId, url, withdraw }: Props) {
  const [asking, setAsking] = useState(false);
  const { announce } = useStatus();
  const { run, pending } = useAction(withdraw);

  return (
    <>
      <Button variant="danger" onClick={() => setAsking(true)}>
        Retirer du public…
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title="Retirer ce compte rendu ?"
        actions={
          <>
            <Button onClick={() => setAsking(false)}>Le laisser public</Button>
            <Button
              variant="danger"
              pending={pending}
              onClick={() => run({ meetingId }, () => announce("Compte rendu retiré. Plus personne ne le lit."))}
            >
              Retirer du public
            </Button>
          </>
        }
      >
        <p>
          Plus personne ne pourra le lire, dès maintenant. Qui suivra un lien vers{" "}
          <span className="break-all">{url}</span> apprendra qu’il a été retiré.
        </p>
        <p className="mt-3">
          Rien n’est effacé : le texte et ses versions restent ici, et vous pourrez le publier de nouveau à la même
          adresse.
        </p>
      </Dialog>
    </>
  );
}
