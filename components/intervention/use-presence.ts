"use client";

import { useEffect, useRef, useState } from "react";
import type { Present } from "#domain/intervention/schema.ts";
import { useRefreshForSomebody } from "./use-refresh-for-somebody.ts";

const beat = 15_000;
type Answer = { others: Present[]; recordVersion: number };

type Options = {
  meetingId: string;
  /** The text where the cursor is. */
  interventionId: string | null;
  /** The record as this screen has it, its own saves included. */
  knownVersion: () => number;
};

/** Who else is on the record. When it was changed elsewhere, the screen is refreshed by itself while somebody is before it. */
export function usePresence({ meetingId, interventionId, knownVersion }: Options): Present[] {
  const refresh = useRefreshForSomebody();
  const [others, setOthers] = useState<Present[]>([]);
  const screenId = useRef("");
  const known = useRef(knownVersion);
  known.current = knownVersion;

  useEffect(() => {
    if (screenId.current === "") screenId.current = crypto.randomUUID();
    const address = `/espace/rencontres/${meetingId}/interventions/presence`;
    const body = (leaving: boolean) => JSON.stringify({ screenId: screenId.current, interventionId, leaving });
    let stopped = false;

    async function tell() {
      const told = await fetch(address, { method: "POST", headers, body: body(false) })
        .then(async (response) => (response.ok ? ((await response.json()) as Answer) : null))
        .catch(() => null);
      if (stopped || !told) return;
      setOthers((before) => (JSON.stringify(before) === JSON.stringify(told.others) ? before : told.others));
      if (told.recordVersion > known.current()) refresh();
    }

    function leave() {
      fetch(address, { method: "POST", headers, body: body(true), keepalive: true }).catch(() => {});
    }

    void tell();
    const timer = setInterval(tell, beat);
    const onVisible = () => document.visibilityState === "visible" && void tell();
    document.addEventListener("visibilitychange", onVisible);
    window.addEventListener("pagehide", leave);
    return () => {
      stopped = true;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", onVisible);
      window.removeEventListener("pagehide", leave);
    };
  }, [meetingId, interventionId, refresh]);

  return others;
}

const headers = { "Content-Type": "application/json" };
