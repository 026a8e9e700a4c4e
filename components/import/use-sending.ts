"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Taken } from "#domain/import/schema.ts";
import { sendDocument } from "./send-document.ts";

/** Something dropped: a file, or words ("" for a name). */
export type Dropped = { name: string; bytes: Blob };

/** A document that was not taken: refused, or here already. */
export type NotTaken = { position: number; name: string } & (
  | { message: string }
  | { known: NonNullable<Taken["known"]> }
);

export type Sending = { total: number; done: number; taken: number; notTaken: NotTaken[] };

/** Sends what is dropped together, one after the other: what one of them meets stops no other. */
export function useSending() {
  const router = useRouter();
  const [sending, setSending] = useState<Sending | null>(null);
  const isBusy = sending !== null && sending.done < sending.total;

  async function sendAll(dropped: readonly Dropped[]) {
    if (isBusy || dropped.length === 0) return;
    const batchId = crypto.randomUUID();
    let now: Sending = { total: dropped.length, done: 0, taken: 0, notTaken: [] };
    setSending(now);
    for (const [position, { name, bytes }] of dropped.entries()) {
      const sent = await sendDocument({ id: crypto.randomUUID(), batchId, position, name }, bytes);
      const notTaken = notTakenOf(position, name, sent);
      now = {
        ...now,
        done: now.done + 1,
        taken: now.taken + (notTaken === null ? 1 : 0),
        notTaken: notTaken === null ? now.notTaken : [...now.notTaken, notTaken],
      };
      setSending(now);
      if (position === 0) router.refresh();
    }
    router.refresh();
  }

  return { sending, isBusy, sendAll };
}

function notTakenOf(position: number, name: string, sent: Awaited<ReturnType<typeof sendDocument>>): NotTaken | null {
  if (!sent.ok) return { position, name, message: sent.message };
  return sent.taken.known === null ? null : { position, name, known: sent.taken.known };
}
