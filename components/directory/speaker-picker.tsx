"use client";

import { type KeyboardEvent, lazy, Suspense, useEffect, useId, useRef, useState } from "react";
import { controlClass, Field } from "#components/ui/field.tsx";
import { OptionLine } from "#components/ui/option-line.tsx";
import { capacityText } from "#domain/directory/labels.ts";
import { fullName } from "#domain/directory/rules.ts";
import type { SpeakerChoice, SpeakerReading, SpeakerSearch } from "#domain/directory/schema.ts";
import { foldName } from "#domain/french/fold.ts";
import { printedBody } from "./held-body.ts";
import type { SpeakerPickerProps, TypedSpeaker } from "./speaker-picker-props.ts";
import { type SearchState, useSpeakerSearch } from "./use-speaker-search.ts";

// The form and its libraries come when somebody is added, not with every screen that has a picker.
const NewSpeaker = lazy(async () => ({ default: (await import("./new-speaker.tsx")).NewSpeaker }));

/** Finds somebody in the directory while one types, or adds them from a line such as « Prénom Nom, maire de Courrières (62) ». */
export function SpeakerPicker({
  label,
  description,
  value,
  onPick,
  onCancel,
  date,
  actions,
  autoFocus = false,
  clearOnPick = false,
  begun,
  onTyped,
}: SpeakerPickerProps) {
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(begun?.line ?? value?.name ?? "");
  const [open, setOpen] = useState(false);
  const [moved, setMoved] = useState<number | null>(null);
  const [adding, setAdding] = useState<TypedSpeaker["adding"]>(begun?.adding ?? null);

  // The choice may change from outside: undone, or made elsewhere.
  const [shown, setShown] = useState(value);
  if (value?.id !== shown?.id) {
    setShown(value);
    setTyped(value?.name ?? "");
  }

  const query = typed.trim() === value?.name ? "" : typed.trim();
  const { answer, state } = useSpeakerSearch(actions.search, query, date, open);
  const { people, reading } = answer;
  const count = query === "" ? 0 : people.length + (reading ? 1 : 0);
  const settled = state === "found";
  const active = moved ?? firstChoice(answer);

  useEffect(() => {
    if (autoFocus) input.current?.focus();
  }, [autoFocus]);

  useEffect(() => {
    if (!adding) onTyped?.({ line: typed, adding });
  });

  function pick(speaker: SpeakerChoice) {
    setOpen(false);
    setAdding(null);
    setMoved(null);
    setTyped(clearOnPick ? "" : speaker.name);
    if (adding && clearOnPick) input.current?.focus();
    onPick(speaker);
  }

  function take(index: number) {
    const person = people[index];
    if (person) return pick(person);
    if (!reading) return;
    setOpen(false);
    setAdding({ reading, alike: answer.alike });
  }

  // Fast hands press Enter before the answer: the best of it is taken as soon as it comes.
  const hurried = useRef(false);
  useEffect(() => {
    if (!hurried.current || !settled) return;
    hurried.current = false;
    if (count > 0) take(active);
  });

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) setOpen(true);
      else if (count > 0) setMoved((active + (event.key === "ArrowDown" ? 1 : -1) + count) % count);
    } else if (event.key === "Enter" && query !== "") {
      event.preventDefault();
      if (open && settled && count > 0) take(active);
      else {
        setOpen(true);
        hurried.current = !settled;
      }
    } else if (event.key === "Escape") {
      if (!open && !onCancel) return;
      event.preventDefault();
      event.stopPropagation();
      if (open) setOpen(false);
      else onCancel?.();
    }
  }

  const listed = open && !adding && query !== "";
  return (
    <div>
      <Field label={label} description={description}>
        {(control) => (
          <div className="relative">
            <input
              {...control}
              ref={input}
              type="text"
              role="combobox"
              autoComplete="off"
              spellCheck={false}
              maxLength={600}
              placeholder="Prénom Nom, maire de…"
              aria-expanded={listed}
              aria-controls={listId}
              aria-autocomplete="list"
              aria-activedescendant={listed && count > 0 ? `${listId}-${active}` : undefined}
              value={typed}
              className={controlClass}
              onFocus={(event) => event.target.select()}
              onChange={(event) => {
                setTyped(event.target.value);
                setMoved(null);
                hurried.current = false;
                setAdding(null);
                setOpen(true);
              }}
              onKeyDown={onKeyDown}
              onBlur={() => {
                setOpen(false);
                hurried.current = false;
              }}
            />
            <div
              id={listId}
              role="listbox"
              aria-label={label}
              hidden={!listed}
              className="absolute inset-x-0 top-full z-30 mt-1 max-h-96 overflow-y-auto rounded-md border border-line bg-surface p-1 shadow-raised"
            >
              {people.map((person, index) => (
                <OptionLine
                  key={person.id}
                  id={`${listId}-${index}`}
                  active={index === active}
                  take={() => take(index)}
                >
                  <strong className="block break-words">{person.name}</strong>
                  <Offices texts={person.capacities} />
                </OptionLine>
              ))}
              {reading ? (
                <OptionLine
                  id={`${listId}-${people.length}`}
                  active={active === people.length}
                  take={() => take(people.length)}
                >
                  <span className="block break-words font-semibold text-accent">Créer « {fullName(reading)} »</span>
                  <Offices texts={understood(reading)} />
                </OptionLine>
              ) : null}
              {count === 0 ? <p className="px-3 py-2 text-ink-soft">{sentences[state]}</p> : null}
            </div>
            <p role="status" className="sr-only">
              {listed ? spoken(state, people.length, reading) : ""}
            </p>
          </div>
        )}
      </Field>
      {adding ? (
        <Suspense>
          <NewSpeaker
            reading={adding.reading}
            alike={adding.alike}
            begun={adding.draft}
            onTyped={onTyped && ((draft) => onTyped({ line: typed, adding: { ...adding, draft } }))}
            actions={actions}
            onPick={pick}
            onClose={() => {
              setAdding(null);
              input.current?.focus();
            }}
          />
        </Suspense>
      ) : null}
    </div>
  );
}

/** Somebody written with their office is somebody new, unless exactly that name is there. */
function firstChoice({ people, reading }: SpeakerSearch): number {
  if (!reading || reading.offices.length === 0) return 0;
  const name = foldName(fullName(reading));
  return people.some((person) => foldName(person.name) === name) ? 0 : people.length;
}

const sentences = {
  idle: "",
  searching: "Recherche…",
  found: "Personne de ce nom. Écrivez « Prénom Nom, maire de … » pour l’ajouter.",
  failed: "La recherche ne répond pas. Vérifiez la connexion puis réessayez.",
} satisfies Record<SearchState, string>;

function spoken(state: SearchState, count: number, reading: SpeakerReading | null): string {
  if (state !== "found") return sentences[state];
  const found = count === 0 ? "Personne de ce nom" : count === 1 ? "1 personne" : `${count} personnes`;
  return reading ? `${found} ; création possible.` : `${found}.`;
}

/** What was understood of the offices typed, as it would be printed. */
function understood(reading: SpeakerReading): string[] {
  const gender = reading.officeGender ?? "masculine";
  return reading.offices.map((office) => {
    const text = capacityText({ ...office, body: printedBody(office.body) }, gender);
    return office.choices.length > 0 ? `${text} (à préciser)` : text;
  });
}

function Offices({ texts }: { texts: string[] }) {
  if (texts.length === 0) return null;
  return <span className="line-clamp-2 break-words text-ink-soft text-sm">{texts.join(", ")}</span>;
}
