"use client";

import { type ClipboardEvent, type DragEvent, useId, useState } from "react";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { TextArea } from "#components/ui/text-field.tsx";
import { filesChosen, filesDropped, wordsPasted, wordsTyped } from "./dropped-files.ts";
import { SendingReport } from "./sending-report.tsx";
import { useSending } from "./use-sending.ts";

const accepted = ".docx,.odt,.pdf,.html,.htm,.md,.txt";

/** Where documents are dropped, chosen or pasted. */
export function DropZone() {
  const { sending, isBusy, sendAll } = useSending();
  const [over, setOver] = useState(false);
  const [pasting, setPasting] = useState(false);

  async function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    await sendAll(await filesDropped(event.dataTransfer));
  }

  return (
    <section aria-label="Déposer des documents" className="mb-10">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way to do what the buttons in it do. */}
      <div
        className={`rounded-md border border-dashed px-6 py-8 ${over ? "border-accent bg-accent-wash" : "border-line-strong bg-wash"}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p className="font-serif text-xl">Déposez ici d’anciens comptes rendus, ou des notes</p>
        <p className="mt-1 max-w-2xl text-ink-soft">
          Word, OpenDocument, PDF, page web, Markdown ou texte, un seul ou un dossier entier. Chacun est lu, puis attend
          que quelqu’un confirme ce qui en est compris. Rien n’est créé avant.
        </p>
        <div className="mt-5 flex flex-wrap gap-3">
          <FileButton label="Choisir des fichiers" disabled={isBusy} onFiles={(files) => sendAll(filesChosen(files))} />
          <FileButton
            label="Choisir un dossier"
            folder
            disabled={isBusy}
            onFiles={(files) => sendAll(filesChosen(files))}
          />
          <Button onClick={() => setPasting(!pasting)} aria-expanded={pasting}>
            Coller un texte
          </Button>
        </div>
        {pasting ? (
          <PasteField
            onPasted={(dropped) => {
              setPasting(false);
              void sendAll([dropped]);
            }}
          />
        ) : null}
      </div>
      {sending ? <SendingReport sending={sending} /> : null}
    </section>
  );
}

type FileButtonProps = { label: string; folder?: boolean; disabled: boolean; onFiles: (files: FileList) => void };

/** The machine's own window for choosing, behind a button that looks like ours. */
function FileButton({ label, folder = false, disabled, onFiles }: FileButtonProps) {
  const id = useId();
  return (
    // A phone has no folders to choose.
    <div className={folder ? "relative max-md:hidden" : "relative"}>
      <input
        id={id}
        type="file"
        multiple
        disabled={disabled}
        accept={folder ? undefined : accepted}
        // Known to every browser, and not to the types of React.
        {...(folder ? { webkitdirectory: "" } : {})}
        className="peer absolute inset-0 opacity-0"
        onChange={(event) => {
          if (event.target.files) onFiles(event.target.files);
          event.target.value = "";
        }}
      />
      <label
        htmlFor={id}
        className={buttonClass(
          folder ? "secondary" : "primary",
          "normal",
          "pointer-events-none relative peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-disabled:opacity-60",
        )}
      >
        {label}
      </label>
    </div>
  );
}

function PasteField({ onPasted }: { onPasted: (dropped: NonNullable<ReturnType<typeof wordsTyped>>) => void }) {
  const [typed, setTyped] = useState("");

  function paste(event: ClipboardEvent) {
    const pasted = typed === "" ? wordsPasted(event.clipboardData) : null;
    if (pasted === null) return;
    event.preventDefault();
    onPasted(pasted);
  }

  const dropped = wordsTyped(typed);
  return (
    <div className="mt-5 grid max-w-2xl justify-items-start gap-3">
      <TextArea
        className="w-full"
        label="Texte du compte rendu"
        description="Collez-le depuis Word ou une page web : il part aussitôt. Ou tapez-le, puis déposez-le."
        value={typed}
        autoFocus
        onChange={(event) => setTyped(event.target.value)}
        onPaste={paste}
      />
      <Button disabled={dropped === null} onClick={() => dropped && onPasted(dropped)}>
        Déposer ce texte
      </Button>
    </div>
  );
}
