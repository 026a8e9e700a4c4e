"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useId, useRef, useState } from "react";
import type { Progress } from "#domain/import/schema.ts";
import { importListId } from "./list-id.ts";

const every = 2_000;
/** After which a pointer no longer moves towards anything. */
const stillness = 4_000;

type Props = Progress & {
  /** Whether all that was dropped has arrived. */
  mayLeave: boolean;
};

/** How far the reading has come, and the list brought up to date while it goes on. */
export function ReadingProgress({ waiting, read, mayLeave }: Props) {
  const router = useRouter();
  const id = useId();
  const isReading = waiting > 0;
  const [hasRead, setHasRead] = useState(false);
  const isTouched = useTouchOfList();
  useEffect(() => {
    if (isReading) setHasRead(true);
  }, [isReading]);
  useEffect(() => {
    // A screen that cannot be refreshed is loaded anew: not while something in it is not sent.
    if (!isReading || !mayLeave) return;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible" && navigator.onLine && !isTouched()) router.refresh();
    }, every);
    return () => clearInterval(timer);
  }, [isReading, mayLeave, router, isTouched]);

  const total = waiting + read;
  return (
    <>
      <p role="status" className="sr-only">
        {hasRead && !isReading ? "La lecture des documents est finie." : ""}
      </p>
      {isReading ? (
        <div className="my-6 max-w-xl">
          <label htmlFor={id} className="block">
            Lecture en cours : {read} sur {total}.{mayLeave ? " Vous pouvez quitter cette page." : ""}
          </label>
          <progress id={id} value={read} max={total} className="mt-2 h-2 w-full accent-accent" />
        </div>
      ) : null}
    </>
  );
}

/** Nothing moves under the pointer, or the keyboard, of whoever is about to choose. A pointer left to lie chooses nothing. */
function useTouchOfList(): () => boolean {
  const moved = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    function onMove({ target }: PointerEvent) {
      if (target instanceof Element && target.closest(`#${importListId}`)) moved.current = performance.now();
    }
    document.addEventListener("pointermove", onMove);
    return () => document.removeEventListener("pointermove", onMove);
  }, []);
  return useCallback(() => {
    const hasFocus = document.getElementById(importListId)?.matches(":focus-within") ?? false;
    return hasFocus || performance.now() - moved.current < stillness;
  }, []);
}
