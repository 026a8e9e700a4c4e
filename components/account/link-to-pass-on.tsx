"use client";

import { useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";

/** What became of a link: sent by mail to its owner, or to be passed on by the administrator. */
export type Delivery = { name: string; sentTo: string } | { name: string; link: string };

export function LinkToPassOn({ delivery }: { delivery: Delivery }) {
  const field = useRef<HTMLInputElement>(null);
  const [isCopied, setCopied] = useState(false);

  if ("sentTo" in delivery)
    return (
      <p role="status">
        Un courriel est parti à <b className="break-words">{delivery.sentTo}</b>. Le lien qu’il contient sert une seule
        fois, pendant une heure.
      </p>
    );

  const { link } = delivery;
  async function copy() {
    field.current?.select();
    // Without TLS a browser lends no clipboard: the address is selected, ready to be copied by hand.
    await navigator.clipboard?.writeText(link);
    setCopied(navigator.clipboard !== undefined);
  }
  return (
    <div className="space-y-4" role="status">
      <p>
        Transmettez ce lien à <b className="break-words">{delivery.name}</b>, par un moyen sûr. Il sert une seule fois,
        pendant une heure, et ne sera plus affiché.
      </p>
      <TextField label="Lien" value={link} readOnly ref={field} onFocus={(event) => event.target.select()} />
      <Button onClick={copy}>{isCopied ? "Lien copié" : "Copier le lien"}</Button>
    </div>
  );
}
