"use client";

import { useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { RevisionLine } from "#domain/intervention/schema.ts";
import { Group } from "./group.tsx";
import type { RecordActions } from "./record-actions.ts";
import { Small } from "./speaker-fields.tsx";
import { StoredText } from "./stored-text.tsx";

type Props = {
  interventionId: string;
  version: number;
  actions: Pick<RecordActions, "listRevisions" | "getRevision">;
  /** Makes an older text the present one; the present one remains a version. */
  onRestore: ((text: string) => void) | null;
};

type Shown = { line: RevisionLine; text: string };

/** What the text was, sitting by sitting. */
export function Versions(props: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Group title="Versions">
      {/* A save adds a version: the list is asked for again. */}
      {open ? (
        <List key={props.version} {...props} />
      ) : (
        <Small onClick={() => setOpen(true)}>Voir les versions de ce texte</Small>
      )}
    </Group>
  );
}

function List({ interventionId, version, actions, onRestore }: Props) {
  const [lines, setLines] = useState<RevisionLine[] | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const [message, setMessage] = useState("");

  useEffect(() => {
    let late = false;
    actions
      .listRevisions({ id: interventionId })
      .then((result) => {
        if (late) return;
        if (result.ok) setLines(result.value);
        else setMessage(result.message);
      })
      .catch(() => setMessage("Les versions ne s’affichent pas. Vérifiez la connexion."));
    return () => {
      late = true;
    };
  }, [interventionId, actions]);

  async function show(line: RevisionLine) {
    const result = await actions.getRevision({ interventionId, version: line.version }).catch(() => null);
    if (result?.ok) setShown({ line, text: result.value.text });
    else setMessage(result?.message ?? "Cette version ne s’affiche pas. Vérifiez la connexion.");
  }

  return (
    <>
      {message === "" ? null : <p className="text-danger text-sm">{message}</p>}
      {lines?.length === 0 ? <p className="text-ink-soft text-sm">Aucun texte n’a encore été enregistré.</p> : null}
      <ol className="max-h-72 space-y-1 overflow-y-auto text-sm">
        {lines?.map((line) => (
          <li key={line.version}>
            <button
              type="button"
              aria-expanded={shown?.line.version === line.version}
              className="block min-h-8 w-full rounded px-2 py-1 text-left hover:bg-wash aria-expanded:bg-accent-wash"
              onClick={() => (shown?.line.version === line.version ? setShown(null) : void show(line))}
            >
              {momentOf(line.savedAt)}
              <span className="text-ink-soft"> · {line.savedBy}</span>
            </button>
          </li>
        ))}
      </ol>
      {shown ? (
        <div className="rounded-md border border-line bg-surface p-3">
          <div className="record-text max-h-64 overflow-y-auto text-base">
            {shown.text === "" ? "(aucun mot)" : <StoredText markdown={shown.text} />}
          </div>
          {onRestore && shown.line.version !== version ? (
            <Button size="small" className="mt-3" onClick={() => onRestore(shown.text)}>
              Revenir à cette version
            </Button>
          ) : null}
        </div>
      ) : null}
    </>
  );
}

function momentOf(instant: number): string {
  return new Intl.DateTimeFormat("fr-FR", {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "Europe/Paris",
  }).format(instant);
}
