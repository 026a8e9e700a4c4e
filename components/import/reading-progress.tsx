"use client";

import { useRouter } from "next/navigation";
import { useEffect, useId, useState } from "react";
import type { Progress } from "#domain/import/schema.ts";
import { importListId } from "./list-id.ts";

const every = 2_000;

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
  useEffect(() => {
    if (!isReading) return;
    setHasRead(true);
    const timer = setInterval(() => {
      if (document.visibilityState === "visible" && !isListHeld()) router.refresh();
    }, every);
    return () => clearInterval(timer);
  }, [isReading, router]);

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

/** Nothing moves under the pointer, or the keyboard, of whoever is about to choose. */
function isListHeld(): boolean {
  return document.getElementById(importListId)?.matches(":hover, :focus-within") ?? false;
}
