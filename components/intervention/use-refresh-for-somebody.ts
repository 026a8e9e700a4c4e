"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef } from "react";

/** Without a key or a pointer for that long, nobody is there. */
const absence = 15 * 60_000;
const signsOfLife = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/**
 * Refreshes the screen if somebody is before it, and otherwise at their first sign of life: a refresh counts as use of
 * the browser, and a page left open must not keep it signed in.
 */
export function useRefreshForSomebody(): () => void {
  const router = useRouter();
  const lastSign = useRef(0);
  const owed = useRef(false);

  useEffect(() => {
    lastSign.current = Date.now();
    function onSign() {
      lastSign.current = Date.now();
      if (!owed.current) return;
      owed.current = false;
      router.refresh();
    }
    for (const sign of signsOfLife) window.addEventListener(sign, onSign, { capture: true, passive: true });
    return () => {
      for (const sign of signsOfLife) window.removeEventListener(sign, onSign, { capture: true });
    };
  }, [router]);

  return useCallback(() => {
    owed.current = document.hidden || Date.now() - lastSign.current > absence;
    if (!owed.current) router.refresh();
  }, [router]);
}
