"use client";

import { useRouter } from "next/navigation";
import { useOptimistic, useRef, useTransition } from "react";
import { useStatus } from "#components/ui/status-line.tsx";
import type { ActionFailure, ActionResult } from "#components/ui/use-action-form.ts";
import type { MeetingRecord } from "#domain/intervention/schema.ts";
import { type Change, changed } from "./changes.ts";

type Send<Value> = () => Promise<ActionResult<Value>>;

/** How to change the record. */
export type Changes = Pick<ReturnType<typeof useRecord>, "change" | "edit">;

/** The record with the changes that the server is being asked for, and how to ask for more. */
export function useRecord(record: MeetingRecord, onSignedOut: () => void) {
  const router = useRouter();
  const { announce } = useStatus();
  const [shown, show] = useOptimistic(record, changed);
  const [, startTransition] = useTransition();
  const latest = useRef(record);
  latest.current = record;
  /** Changes of one intervention go one after the other: each needs the version that the one before it gave. */
  const queues = useRef(new Map<string, Promise<unknown>>());
  const versions = useRef(new Map<string, number>());

  /** Shows the change at once, sends it, and says so when it is refused. */
  function change<Value>(what: Change, send: Send<Value>): Promise<ActionResult<Value>> {
    return new Promise((resolve) => {
      startTransition(async () => {
        show(what);
        const result = await inTurn(what.id, send);
        if (!result.ok) tellRefusal(result);
        resolve(result);
      });
    });
  }

  /** The same for what is refused when somebody else changed it meanwhile. */
  function edit<Value extends { version: number }>(
    what: Change,
    send: (version: number) => Promise<ActionResult<Value>>,
  ): Promise<ActionResult<Value>> {
    return change(what, async () => {
      const result = await send(versionOf(what.id));
      if (result.ok) versions.current.set(what.id, result.value.version);
      else versions.current.delete(what.id);
      return result;
    });
  }

  function inTurn<Value>(id: string, send: Send<Value>): Promise<ActionResult<Value>> {
    const before = queues.current.get(id) ?? Promise.resolve();
    const result = before.then(send).catch(() => unreachable);
    queues.current.set(id, result);
    return result;
  }

  function versionOf(id: string): number {
    const { interventions, sequences } = latest.current;
    const known = [...interventions, ...sequences].find((it) => it.id === id)?.version ?? 1;
    return Math.max(known, versions.current.get(id) ?? 0);
  }

  function tellRefusal(failure: ActionFailure) {
    if (failure.code === "signedOut") onSignedOut();
    else announce(failure.message, { tone: "error" });
    if (failure.code === "conflict" || failure.code === "notFound") router.refresh();
  }

  return {
    record: shown,
    change,
    edit,
    /** Resolves when what was asked for this intervention has been answered. */
    asked: (id: string) => queues.current.get(id) ?? Promise.resolve(),
  };
}

const unreachable: ActionFailure = {
  ok: false,
  code: "failed",
  message: "Le serveur ne répond pas. Ce changement n’est pas enregistré : vérifiez la connexion puis réessayez.",
};
