"use client";

import { useRouter } from "next/navigation";
import { useCallback, useRef, useState } from "react";
import { type DocumentInput, largestDocument, type Taken } from "#domain/import/schema.ts";
import { type Sent, sendDocument } from "./send-document.ts";

/** Something dropped: a file, or words ("" for a name). */
export type Dropped = { name: string; bytes: Blob };
/** The same on each try: a document whose answer was lost does not come twice. */
type Outgoing = DocumentInput & Dropped;

/** A document that was not taken: here already, or not, and then whether it may be sent again. */
export type NotTaken = { document: Outgoing } & (
  | { message: string; again: boolean }
  | { known: NonNullable<Taken["known"]> }
);

export type Sending = { total: number; done: number; taken: number; notTaken: NotTaken[] };

/** Between two looks at what the list has become, while many are sent. */
const between = 2_000;

const nothing: Sending = { total: 0, done: 0, taken: 0, notTaken: [] };

/** Sends what is dropped, one after the other: what one of them meets stops no other, and what is dropped meanwhile follows. */
export function useSending() {
  const router = useRouter();
  const [sending, setSending] = useState<Sending>(nothing);
  const refreshed = useRef(0);
  const turn = useRef<Promise<unknown>>(Promise.resolve());

  const sendEach = useCallback(
    async (documents: readonly Outgoing[]): Promise<Sent[]> => {
      const answers: Sent[] = [];
      for (const document of documents) {
        const sent = await sendOne(document);
        answers.push(sent);
        setSending((before) => withAnswer(before, document, sent));
        // Never without an answer: a screen that cannot be refreshed is loaded anew, and loses what is typed in it.
        const isLast = document === documents.at(-1);
        if (sent.ok && (isLast || Date.now() - refreshed.current > between)) {
          refreshed.current = Date.now();
          router.refresh();
        }
      }
      return answers;
    },
    [router],
  );

  const enqueue = useCallback(
    (documents: readonly Outgoing[]): Promise<Sent[]> => {
      setSending((before) => withMore(before, documents));
      const sent = turn.current.then(() => sendEach(documents));
      turn.current = sent;
      return sent;
    },
    [sendEach],
  );

  /** Answers, document by document, once all of them are sent. */
  const sendAll = useCallback(
    (dropped: readonly Dropped[]): Promise<Sent[]> => {
      const batchId = crypto.randomUUID();
      return enqueue(dropped.map((one, position) => ({ ...one, id: crypto.randomUUID(), batchId, position })));
    },
    [enqueue],
  );

  return {
    sending,
    isBusy: sending.done < sending.total,
    sendAll,
    sendAgain: (document: Outgoing) => void enqueue([document]),
  };
}

async function sendOne({ bytes, ...document }: Outgoing): Promise<Sent> {
  if (bytes.size > largestDocument.size) return { ok: false, message: largestDocument.message, again: false };
  return sendDocument(document, bytes);
}

/** What is dropped while others are on their way counts with them; what can be sent again is told until it is. */
function withMore(before: Sending, documents: readonly Outgoing[]): Sending {
  const ids = new Set(documents.map(({ id }) => id));
  const others = before.notTaken.filter(({ document }) => !ids.has(document.id));
  if (before.done < before.total) return { ...before, total: before.total + documents.length, notTaken: others };
  return { ...nothing, total: documents.length, notTaken: others.filter((told) => "again" in told && told.again) };
}

function withAnswer(before: Sending, document: Outgoing, sent: Sent): Sending {
  const isTaken = sent.ok && sent.taken.known === null;
  const told = toldOf(document, sent);
  return {
    ...before,
    done: before.done + 1,
    taken: before.taken + (isTaken ? 1 : 0),
    notTaken: told === null ? before.notTaken : [...before.notTaken, told],
  };
}

function toldOf(document: Outgoing, sent: Sent): NotTaken | null {
  if (sent.ok) return sent.taken.known === null ? null : { document, known: sent.taken.known };
  // The field of words without a file keeps them, and says why itself.
  return document.name === "" ? null : { document, message: sent.message, again: sent.again };
}
