"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import type { MeetingRecord, SavedText } from "#domain/intervention/schema.ts";
import { createTexts, type Texts } from "./texts.ts";

type Options = {
  /** As the server gave it last. */
  stored: MeetingRecord;
  staffId: string;
  /** Resolves when what was asked for this intervention has been answered. */
  asked: (interventionId: string) => Promise<unknown>;
};

/** The texts of this screen, kept in step with the record that the server gives. */
export function useTexts({ stored, staffId, asked }: Options): { texts: Texts; knownVersion: () => number } {
  const router = useRouter();
  const known = useRef(stored.recordVersion);
  known.current = Math.max(known.current, stored.recordVersion);
  const latestAsked = useRef(asked);
  latestAsked.current = asked;

  const [texts] = useState(() =>
    createTexts({ meetingId: stored.meetingId, staffId, exists: (id) => latestAsked.current(id), onSaved }),
  );

  function onSaved({ recordVersion }: SavedText) {
    // More than our own step: somebody else changed the record between two of our saves.
    if (recordVersion > known.current + 1) router.refresh();
    known.current = Math.max(known.current, recordVersion);
  }

  // What was changed elsewhere comes in where nothing here is unsaved.
  useEffect(() => {
    for (const intervention of stored.interventions)
      texts.saverOf(intervention).hear({ version: intervention.textVersion, text: intervention.text });
  }, [stored, texts]);

  /** The version of the record as this screen has it, its own saves included. */
  const knownVersion = useCallback(() => known.current, []);
  return { texts, knownVersion };
}
