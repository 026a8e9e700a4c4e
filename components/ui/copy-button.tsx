"use client";

import { useState } from "react";
import { Button } from "./button.tsx";
import { controlClass, Field } from "./field.tsx";
import { useStatus } from "./status-line.tsx";

type Props = {
  label: string;
  /** What is given to an editor of plain text or of code. */
  text: string;
  /** What is given instead to an editor that shows a text as it will look. */
  html?: string;
  variant?: "primary" | "secondary";
};

/** Copies what is too long to be selected by hand. Where the browser lends no clipboard, it is selected for the keyboard. */
export function CopyButton({ label, text, html, variant = "secondary" }: Props) {
  const { announce } = useStatus();
  const [refusals, setRefusals] = useState(0);

  async function copy() {
    try {
      await navigator.clipboard.write([new ClipboardItem(flavours(text, html))]);
      setRefusals(0);
      announce("Copié.");
    } catch {
      // Without TLS there is no clipboard; with it, the person may have said no.
      setRefusals(refusals + 1);
    }
  }

  return (
    <>
      <Button variant={variant} onClick={copy}>
        {label}
      </Button>
      {refusals === 0 ? null : (
        <Field
          label="À copier"
          description="Votre navigateur ne prête pas le presse-papiers. Le texte est sélectionné : copiez-le au clavier, avec Ctrl+C ou ⌘C."
          className="order-last basis-full"
        >
          {(control) => (
            <textarea
              {...control}
              key={refusals}
              ref={selectAll}
              value={text}
              readOnly
              rows={4}
              className={`${controlClass} py-2`}
            />
          )}
        </Field>
      )}
    </>
  );
}

function flavours(text: string, html: string | undefined): Record<string, Blob> {
  const plain = { "text/plain": new Blob([text], { type: "text/plain" }) };
  return html === undefined ? plain : { ...plain, "text/html": new Blob([html], { type: "text/html" }) };
}

function selectAll(field: HTMLTextAreaElement | null): void {
  field?.focus();
  field?.select();
}
