"use client";

import { useEffect, useRef, useState } from "react";
import type { Present } from "#domain/intervention/schema.ts";
import { useRefreshForSomebody } from "./use-refresh-for-somebody.ts";
import { useSignsOfLife } from "./use-signs-of-life.ts";

const beat = 15_000;
/** Without a sign of life for that long, somebody has stopped writing. Browsers slow the beat of a hidden page after as long. */
const pause = 5 * 60_000;
/** Of this page, through all that is shown in it: nobody meets themselves when they come back to the record. */
const screenId = crypto.randomUUID();
type Answer = { others: Present[]; recordVersion: number };

type Options = {
  meetingId: string;
  /** The text where the cursor is. */
  interventionId: string | null;
  /** The record as this screen has it, its own saves included. */
  knownVersion: () => number;
};

/**
 * Who else is on the record, and tells them of us for as long as we are writing. When it was changed elsewhere, the
 * screen is refreshed by itself while somebody is before it.
 */
export function usePresence({ meetingId, interventionId, knownVersion }: Options): Present[] {
  const refresh = useRefreshForSomebody();
  const [others, setOthers] = useState<Present[]>([]);
  const away = useRef(false);
  const tellNow = useRef(() => {});
  const silence = useSignsOfLife(() => {
    if (away.current) tellNow.current();
  });
  const known = useRef(knownVersion);
  known.current = knownVersion;

  useEffect(() => {
    const address = `/espace/rencontres/${meetingId}/interventions/presence`;
    const body = (leaving: boolean) => JSON.stringify({ screenId, interventionId, leaving });
    let late = false;

    async function tell() {
      away.current = silence() > pause;
      const told = await fetch(address, { method: "POST", headers, body: body(away.current) })
        .then(async (response) => (response.ok ? ((await response.json()) as Answer) : null))
        .catch(() => null);
      if (late || !told) return;
      setOthers((before) => (JSON.stringify(before) === JSON.stringify(told.others) ? before : told.others));
      if (told.recordVersion > known.current()) refresh();
    }

    function leave() {
      fetch(address, { method: "POST", headers, body: body(true), keepalive: true }).catch(() => {});
    }

    tellNow.current = () => void tell();
    void tell();
    const timer = setInterval(tell, beat);
    const onVisible = () => document.visibilityState === "visible" && void tell();
    document.addEventListener("visibilitychange", onVisible);
    window.addEventListener("pagehide", leave);
    return () => {
      late = true;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", onVisible);
      window.removeEventListener("pagehide", leave);
    };
  }, [meetingId, interventionId, refresh, silence]);

  return others;
}

const headers = { "Content-Type": "application/json" };
