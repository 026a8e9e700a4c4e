"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import * as z from "zod";
import type { Present } from "#domain/intervention/schema.ts";

const beat = 15_000;
const answer = z.object({
  others: z.array(z.object({ name: z.string(), interventionId: z.string().nullable(), isMe: z.boolean() })),
  recordVersion: z.int(),
});

type Options = {
  meetingId: string;
  /** The text where the cursor is. */
  interventionId: string | null;
  /** The record as this screen has it, its own saves included. */
  knownVersion: () => number;
};

/** Who else is on the record. When it was changed elsewhere, the screen is refreshed by itself. */
export function usePresence({ meetingId, interventionId, knownVersion }: Options): Present[] {
  const router = useRouter();
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
        .then(async (response) => (response.ok ? answer.parse(await response.json()) : null))
        .catch(() => null);
      if (stopped || !told) return;
      setOthers((before) => (JSON.stringify(before) === JSON.stringify(told.others) ? before : told.others));
      if (told.recordVersion > known.current()) router.refresh();
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
  }, [meetingId, interventionId, router]);

  return others;
}

const headers = { "Content-Type": "application/json" };
