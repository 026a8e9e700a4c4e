"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { controlClass } from "#components/ui/field.tsx";
import { safeAddress } from "#domain/intervention/normal-form.ts";

type Props = {
  /** Of the link under the cursor; null for a new one. */
  href: string | null;
  onDone: (href: string | null) => void;
  onCancel: () => void;
};

/** The address of a link, under the toolbar: Enter accepts it, Escape leaves it. */
export function LinkField({ href, onDone, onCancel }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState(false);
  useEffect(() => input.current?.select(), []);

  function accept(event: FormEvent) {
    event.preventDefault();
    const typed = input.current?.value.trim() ?? "";
    if (typed === "") return onDone(null);
    const address = safeAddress(withScheme(typed));
    if (address) onDone(address);
    else setWrong(true);
  }

  return (
    <form
      onSubmit={accept}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onCancel();
      }}
      className="flex flex-wrap items-center gap-2 pb-2"
    >
      <input
        ref={input}
        defaultValue={href ?? ""}
        aria-label="Adresse du lien"
        aria-invalid={wrong}
        aria-describedby={wrong ? "lien-erreur" : undefined}
        placeholder="https://…"
        inputMode="url"
        className={`${controlClass} w-auto min-w-0 flex-1`}
      />
      <Button type="submit" size="small" variant="primary">
        {href === null ? "Lier" : "Changer"}
      </Button>
      {href === null ? null : (
        <Button size="small" onClick={() => onDone(null)}>
          Retirer le lien
        </Button>
      )}
      <Button size="small" variant="quiet" onClick={onCancel}>
        Annuler
      </Button>
      {wrong ? (
        <p id="lien-erreur" className="w-full text-danger text-sm">
          Cette adresse n’est pas celle d’une page ou d’une messagerie. Exemple : https://www.apvf.asso.fr
        </p>
      ) : null}
    </form>
  );
}

function withScheme(typed: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(typed)) return typed;
  return typed.includes("@") && !typed.includes("/") ? `mailto:${typed}` : `https://${typed}`;
}
