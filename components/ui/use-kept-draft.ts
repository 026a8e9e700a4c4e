"use client";

import { useRef } from "react";

/** What the status line says when a draft is taken up. */
export const foundAgain = "Ce que vous aviez tapé sans l’enregistrer est toujours là.";

/**
 * Keeps what was typed and not saved in this tab of the browser: going to another screen and back loses nothing. It is
 * for whoever typed it, not for who signs in after them.
 */
export function useKeptDraft<Draft>(staffId: string, form: string) {
  const key = `rencontres.saisie.${staffId}.${form}`;
  const taken = useRef(false);
  const kept = useRef(true);
  return {
    /** What an earlier visit left, once. */
    take(): Draft | null {
      if (taken.current) return null;
      taken.current = true;
      const draft = sessionStorage.getItem(key);
      return draft === null ? null : JSON.parse(draft);
    },
    put(draft: Draft) {
      try {
        sessionStorage.setItem(key, JSON.stringify(draft));
        kept.current = true;
      } catch {
        // A full storage takes the net away, not the work: it is asked before the screen is left.
        kept.current = false;
      }
    },
    drop() {
      if (taken.current) sessionStorage.removeItem(key);
    },
    isKept: () => kept.current,
  };
}
