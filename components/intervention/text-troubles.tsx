"use client";

import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from "react";
import { Button } from "#components/ui/button.tsx";
import { clockTime } from "./save-line.tsx";
import type { KeptText, Saver } from "./saver.ts";
import type { Texts } from "./texts.ts";

const ConflictView = lazy(() => import("./conflict-view.tsx"));

/** What stands under a text that is in trouble: two versions to choose from, or a refusal with the text in safety. */
export function TextTroubles({ id, saver, texts }: { id: string; saver: Saver; texts: Texts }) {
  const status = useSyncExternalStore(saver.subscribe, saver.status, saver.status);
  const text = useSyncExternalStore(saver.subscribe, saver.text, saver.text);
  if (status.is === "conflict")
    return (
      <Suspense>
        <ConflictView mine={text} other={status.other} onChoose={saver.settleConflict} />
      </Suspense>
    );
  if (status.is === "refused")
    return (
      <Notice>
        <p>{status.message} Votre texte est gardé dans cette page et sur cet appareil.</p>
        <p className="mt-2 flex flex-wrap gap-2">
          <Button size="small" onClick={() => void navigator.clipboard.writeText(text)}>
            Copier mon texte
          </Button>
          <Button size="small" onClick={saver.flush}>
            Réessayer
          </Button>
        </p>
      </Notice>
    );
  return <FoundText id={id} saver={saver} texts={texts} />;
}

/** A text that a crash kept from being saved, found on this device. */
function FoundText({ id, saver, texts }: { id: string; saver: Saver; texts: Texts }) {
  const [found, setFound] = useState<KeptText | null>(null);
  useEffect(() => {
    if (saver.isUnsaved()) return;
    const kept = texts.found(id);
    if (kept && kept.text !== saver.text()) setFound(kept);
    else if (kept) texts.dismiss(id);
  }, [id, saver, texts]);
  if (!found) return null;

  return (
    <Notice>
      <p>
        Un texte non enregistré du {dayOf(found.at)} à {clockTime(found.at)} a été retrouvé sur cet appareil :
      </p>
      <p className="mt-2 line-clamp-4 whitespace-pre-wrap break-words font-serif">
        {found.text === "" ? "(aucun mot)" : found.text}
      </p>
      <p className="mt-2 flex flex-wrap gap-2">
        <Button
          size="small"
          variant="primary"
          onClick={() => {
            setFound(null);
            saver.takeUp(found);
          }}
        >
          Le reprendre
        </Button>
        <Button
          size="small"
          onClick={() => {
            setFound(null);
            texts.dismiss(id);
          }}
        >
          L’écarter
        </Button>
      </p>
    </Notice>
  );
}

function Notice({ children }: { children: React.ReactNode }) {
  return <div className="my-3 rounded-md border border-warning bg-warning-wash p-3 font-sans">{children}</div>;
}

function dayOf(instant: number): string {
  return new Intl.DateTimeFormat("fr-FR", { day: "numeric", month: "long", timeZone: "Europe/Paris" }).format(instant);
}
