"use client";

import { useState } from "react";
import { controlClass } from "#components/ui/field.tsx";
import { ordinal } from "#domain/french/ordinals.ts";

type Props = {
  id: string;
  number: number;
  title: string;
  /** Absent where one only reads. */
  onRename?: ((title: string) => void) | undefined;
};

/** The title of a séquence, renamed where it stands. */
export function SectionHeading({ id, number, title, onRename }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  /** The title that is being replaced, as this person has seen it. */
  const [seen, setSeen] = useState(title);
  const [isTold, setTold] = useState(false);
  const rank = ordinal(number, "feminine");

  function open() {
    setTyped(title);
    setSeen(title);
    setTold(false);
  }

  function accept() {
    const next = typed?.trim() ?? "";
    if (title !== seen && next !== title) {
      setSeen(title);
      setTold(true);
      return;
    }
    setTyped(null);
    if (next !== "" && next !== title) onRename?.(next);
  }

  return (
    <header id={`sequence-${id}`} className="mt-12 mb-4 scroll-mt-40">
      <p className="text-accent text-sm">
        {rank.number}
        <sup className="leading-none">{rank.suffix}</sup> séquence
      </p>
      {typed === null ? (
        <h2 className="break-words font-serif text-xl">
          {onRename ? (
            <button
              type="button"
              title="Renommer la séquence"
              className="w-full cursor-text rounded text-left font-semibold hover:bg-accent-wash"
              onClick={open}
            >
              {title}
            </button>
          ) : (
            title
          )}
        </h2>
      ) : (
        <TitleInput
          label="Titre de la séquence"
          value={typed}
          onChange={setTyped}
          onAccept={accept}
          onCancel={() => setTyped(null)}
        />
      )}
      {typed !== null && isTold ? (
        <p role="alert" className="mt-1 break-words text-danger text-sm">
          Quelqu’un d’autre a renommé cette séquence&nbsp;: «&nbsp;{title}&nbsp;». Entrée met votre titre à la place,
          Échap garde le sien.
        </p>
      ) : null}
    </header>
  );
}

type InputProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onAccept: () => void;
  onCancel: () => void;
};

export function TitleInput({ label, value, onChange, onAccept, onCancel }: InputProps) {
  return (
    <input
      // It takes the place of what was clicked.
      ref={(input) => {
        if (input && document.activeElement !== input) input.focus();
      }}
      aria-label={label}
      value={value}
      maxLength={300}
      className={`${controlClass} font-serif text-xl`}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onAccept}
      onKeyDown={(event) => {
        if (event.key === "Enter") onAccept();
        if (event.key === "Escape") onCancel();
      }}
    />
  );
}
