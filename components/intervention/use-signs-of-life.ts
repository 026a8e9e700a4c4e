"use client";

import { useCallback, useEffect, useRef } from "react";

/** Words may come without a key: dictated, or from the keyboard of a phone. */
const signs = ["keydown", "input", "pointerdown", "pointermove", "wheel"] as const;

/**
 * Calls `onSign` at each key, word and move of the pointer, before anything else hears of it: to render then would take
 * from a field what is being typed in it. What is returned tells since how many ms there was no sign.
 */
export function useSignsOfLife(onSign: () => void): () => number {
  const lastSign = useRef(0);
  const latest = useRef(onSign);
  latest.current = onSign;

  useEffect(() => {
    lastSign.current = Date.now();
    function hear() {
      lastSign.current = Date.now();
      latest.current();
    }
    for (const sign of signs) window.addEventListener(sign, hear, { capture: true, passive: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, hear, { capture: true });
    };
  }, []);

  return useCallback(() => Date.now() - lastSign.current, []);
}
