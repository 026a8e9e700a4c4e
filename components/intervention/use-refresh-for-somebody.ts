"use client";

import { useRouter } from "next/navigation";
import { useCallback, useRef } from "react";
import { useSignsOfLife } from "./use-signs-of-life.ts";

/** Without a sign of life for that long, nobody is there. */
const absence = 15 * 60_000;

/**
 * Refreshes the screen if somebody is before it, and otherwise at their first sign of life: a refresh counts as use of
 * the browser, and a page left open must not keep it signed in.
 */
export function useRefreshForSomebody(): () => void {
  const router = useRouter();
  const owed = useRef(false);
  const silence = useSignsOfLife(() => {
    if (!owed.current) return;
    owed.current = false;
    router.refresh();
  });

  return useCallback(() => {
    owed.current = document.hidden || silence() > absence;
    if (!owed.current) router.refresh();
  }, [router, silence]);
}
