"use client";

import { useEffect, useRef, useState } from "react";
import type { Present } from "#domain/intervention/schema.ts";
import { useRefreshForSomebody } from "./use-refresh-for-somebody.ts";
import { useSignsOfLife } from "./use-signs-of-life.ts";

const beat = 15_000;
/** Without an answer for that long, nothing is known of the others. */
const unknown = 35_000;
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
    let late = false;
    let heard = performance.now();

    async function tell() {
      away.current = silence() > pause;
      const body = JSON.stringify({ screenId, interventionId, leaving: away.current });
      const told = await fetch(addressOf(meetingId), { method: "POST", headers, body })
        .then(async (response) => (response.ok ? ((await response.json()) as Answer) : null))
        .catch(() => null);
      if (late) return;
      if (!told) {
        if (performance.now() - heard > unknown) setOthers([]);
        return;
      }
      heard = performance.now();
      setOthers((before) => (JSON.stringify(before) === JSON.stringify(told.others) ? before : told.others));
      if (told.recordVersion > known.current()) refresh();
    }

    tellNow.current = () => void tell();
    void tell();
    const timer = setInterval(tell, beat);
    const onVisible = () => document.visibilityState === "visible" && void tell();
    document.addEventListener("visibilitychange", onVisible);
    return () => {
      late = true;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", onVisible);
    };
  }, [meetingId, interventionId, refresh, silence]);

  useEffect(() => {
    const leave = () => {
      const body = JSON.stringify({ screenId, interventionId: null, leaving: true });
      fetch(addressOf(meetingId), { method: "POST", headers, body, keepalive: true }).catch(() => {});
    };
    window.addEventListener("pagehide", leave);
    return () => {
      leave();
      window.removeEventListener("pagehide", leave);
    };
  }, [meetingId]);

  return others;
}

function addressOf(meetingId: string): string {
  return `/espace/rencontres/${meetingId}/interventions/presence`;
}

const headers = { "Content-Type": "application/json" };
