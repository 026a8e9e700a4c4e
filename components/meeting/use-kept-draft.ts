"use client";

import { useRef } from "react";
import type { EditMeetingForm } from "#domain/meeting/schema.ts";

/** What was typed, and what it was typed over. */
type Draft = { base: EditMeetingForm; values: EditMeetingForm };

/**
 * Keeps an unsaved form in this tab of the browser: going to another screen and back loses nothing. It is for whoever
 * typed it, not for who signs in after them.
 */
export function useKeptDraft(staffId: string, form: string) {
  const key = `rencontres.saisie.${staffId}.${form}`;
  const taken = useRef(false);
  return {
    /** What an earlier visit left, once. */
    take(): Draft | null {
      if (taken.current) return null;
      taken.current = true;
      const kept = sessionStorage.getItem(key);
      return kept === null ? null : JSON.parse(kept);
    },
    put(draft: Draft) {
      sessionStorage.setItem(key, JSON.stringify(draft));
    },
    drop() {
      if (taken.current) sessionStorage.removeItem(key);
    },
  };
}
