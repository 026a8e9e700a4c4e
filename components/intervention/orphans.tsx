"use client";

import { useSyncExternalStore } from "react";
import { Button } from "#components/ui/button.tsx";
import { useStatus } from "#components/ui/status-line.tsx";
import type { RecordedIntervention } from "#domain/intervention/schema.ts";
import type { RecordActions } from "./record-actions.ts";
import type { Texts } from "./texts.ts";

type Props = { texts: Texts; known: RecordedIntervention[]; actions: Pick<RecordActions, "restore"> };

/** What was being written in an intervention that somebody else has removed meanwhile. It does not vanish with it. */
export function Orphans({ texts, known, actions }: Props) {
  const { announce } = useStatus();
  useSyncExternalStore(texts.subscribe, texts.overall, texts.overallOnServer);
  const lost = texts
    .unsavedIds()
    .map((id) => ({ id, saver: texts.find(id) }))
    .filter(({ id, saver }) => saver?.status().is === "refused" && !known.some((it) => it.id === id));

  async function restore(id: string) {
    const result = await actions.restore({ id });
    if (result.ok) texts.find(id)?.flush();
    else announce(result.message, { tone: "error" });
  }

  return lost.map(({ id, saver }) => (
    <section key={id} className="mb-6 rounded-md border border-danger bg-danger-wash p-4">
      <p className="font-semibold text-danger">
        Cette intervention vient d’être retirée par quelqu’un d’autre. Ce que vous écriviez est gardé ici.
      </p>
      <p className="mt-2 whitespace-pre-wrap break-words font-serif">{saver?.text()}</p>
      <p className="mt-3 flex flex-wrap gap-2">
        <Button size="small" variant="primary" onClick={() => void restore(id)}>
          Rétablir l’intervention
        </Button>
        <Button size="small" onClick={() => void navigator.clipboard.writeText(saver?.text() ?? "")}>
          Copier le texte
        </Button>
        <Button size="small" variant="quiet" onClick={() => texts.forget(id)}>
          Renoncer à ce texte
        </Button>
      </p>
    </section>
  ));
}
