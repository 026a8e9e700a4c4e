"use client";

import { type KeyboardEvent, type Ref, useEffect, useId, useRef, useState } from "react";
import { controlClass, Field, type FieldProps } from "./field.tsx";
import { OptionLine } from "./option-line.tsx";

export type ComboboxOption = { id: string; label: string; description?: string | undefined };

type Props<Option extends ComboboxOption> = FieldProps & {
  value: Option | null;
  onChange: (option: Option | null) => void;
  /** Answers with the best matches, best first; also asked with "" when the field is opened empty. */
  search: (query: string) => Promise<readonly Option[]>;
  /** Offers « Ajouter « … » » under the matches. */
  onCreate?: (typed: string) => void;
  createLabel?: (typed: string) => string;
  placeholder?: string;
  name?: string;
  onBlur?: () => void;
  ref?: Ref<HTMLInputElement>;
  /** Keeps nothing in the field once something is chosen: for adding one after the other. */
  clearOnChoice?: boolean;
};

const pause = 150;

/** Finds one thing among thousands while one types. With react-hook-form, inside a `Controller`: pass it `field.ref`. */
export function SearchCombobox<Option extends ComboboxOption>({
  value,
  onChange,
  search,
  onCreate,
  createLabel = (typed) => `Ajouter « ${typed} »`,
  placeholder,
  name,
  onBlur,
  ref,
  clearOnChoice = false,
  ...field
}: Props<Option>) {
  const listId = useId();
  const [typed, setTyped] = useState(value?.label ?? "");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const { options, state } = useMatches(search, typed, open);

  // The value may be set from outside: a form that is reset, a choice that is undone.
  const [shown, setShown] = useState(value);
  if (value?.id !== shown?.id) {
    setShown(value);
    setTyped(value?.label ?? "");
  }

  const query = typed.trim();
  const creates = onCreate !== undefined && query !== "" && state !== "searching";
  const count = options.length + (creates ? 1 : 0);

  function choose(option: Option) {
    setOpen(false);
    setTyped(clearOnChoice ? "" : option.label);
    setShown(clearOnChoice ? null : option);
    onChange(option);
  }

  function take(index: number) {
    const option = options[index];
    if (option) choose(option);
    else if (creates && index === options.length) {
      setOpen(false);
      if (clearOnChoice) setTyped("");
      onCreate(query);
    }
  }

  // Enter came before the answer: the best match is what was meant.
  const hurried = useRef(false);
  useEffect(() => {
    if (!hurried.current || state === "searching") return;
    hurried.current = false;
    if (options.length > 0) take(0);
  });

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (!open) setOpen(true);
      else if (count > 0) setActive((active + step + count) % count);
    } else if (event.key === "Enter" && open && query !== "" && state === "searching") {
      event.preventDefault();
      hurried.current = true;
    } else if (event.key === "Enter" && open && count > 0) {
      event.preventDefault();
      take(active);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  }

  function leave() {
    setOpen(false);
    // Words that were not chosen are not a value: what counts is shown again, unless the field was emptied.
    if (query === "" && value) onChange(null);
    else if (!clearOnChoice) setTyped(value?.label ?? (onCreate ? typed : ""));
    onBlur?.();
  }

  const activeId = open && count > 0 ? `${listId}-${active}` : undefined;
  return (
    <Field {...field}>
      {(control) => (
        <div className="relative">
          <input
            {...control}
            ref={ref}
            name={name}
            type="text"
            role="combobox"
            autoComplete="off"
            spellCheck={false}
            aria-expanded={open}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={activeId}
            placeholder={placeholder}
            value={typed}
            className={controlClass}
            onChange={(event) => {
              hurried.current = false;
              setTyped(event.target.value);
              setActive(0);
              setOpen(true);
            }}
            onClick={() => setOpen(true)}
            onKeyDown={onKeyDown}
            onBlur={leave}
          />
          <div
            id={listId}
            role="listbox"
            aria-label="Propositions"
            hidden={!open || (count === 0 && state !== "searching" && query === "")}
            className="absolute inset-x-0 top-full z-30 mt-1 max-h-80 overflow-y-auto rounded-md border border-line bg-surface p-1 shadow-raised"
          >
            {options.map((option, index) => (
              <OptionLine key={option.id} id={`${listId}-${index}`} active={index === active} take={() => take(index)}>
                <span className="block break-words">{option.label}</span>
                {option.description ? (
                  <span className="block break-words text-ink-soft text-sm">{option.description}</span>
                ) : null}
              </OptionLine>
            ))}
            {creates ? (
              <OptionLine
                id={`${listId}-${options.length}`}
                active={active === options.length}
                take={() => take(options.length)}
              >
                <span className="font-semibold text-accent">{createLabel(query)}</span>
              </OptionLine>
            ) : null}
            {count === 0 ? <p className="px-3 py-2 text-ink-soft">{sentences[state]}</p> : null}
          </div>
          <p role="status" className="sr-only">
            {open && state === "found" ? spokenCount(options.length) : open ? sentences[state] : ""}
          </p>
        </div>
      )}
    </Field>
  );
}

type SearchState = "searching" | "found" | "nothing" | "failed";

const sentences = {
  searching: "Recherche…",
  found: "",
  nothing: "Aucun résultat. Essayez avec moins de lettres.",
  failed: "La recherche ne répond pas. Vérifiez la connexion puis réessayez.",
} satisfies Record<SearchState, string>;

function spokenCount(count: number): string {
  return count === 1 ? "1 résultat." : `${count} résultats.`;
}

/** Answers of `search` to what is typed, after a short pause; an answer that comes too late is dropped. */
function useMatches<Option>(search: (query: string) => Promise<readonly Option[]>, typed: string, open: boolean) {
  const [matches, setMatches] = useState<{ options: readonly Option[]; state: SearchState }>({
    options: [],
    state: "searching",
  });
  const latest = useRef(search);
  useEffect(() => {
    latest.current = search;
  });

  useEffect(() => {
    if (!open) return;
    let dropped = false;
    setMatches((before) => ({ ...before, state: "searching" }));
    const timer = setTimeout(async () => {
      try {
        const options = await latest.current(typed.trim());
        if (!dropped) setMatches({ options, state: options.length > 0 ? "found" : "nothing" });
      } catch {
        if (!dropped) setMatches({ options: [], state: "failed" });
      }
    }, pause);
    return () => {
      dropped = true;
      clearTimeout(timer);
    };
  }, [typed, open]);

  return matches;
}
