"use client";

import { useRouter } from "next/navigation";
import { Button } from "#components/ui/button.tsx";
import { useStatus } from "#components/ui/status-line.tsx";
import { useAction } from "#components/ui/use-action.ts";
import type { ActionResult } from "#components/ui/use-action-form.ts";
import type { FinishTakingOverInput } from "#domain/import/schema.ts";

type Props = {
  id: string;
  /** Of what is proposed, as it is shown here. */
  version: number;
  finish: (input: FinishTakingOverInput) => Promise<ActionResult<{ meetingId: string }>>;
};

/** The record has what it shall have of this document: nothing more is asked about it. */
export function FinishButton({ id, version, finish }: Props) {
  const router = useRouter();
  const { announce } = useStatus();
  const { run, pending } = useAction(finish);
  return (
    <Button
      variant="primary"
      pending={pending}
      onClick={() =>
        run({ id, version }, ({ meetingId }) => {
          announce("Ce document est traité.");
          router.push(`/espace/rencontres/${meetingId}/interventions`);
        })
      }
    >
      J’ai repris ce qu’il faut
    </Button>
  );
}
