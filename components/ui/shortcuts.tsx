"use client";

import { useEffect, useState } from "react";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";

type Shortcut = {
  /** As printed on the keys: « Ctrl + Entrée ». */
  keys: string;
  does: string;
};

/** The keys of a screen, behind a « ? » button; the key « ? » opens it too, except while one types. */
export function Shortcuts({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
  const [open, setOpen] = useState(false);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== "?" || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      event.preventDefault();
      setOpen(true);
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);

  return (
    <>
      <Button
        variant="quiet"
        size="small"
        aria-label="Raccourcis clavier"
        title="Raccourcis clavier"
        onClick={() => setOpen(true)}
      >
        ?
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Raccourcis clavier">
        <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
          {shortcuts.map(({ keys, does }) => (
            <div key={keys} className="contents">
              <dt className="whitespace-nowrap">
                <kbd className="rounded border border-line-strong bg-surface px-1.5 py-0.5 font-sans text-sm">
                  {keys}
                </kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;
}
