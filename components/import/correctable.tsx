"use client";

import { type ReactNode, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { useDesk } from "./desk-context.ts";

type Props = {
  /** What is corrected, for a screen reader. */
  label: string;
  reading: ReactNode;
  /** The fields. */
  children: ReactNode;
};

/** Something to read, with a button that opens its fields beneath. Escape closes them. */
export function Correctable({ label, reading, children }: Props) {
  const [open, setOpen] = useState(false);
  const { drafts } = useDesk();
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  /** Not over what is typed and cannot be kept: that stays in sight. */
  function close() {
    drafts.settleAll();
    if (drafts.goToFirst(box.current)) return;
    setOpen(false);
    button.current?.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape, wherever one is in it, closes what the button opens.
    <div
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented || !open) return;
        close();
      }}
    >
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0 grow">{reading}</div>
        <Button
          ref={button}
          size="small"
          variant="quiet"
          className="-mt-2.5 -mr-3 shrink-0 sm:-mt-1"
          aria-expanded={open}
          aria-label={`${open ? "Fermer" : "Corriger"} : ${label}`}
          onClick={() => (open ? close() : setOpen(true))}
        >
          {open ? "Fermer" : "Corriger"}
        </Button>
      </div>
      {open ? (
        <div className="mt-3 mb-5 grid grid-cols-[minmax(0,1fr)] gap-5 rounded-md bg-wash p-4">{children}</div>
      ) : null}
    </div>
  );
}
