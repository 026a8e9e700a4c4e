"use client";

import { type KeyboardEvent, useId, useRef } from "react";
import { controlClass } from "#components/ui/field.tsx";
import { Group } from "./group.tsx";

type Props = { themes: string[]; known: string[]; onChange: (themes: string[]) => void };

/** What the intervention is about. Those already used are proposed while one types. */
export function ThemeFields({ themes, known, onChange }: Props) {
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);

  function add() {
    const typed = input.current?.value.trim() ?? "";
    if (typed === "" || !input.current) return;
    input.current.value = "";
    if (!themes.includes(typed)) onChange([...themes, typed]);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter" && event.key !== ",") return;
    event.preventDefault();
    add();
  }

  return (
    <Group title="Thèmes">
      {themes.length > 0 ? (
        <ul className="flex flex-wrap gap-1.5">
          {themes.map((theme) => (
            <li key={theme} className="flex max-w-full items-center rounded-full bg-accent-wash pl-3 text-sm">
              <span className="min-w-0 truncate">{theme}</span>
              <button
                type="button"
                aria-label={`Retirer le thème ${theme}`}
                className="flex size-8 shrink-0 items-center justify-center rounded-full hover:text-accent-strong"
                onClick={() => onChange(themes.filter((other) => other !== theme))}
              >
                <svg
                  viewBox="0 0 16 16"
                  className="size-3.5"
                  stroke="currentColor"
                  strokeWidth="1.5"
                  aria-hidden="true"
                >
                  <path d="M4 4l8 8M12 4l-8 8" />
                </svg>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <input
        ref={input}
        list={listId}
        aria-label="Ajouter un thème"
        placeholder="Ajouter un thème, puis Entrée"
        maxLength={60}
        className={`${controlClass} text-sm`}
        onKeyDown={onKeyDown}
        onBlur={add}
      />
      <datalist id={listId}>
        {known
          .filter((theme) => !themes.includes(theme))
          .map((theme) => (
            <option key={theme} value={theme} />
          ))}
      </datalist>
    </Group>
  );
}
