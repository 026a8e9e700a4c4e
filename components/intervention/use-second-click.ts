import { useCallback, useEffect, useRef } from "react";

/** Longest time between the two clicks of a double click. */
const doubleClick = 600;

/**
 * A double click on a button that adds asks for one. Call what is returned when something is added: the second click,
 * on whatever has come to stand under the pointer, then does nothing and takes the focus from nowhere.
 */
export function useSecondClick(): () => void {
  const addedAt = useRef(Number.NEGATIVE_INFINITY);

  useEffect(() => {
    function swallow(event: MouseEvent) {
      if (event.detail < 2 || event.timeStamp - addedAt.current > doubleClick) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    window.addEventListener("mousedown", swallow, { capture: true });
    window.addEventListener("click", swallow, { capture: true });
    return () => {
      window.removeEventListener("mousedown", swallow, { capture: true });
      window.removeEventListener("click", swallow, { capture: true });
    };
  }, []);

  return useCallback(() => {
    addedAt.current = performance.now();
  }, []);
}
