"use client";

import { useRef, useState } from "react";
import { type ActionResult, send } from "#components/ui/action-result.ts";
import { Button } from "#components/ui/button.tsx";
import { useStatus } from "#components/ui/status-line.tsx";
import type { NewsletterChoice, SendTestInput } from "#domain/publication/schema.ts";

export type SendTestAction = (input: SendTestInput) => Promise<ActionResult<{ sentTo: string }>>;

type Props = {
  meetingId: string;
  choice: NewsletterChoice;
  /** Of whoever asks. */
  address: string;
  action: SendTestAction;
};

/** To oneself. What the server for outgoing mail answers stands beside the button, and holds up nothing else. */
export function SendTest({ meetingId, choice, address, action }: Props) {
  const { announce } = useStatus();
  const [state, setState] = useState<{ pending: boolean; failure: string }>({ pending: false, failure: "" });
  const running = useRef(false);

  async function sendOne() {
    if (running.current) return;
    running.current = true;
    setState({ pending: true, failure: "" });
    const result = await send(action, { meetingId, ...choice });
    running.current = false;
    setState({ pending: false, failure: result.ok ? "" : result.message });
    if (result.ok) announce(`Essai envoyé à ${result.value.sentTo}.`);
  }

  return (
    <>
      <Button pending={state.pending} onClick={sendOne}>
        {state.pending ? "Envoi en cours…" : "M’envoyer un essai"}
      </Button>
      <p className="min-w-0 break-words text-ink-soft text-sm">à {address}</p>
      {state.failure === "" ? null : (
        <p role="alert" className="min-w-0 basis-full break-words text-danger">
          {state.failure}
        </p>
      )}
    </>
  );
}
