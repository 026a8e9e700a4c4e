"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState, useSyncExternalStore } from "react";
import { useStatus } from "#components/ui/status-line.tsx";
import { type Corrections, createCorrections, type Shown, type Stored } from "./corrections.ts";
import { readLatest, sendCorrection } from "./send-correction.ts";

/** A proposal as it is corrected on the screen: each correction shows at once and is sent in its turn. */
export function useCorrections(id: string, stored: Stored): { corrections: Corrections; shown: Shown } {
  const router = useRouter();
  const { announce } = useStatus();
  const [corrections] = useState(() =>
    createCorrections(stored, {
      send: (correction) => sendCorrection(id, correction),
      readLatest: () => readLatest(id),
      newKey: () => crypto.randomUUID(),
      after: (delay, work) => {
        const timer = setTimeout(work, delay);
        return () => clearTimeout(timer);
      },
      onJoined: () => {
        announce("Quelqu’un d’autre corrige aussi cette lecture : ses corrections et les vôtres sont réunies.");
        router.refresh();
      },
    }),
  );
  const shown = useSyncExternalStore(corrections.subscribe, corrections.shown, corrections.shown);

  useEffect(() => {
    // A screen that one comes back to may be shown as it was left, before what was corrected since.
    void corrections.catchUp().then((isNew) => isNew && router.refresh());
    const send = () => void corrections.flush();
    window.addEventListener("online", send);
    return () => {
      window.removeEventListener("online", send);
      corrections.stop();
    };
  }, [corrections, router]);

  return { corrections, shown };
}
