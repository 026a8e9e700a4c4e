"use client";

import { useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { LazyReview } from "./lazy-review.tsx";
import type { ReviewBesideActions } from "./review-actions.ts";

type Props = { meetingId: string; recordVersion: number; actions: ReviewBesideActions };

/** « Relire » for those who read: what there is to say of the text, and its places. */
export function ReadingReview(props: Props) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <div className="lg:sticky lg:top-24 lg:max-h-[calc(100dvh-10rem)] lg:overflow-y-auto lg:pb-6">
      {open ? (
        <LazyReview
          {...props}
          may={{ edit: false, publish: false }}
          onClose={() => {
            setOpen(false);
            requestAnimationFrame(() => button.current?.focus());
          }}
        />
      ) : (
        <Button ref={button} size="small" onClick={() => setOpen(true)}>
          Relire
        </Button>
      )}
    </div>
  );
}
