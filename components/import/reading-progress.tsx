"use client";

import { useRouter } from "next/navigation";
import { useEffect, useId } from "react";
import type { Progress } from "#domain/import/schema.ts";

const every = 2_000;

/** How far the reading has come, and the list brought up to date while it goes on. One may leave meanwhile. */
export function ReadingProgress({ waiting, read }: Progress) {
  const router = useRouter();
  const id = useId();
  const isReading = waiting > 0;
  useEffect(() => {
    if (!isReading) return;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, every);
    return () => clearInterval(timer);
  }, [isReading, router]);

  if (!isReading) return null;
  const total = waiting + read;
  return (
    <div className="mb-6 max-w-xl">
      <label htmlFor={id} className="block">
        Lecture en cours : {read} sur {total}. Vous pouvez quitter cette page.
      </label>
      <progress id={id} value={read} max={total} className="mt-2 h-2 w-full accent-accent" />
    </div>
  );
}
