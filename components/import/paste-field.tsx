"use client";

import { type ClipboardEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextArea } from "#components/ui/text-field.tsx";
import { wordsPasted, wordsTyped } from "./dropped-files.ts";
import type { Sent } from "./send-document.ts";
import type { Dropped } from "./use-sending.ts";

type Props = {
  typed: string;
  onType: (words: string) => void;
  sendAll: (dropped: Dropped[]) => Promise<Sent[]>;
  onSent: () => void;
};

/** Words without a file. They stay in the field until the server has them. */
export function PasteField({ typed, onType, sendAll, onSent }: Props) {
  /** What was pasted as it came, with its headings and lists, while the field shows its words alone. */
  const [pasted, setPasted] = useState<Dropped | null>(null);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string | undefined>();

  async function drop(dropped: Dropped) {
    setPending(true);
    setError(undefined);
    const [sent] = await sendAll([dropped]);
    setPending(false);
    if (!sent?.ok) return setError(sent?.message);
    onType("");
    onSent();
  }

  function paste(event: ClipboardEvent) {
    const dropped = typed === "" ? wordsPasted(event.clipboardData) : null;
    if (dropped === null) return;
    event.preventDefault();
    setPasted(dropped);
    onType(event.clipboardData.getData("text/plain"));
    void drop(dropped);
  }

  const dropped = pasted ?? wordsTyped(typed);
  return (
    <div className="mt-5 grid max-w-2xl justify-items-start gap-3">
      <TextArea
        className="w-full"
        label="Texte du compte rendu"
        description="Collez-le depuis Word ou une page web : il part aussitôt. Ou tapez-le, puis déposez-le."
        error={error}
        value={typed}
        readOnly={pending}
        autoFocus
        onChange={(event) => {
          setPasted(null);
          onType(event.target.value);
        }}
        onPaste={paste}
      />
      <Button pending={pending} disabled={dropped === null} onClick={() => dropped && drop(dropped)}>
        Déposer ce texte
      </Button>
    </div>
  );
}
