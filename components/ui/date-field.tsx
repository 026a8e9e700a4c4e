"use client";

import dynamic from "next/dynamic";
import { type KeyboardEvent, type Ref, useId, useRef, useState } from "react";
import { dateInWords } from "#domain/french/dates.ts";
import { controlClass, Field, type FieldProps } from "./field.tsx";
import { readTypedDate, typedDate } from "./typed-date.ts";

const MonthCalendar = dynamic(() => import("./month-calendar.tsx").then((module) => module.MonthCalendar), {
  ssr: false,
  loading: () => <p className="p-4 text-ink-soft">Le calendrier arrive…</p>,
});

type Props = FieldProps & {
  /** "YYYY-MM-DD", "" while empty; what cannot be read as a day is passed on as typed, for the schema to refuse. */
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  name?: string;
  ref?: Ref<HTMLInputElement>;
};

/** A day, typed (« 7/12/2021 », « 7 décembre 2021 ») or taken from a calendar. Inside a `Controller`: `<DateField label="Date" {...field} />`. */
export function DateField({ value, onChange, onBlur, onKeyDown, name, ref, ...field }: Props) {
  const popover = useRef<HTMLDivElement>(null);
  const popoverId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const day = readTypedDate(value);
  // What is typed stands as it is typed, unless another value has been given since.
  const shown = typed !== null && asDay(typed) === value ? typed : day === value && day ? typedDate(day) : value;

  return (
    <Field {...field}>
      {(control) => (
        <>
          <div className="relative flex max-w-64">
            <input
              {...control}
              ref={ref}
              name={name}
              type="text"
              autoComplete="off"
              className={`${controlClass} rounded-r-none tabular-nums`}
              value={shown}
              onChange={(event) => {
                setTyped(event.target.value);
                onChange(asDay(event.target.value));
              }}
              onKeyDown={onKeyDown}
              onBlur={() => {
                setTyped(null);
                onBlur?.();
              }}
            />
            <button
              type="button"
              popoverTarget={popoverId}
              aria-label="Ouvrir le calendrier"
              className="-ml-px flex w-11 shrink-0 items-center justify-center rounded-r-md border border-line-strong bg-surface hover:bg-wash sm:w-10"
            >
              <svg
                viewBox="0 0 20 20"
                className="size-5"
                aria-hidden="true"
                fill="none"
                stroke="currentColor"
                strokeWidth="1.4"
              >
                <path d="M3 5.5h14v11H3zM3 8.5h14M7 3.5v3M13 3.5v3" />
              </svg>
            </button>
            <div
              ref={popover}
              id={popoverId}
              popover="auto"
              onToggle={(event) => {
                const opened = event.newState === "open";
                setOpen(opened);
                if (opened) placeUnder(popover.current);
              }}
              className="fixed m-0 rounded-md border border-line bg-surface p-3 text-ink shadow-raised"
            >
              {open ? (
                <MonthCalendar
                  label={field.label}
                  value={day}
                  onChange={(chosen) => {
                    onChange(chosen);
                    setTyped(null);
                    popover.current?.hidePopover();
                  }}
                />
              ) : null}
            </div>
          </div>
          <p className="mt-1 min-h-5 text-ink-soft text-sm" aria-live="polite">
            {day ? dateInWords(day) : field.error ? "" : "Par exemple 7/12/2021"}
          </p>
        </>
      )}
    </Field>
  );
}

/** What cannot be read is passed on as it is. */
function asDay(typed: string): string {
  return readTypedDate(typed) ?? typed.trim();
}

/** Under its field, or above it where there is no room below. */
function placeUnder(box: HTMLElement | null) {
  const anchor = box?.parentElement?.getBoundingClientRect();
  if (!box || !anchor) return;
  const height = 340;
  box.style.left = `${Math.max(8, Math.min(anchor.left, window.innerWidth - 320))}px`;
  box.style.top = `${anchor.bottom + height < window.innerHeight ? anchor.bottom + 4 : Math.max(8, anchor.top - height - 4)}px`;
}
