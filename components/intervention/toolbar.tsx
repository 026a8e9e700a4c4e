"use client";

import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import type { Tool } from "./editor/editor-port.ts";

type Props = {
  /** No text is open: the tools are shown but rest. */
  disabled: boolean;
  active: Tool[];
  onTool: (tool: Tool) => void;
};

/** The tools of writing. One stop for Tab; the arrows go from one to the next. Each says its name on hover and focus. */
export function Toolbar({ disabled, active, onTool }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(0);

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (stop + step + tools.length) % tools.length;
    setStop(next);
    bar.current?.querySelectorAll("button")[next]?.focus();
  }

  return (
    <div ref={bar} role="toolbar" aria-label="Mise en forme" className="-ml-2 flex" onKeyDown={onKeyDown}>
      {tools.map(({ tool, name, keys, shortcut, icon }, index) => (
        <button
          key={tool}
          type="button"
          tabIndex={index === stop ? 0 : -1}
          aria-label={name}
          aria-keyshortcuts={shortcut}
          aria-pressed={!disabled && active.includes(tool)}
          aria-disabled={disabled}
          className="group relative flex size-10 items-center justify-center rounded-md text-ink hover:bg-wash aria-disabled:text-ink-soft aria-disabled:opacity-60 aria-pressed:bg-accent-wash aria-pressed:text-accent-strong sm:size-9"
          // The caret stays where it is.
          onPointerDown={(event) => event.preventDefault()}
          onFocus={() => setStop(index)}
          onClick={() => (disabled ? undefined : onTool(tool))}
        >
          {icon}
          <span
            aria-hidden="true"
            className="pointer-events-none absolute top-full left-1/2 z-30 mt-1 hidden -translate-x-1/2 whitespace-nowrap rounded bg-ink px-2 py-1 text-paper text-sm group-hover:block group-focus-visible:block"
          >
            {name} <span className="opacity-75">{keys}</span>
          </span>
        </button>
      ))}
    </div>
  );
}

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg viewBox="0 0 20 20" className="size-5" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      {children}
    </svg>
  );
}

type Entry = { tool: Tool; name: string; keys: string; shortcut: string; icon: ReactNode };

export const tools: Entry[] = [
  {
    tool: "strong",
    name: "Gras",
    keys: "Ctrl + B",
    shortcut: "Control+B Meta+B",
    icon: <span className="font-semibold font-serif text-lg">G</span>,
  },
  {
    tool: "emphasis",
    name: "Italique",
    keys: "Ctrl + I",
    shortcut: "Control+I Meta+I",
    icon: <span className="font-serif text-lg italic">I</span>,
  },
  {
    tool: "superscript",
    name: "Exposant",
    keys: "Ctrl + .",
    shortcut: "Control+. Meta+.",
    icon: (
      <Icon>
        <path d="M3 8l7 9M10 8l-7 9M12.5 5.5h4.6a2.3 2.3 0 1 0-.7 1.7" />
      </Icon>
    ),
  },
  {
    tool: "bulletList",
    name: "Liste à puces",
    keys: "Ctrl + Maj + 8",
    shortcut: "Control+Shift+8 Meta+Shift+8",
    icon: (
      <Icon>
        <path d="M8 5h9M8 10h9M8 15h9M3 5h1.5M3 10h1.5M3 15h1.5" />
      </Icon>
    ),
  },
  {
    tool: "orderedList",
    name: "Liste numérotée",
    keys: "Ctrl + Maj + 7",
    shortcut: "Control+Shift+7 Meta+Shift+7",
    icon: (
      <Icon>
        <path d="M9 5h8M9 10h8M9 15h8M3 3.5h1v4M3 12.5h2l-2 3h2" />
      </Icon>
    ),
  },
  {
    tool: "blockquote",
    name: "Citation",
    keys: "Ctrl + Maj + 9",
    shortcut: "Control+Shift+9 Meta+Shift+9",
    icon: <span className="font-serif text-xl leading-none">«&#8239;»</span>,
  },
  {
    tool: "link",
    name: "Lien",
    keys: "Ctrl + K",
    shortcut: "Control+K Meta+K",
    icon: (
      <Icon>
        <path d="M8.5 11.5a3 3 0 0 0 4.3 0l2.8-2.8a3 3 0 0 0-4.3-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-2.8 2.8a3 3 0 0 0 4.3 4.3l1-1" />
      </Icon>
    ),
  },
];
