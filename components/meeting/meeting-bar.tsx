"use client";

import { useEffect, useRef, useState } from "react";
import { TabsNav } from "#components/ui/tabs-nav.tsx";
import type { MeetingState } from "#domain/meeting/schema.ts";
import { meetingAddress } from "./meeting-address.ts";
import { MeetingStateWord } from "./meeting-state.tsx";

export type FramedMeeting = { id: string; title: string; place: string | null; state: MeetingState };

/**
 * The tabs of a meeting, which stay at the top; once the heading has scrolled away, its essentials stand above them, in
 * room that is kept for them: nothing moves under a hand that is about to press.
 */
export function MeetingBar({ meeting, dateInWords }: { meeting: FramedMeeting; dateInWords: string }) {
  const mark = useRef<HTMLDivElement>(null);
  const [stuck, setStuck] = useState(false);

  useEffect(() => {
    if (!mark.current) return;
    const belowTheEssentials = { rootMargin: "-28px 0px 0px" };
    const observer = new IntersectionObserver(([entry]) => {
      setStuck(entry !== undefined && !entry.isIntersecting);
    }, belowTheEssentials);
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, []);

  const { id, title, place, state } = meeting;
  return (
    <>
      <div ref={mark} />
      <div className="sticky top-7 z-20 mb-6 bg-paper md:mb-8 print:hidden">
        {stuck ? (
          // Said already by the heading of the page, which screen readers have at any time.
          <div
            aria-hidden="true"
            className="absolute inset-x-0 bottom-full flex h-7 min-w-0 items-baseline gap-x-4 bg-paper pt-2 text-sm"
          >
            <span className="min-w-0 truncate font-semibold">{title}</span>
            <span className="shrink-0 text-ink-soft max-md:hidden">
              {dateInWords}
              {place === null ? "" : ` · ${place}`}
            </span>
            <span className="ml-auto shrink-0">
              <MeetingStateWord state={state} />
            </span>
          </div>
        ) : null}
        <TabsNav
          label="Parties de la rencontre"
          tabs={[
            { href: meetingAddress(id), label: "Fiche" },
            { href: meetingAddress(id, "programme"), label: "Programme" },
            { href: meetingAddress(id, "interventions"), label: "Interventions" },
            { href: meetingAddress(id, "recap"), label: "Compte rendu" },
            { href: meetingAddress(id, "history"), label: "Historique" },
          ]}
        />
      </div>
    </>
  );
}
