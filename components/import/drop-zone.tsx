"use client";

import { type DragEvent, useEffect, useId, useState } from "react";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { LeaveDialog } from "#components/ui/leave-dialog.tsx";
import { useStatus } from "#components/ui/status-line.tsx";
import { useLeaveGuard } from "#components/ui/use-leave-guard.ts";
import type { Progress } from "#domain/import/schema.ts";
import { filesChosen, filesDropped } from "./dropped-files.ts";
import { PasteField } from "./paste-field.tsx";
import { ReadingProgress } from "./reading-progress.tsx";
import { SendingReport } from "./sending-report.tsx";
import { type Dropped, useSending } from "./use-sending.ts";

const accepted = ".docx,.odt,.pdf,.html,.htm,.md,.txt";

/** Where documents are dropped, chosen or pasted, and what becomes of them. */
export function DropZone({ progress }: { progress: Progress }) {
  const { announce } = useStatus();
  const { sending, isBusy, sendAll, sendAgain } = useSending();
  const [over, setOver] = useState(false);
  const [pasting, setPasting] = useState(false);
  const [typed, setTyped] = useState("");
  const [blocked, setBlocked] = useState<{ leave: () => void } | null>(null);
  const isUnsent = isBusy || typed.trim() !== "";
  useLeaveGuard({
    isUnsaved: () => isUnsent,
    save: async () => false,
    onBlocked: (leave) => setBlocked({ leave }),
  });
  useDropsElsewhere();

  async function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const { files, unreadable } = await filesDropped(event.dataTransfer);
    if (unreadable.length > 0)
      announce(`Impossible d’ouvrir : ${unreadable.join(", ")}. Déposez ces documents un par un.`, { tone: "error" });
    else if (files.length === 0) announce("Il n’y a aucun document dans ce que vous avez déposé.", { tone: "error" });
    choose(files);
  }

  function choose(files: Dropped[]) {
    if (files.length > 0) void sendAll(files);
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
          <FileButton label="Choisir des fichiers" onFiles={(files) => choose(filesChosen(files))} />
          <FileButton label="Choisir un dossier" folder onFiles={(files) => choose(filesChosen(files))} />
          <Button onClick={() => setPasting(!pasting)} aria-expanded={pasting}>
            Coller un texte
          </Button>
        </div>
        {pasting ? (
          <PasteField typed={typed} onType={setTyped} sendAll={sendAll} onSent={() => setPasting(false)} />
        ) : null}
      </div>
      {sending.total > 0 ? <SendingReport sending={sending} onRetry={sendAgain} /> : null}
      <ReadingProgress {...progress} mayLeave={!isUnsent} />
      <LeaveDialog
        leave={blocked?.leave ?? null}
        onStay={() => setBlocked(null)}
        title={isBusy ? "Des documents partent encore" : "Un texte n’est pas déposé"}
      >
        {isBusy
          ? "Si vous quittez cette page, ceux qui ne sont pas arrivés ne sont pas lus."
          : "Si vous quittez cette page, le texte que vous y avez tapé est perdu."}
      </LeaveDialog>
    </section>
  );
}

/** A file that is dropped beside the zone does not take the place of the page. */
function useDropsElsewhere() {
  useEffect(() => {
    function refuse(event: globalThis.DragEvent) {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    }
    window.addEventListener("dragover", refuse);
    window.addEventListener("drop", refuse);
    return () => {
      window.removeEventListener("dragover", refuse);
      window.removeEventListener("drop", refuse);
    };
  }, []);
}

type FileButtonProps = { label: string; folder?: boolean; onFiles: (files: FileList) => void };

/** The machine's own window for choosing, behind a button that looks like ours. */
function FileButton({ label, folder = false, onFiles }: FileButtonProps) {
  const id = useId();
  return (
    // A phone has no folders to choose.
    <div className={folder ? "relative max-md:hidden" : "relative"}>
      <input
        id={id}
        type="file"
        multiple
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
          "pointer-events-none relative peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2",
        )}
      >
        {label}
      </label>
    </div>
  );
}
