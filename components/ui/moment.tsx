"use client";

import { useEffect, useId, useState } from "react";
import { momentInWords, sinceInWords } from "#domain/french/dates.ts";

/** When something happened: « il y a 12 minutes » under a day, with the exact time on hover and focus; else the date. */
export function Moment({ at }: { at: number }) {
  const tip = useId();
  const [now, setNow] = useState(() => Date.now());
  const [pinned, setPinned] = useState(false);
  const exact = momentInWords(at);
  const since = sinceInWords(at, now);

  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);

  const dateTime = new Date(at).toISOString();
  if (pinned || since === exact) return <time dateTime={dateTime}>{exact}</time>;
  return (
    <span className="group relative z-10 inline-block">
      <button
        type="button"
        className="min-h-6 rounded text-left print:inline"
        aria-describedby={tip}
        onClick={() => setPinned(true)}
      >
        {/* A minute may pass between the server's rendering and the browser's. */}
        <time dateTime={dateTime} suppressHydrationWarning>
          {since}
        </time>
      </button>
      <span
        id={tip}
        role="tooltip"
        className="pointer-events-none absolute hidden bottom-full left-0 mb-1 w-max max-w-64 rounded bg-ink px-2 py-1 text-paper text-sm group-focus-within:block group-hover:block"
      >
        {exact}
      </span>
    </span>
  );
}
