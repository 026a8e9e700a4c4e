"use client";

import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { buttonClass } from "./button.tsx";

type Item = { label: string; onSelect: () => void; tone?: "danger" };
type Props = {
  /** What the button says. */
  label: ReactNode;
  /** What it is about, where the label alone would not say: « Autres actions sur la séquence 2 ». */
  accessibleLabel?: string;
  items: readonly Item[];
  variant?: "secondary" | "quiet";
  size?: "normal" | "small";
};

/** A button that opens a short list of actions. Arrow keys and first letters move in it, Escape leaves it. */
export function Menu({ label, accessibleLabel, items, variant = "secondary", size = "normal" }: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  function place() {
    const anchor = button.current?.getBoundingClientRect();
    const box = list.current;
    if (!anchor || !box) return;
    const { width, height } = box.getBoundingClientRect();
    const below = anchor.bottom + 4 + height <= window.innerHeight;
    box.style.left = `${Math.max(8, Math.min(anchor.left, window.innerWidth - width - 8))}px`;
    box.style.top = `${below ? anchor.bottom + 4 : Math.max(8, anchor.top - height - 4)}px`;
  }

  function enter() {
    place();
    entries()[0]?.focus();
  }

  function entries() {
    return [...(list.current?.querySelectorAll<HTMLButtonElement>("[role=menuitem]") ?? [])];
  }

  function move(event: KeyboardEvent) {
    const all = entries();
    const at = all.findIndex((entry) => entry.matches(":focus"));
    const next = nextIndex(event.key, at, all);
    if (event.key === "Tab") list.current?.hidePopover();
    if (next === null) return;
    event.preventDefault();
    all[next]?.focus();
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={accessibleLabel}
        popoverTarget={id}
        className={buttonClass(variant, size)}
        onKeyDown={(event) => {
          if (open || !["ArrowDown", "Enter", " "].includes(event.key)) return;
          event.preventDefault();
          list.current?.showPopover();
          // Not left to the toggle event, which comes a moment later: the next key is already for the menu.
          enter();
        }}
      >
        {label}
        <svg viewBox="0 0 16 16" className="size-4" aria-hidden="true">
          <path d="M4 6l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={accessibleLabel}
        onKeyDown={move}
        onToggle={(event) => {
          setOpen(event.newState === "open");
          if (event.newState === "open" && !list.current?.matches(":focus-within")) enter();
        }}
        className="fixed m-0 min-w-48 max-w-[calc(100vw-1rem)] rounded-md border border-line bg-surface p-1 text-ink shadow-raised"
      >
        {items.map((item) => (
          <button
            key={item.label}
            type="button"
            role="menuitem"
            tabIndex={-1}
            className={`block min-h-11 w-full rounded px-3 py-1.5 text-left hover:bg-wash focus-visible:bg-wash focus-visible:-outline-offset-2 sm:min-h-9 ${item.tone === "danger" ? "text-danger" : ""}`}
            onClick={() => {
              list.current?.hidePopover();
              item.onSelect();
            }}
          >
            {item.label}
          </button>
        ))}
      </div>
    </>
  );
}

function nextIndex(key: string, at: number, entries: readonly HTMLElement[]): number | null {
  if (key === "ArrowDown") return (at + 1) % entries.length;
  if (key === "ArrowUp") return (at - 1 + entries.length) % entries.length;
  if (key === "Home") return 0;
  if (key === "End") return entries.length - 1;
  if (key.length !== 1) return null;
  const starts = (index: number) => entries[index]?.textContent?.toLowerCase().startsWith(key.toLowerCase());
  const order = entries.map((_, step) => (at + 1 + step) % entries.length);
  return order.find(starts) ?? null;
}
