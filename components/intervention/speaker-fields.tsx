"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import { controlClass } from "#components/ui/field.tsx";
import { officeTitle } from "#domain/french/office.ts";
import { differsFrom } from "#domain/intervention/rules.ts";
import type { DirectoryEntry, Gender, Speaker } from "#domain/intervention/schema.ts";

type Props = {
  speaker: Speaker;
  /** Offices in force on the day of the meeting. */
  proposed: string[];
  /** Where the directory now calls the person otherwise, here or elsewhere in the record. */
  entry: DirectoryEntry | null;
  isFirst: boolean;
  onChange: (speaker: Speaker) => void;
  /** The same, as the directory calls them. */
  onTake: (taken: Speaker) => void;
  onRemove: () => void;
  onUp: () => void;
};

/** One speaker: the capacities as they will be printed, in their order, and the form of the offices. */
export function SpeakerFields({ speaker, proposed, entry, isFirst, onChange, onTake, onRemove, onUp }: Props) {
  const { name, officeGender, capacities } = speaker;
  const missing = proposed.map((text) => officeTitle(text, officeGender)).filter((text) => !capacities.includes(text));
  const set = (next: string[]) => onChange({ ...speaker, capacities: next });

  return (
    <div className="rounded-md bg-wash p-3">
      <div className="flex items-baseline justify-between gap-2">
        <p className="min-w-0 break-words font-semibold">{name}</p>
        <p className="flex shrink-0 gap-2">
          {isFirst ? null : <Small onClick={onUp}>Avant</Small>}
          <Small onClick={onRemove} label={`Retirer ${name}`}>
            Retirer
          </Small>
        </p>
      </div>
      {entry && differsFrom(entry, speaker) ? (
        <DirectoryNote
          entry={entry}
          speaker={speaker}
          onTake={() => onTake({ ...inGender(speaker, entry.officeGender), name: entry.name })}
        />
      ) : null}
      <ol className="mt-1 space-y-1" aria-label={`Qualités de ${name}`}>
        {capacities.map((text, index) => (
          <Capacity
            key={text}
            text={text}
            index={index}
            onChange={(next) =>
              set(next === "" ? capacities.filter((_, at) => at !== index) : capacities.with(index, next))
            }
            onUp={() => set(capacities.with(index - 1, text).with(index, capacities[index - 1] ?? text))}
          />
        ))}
      </ol>
      {missing.length > 0 ? (
        <div className="mt-2 flex flex-col items-start gap-1">
          {missing.map((text) => (
            <Small key={text} onClick={() => set([...capacities, text])}>
              <span aria-hidden="true">+ </span>
              {text}
            </Small>
          ))}
        </div>
      ) : null}
      <NewCapacity name={name} onAdd={(text) => set([...capacities, text])} />
      <div className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm" role="radiogroup" aria-label={`Titres de ${name}`}>
        {(["feminine", "masculine"] as const).map((gender) => (
          <label key={gender} className="flex min-h-8 items-center gap-1.5">
            <input
              type="radio"
              checked={officeGender === gender}
              onChange={() => onChange(inGender(speaker, gender))}
            />
            {genderWords[gender]}
          </label>
        ))}
      </div>
    </div>
  );
}

function inGender(speaker: Speaker, officeGender: Gender): Speaker {
  if (officeGender === speaker.officeGender) return speaker;
  return { ...speaker, officeGender, capacities: speaker.capacities.map((text) => officeTitle(text, officeGender)) };
}

type NoteProps = { entry: DirectoryEntry; speaker: Speaker; onTake: () => void };

/** A record does not change by itself: what the directory says now is told, and taken by whoever wants it. */
function DirectoryNote({ entry, speaker, onTake }: NoteProps) {
  const says = [
    ...(entry.name === speaker.name ? [] : [entry.name]),
    ...(entry.officeGender === speaker.officeGender ? [] : [`titres ${genderWords[entry.officeGender]}`]),
  ].join(", ");
  return (
    <div className="mb-2 flex items-baseline justify-between gap-2">
      <p className="min-w-0 break-words text-ink-soft text-sm">{`L’annuaire dit maintenant\u00a0: ${says}`}</p>
      <p className="shrink-0">
        <Small onClick={onTake} label={`Reprendre de l’annuaire\u00a0: ${says}`}>
          Reprendre
        </Small>
      </p>
    </div>
  );
}

const genderWords = { feminine: "au féminin", masculine: "au masculin" } satisfies Record<Gender, string>;

type CapacityProps = { text: string; index: number; onChange: (text: string) => void; onUp: () => void };

/** Printed as it stands here: it can be typed over. Emptied, it goes. */
function Capacity({ text, index, onChange, onUp }: CapacityProps) {
  const [typed, setTyped] = useState(text);
  const accept = () => typed.trim() !== text && onChange(typed.trim());
  return (
    <li className="flex items-center gap-1">
      <textarea
        value={typed}
        rows={1}
        aria-label={`Qualité ${index + 1}`}
        maxLength={300}
        className={`${controlClass} field-sizing-content resize-none px-2 py-2 text-sm max-sm:py-3`}
        onChange={(event) => setTyped(event.target.value.replaceAll("\n", " "))}
        onBlur={accept}
        onKeyDown={(event) => {
          if (event.key === "Enter") {
            event.preventDefault();
            accept();
          }
          if (event.key !== "Escape" || typed === text) return;
          event.preventDefault();
          setTyped(text);
        }}
      />
      {index === 0 ? null : (
        <Icon label={`Mettre « ${text} » avant`} onClick={onUp}>
          <path d="M8 13V3M4 7l4-4 4 4" />
        </Icon>
      )}
      <Icon label={`Retirer « ${text} »`} onClick={() => onChange("")}>
        <path d="M4 4l8 8M12 4l-8 8" />
      </Icon>
    </li>
  );
}

function NewCapacity({ name, onAdd }: { name: string; onAdd: (text: string) => void }) {
  const input = useRef<HTMLInputElement>(null);

  function accept() {
    const typed = input.current?.value.trim() ?? "";
    if (typed === "" || !input.current) return;
    input.current.value = "";
    onAdd(typed);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter") return;
    event.preventDefault();
    accept();
  }

  return (
    <input
      ref={input}
      aria-label={`Autre qualité de ${name}`}
      placeholder="Autre qualité, puis Entrée"
      maxLength={300}
      className={`${controlClass} mt-2 px-2 text-sm`}
      onKeyDown={onKeyDown}
      onBlur={accept}
    />
  );
}

type SmallProps = { onClick: () => void; label?: string; children: React.ReactNode };

export function Small({ onClick, label, children }: SmallProps) {
  return (
    <button type="button" aria-label={label} className="link min-h-8 text-left text-sm" onClick={onClick}>
      {children}
    </button>
  );
}

function Icon({ label, onClick, children }: { label: string; onClick: () => void; children: React.ReactNode }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className="flex size-8 shrink-0 items-center justify-center rounded-md hover:bg-surface"
      onClick={onClick}
    >
      <svg
        viewBox="0 0 16 16"
        className="size-4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        aria-hidden="true"
      >
        {children}
      </svg>
    </button>
  );
}
