import type { ReactNode } from "react";
import { changeLabels } from "#domain/publication/labels.ts";
import type { Change } from "#domain/publication/schema.ts";

type Props = {
  changes: readonly Change[];
  /** What can be done about one, beneath it. */
  actionFor?: (change: Change) => ReactNode;
};

/** Word by word, what differs from what the public reads. Added and removed words are said, not only coloured. */
export function ChangeList({ changes, actionFor }: Props) {
  return (
    <ol className="max-w-read">
      {changes.map((change) => (
        <li key={change.id} className="border-line border-t py-5 first:border-t-0 first:pt-0">
          <h3 className="mb-2 break-words">
            <span className="font-normal text-ink-soft">{changeLabels[change.kind]} – </span>
            {change.label}
          </h3>
          {change.kind === "moved" ? (
            <p className="text-ink-soft">Le texte est le même, à une autre place.</p>
          ) : (
            <p className="whitespace-pre-line break-words font-serif text-lg">{change.words.map(marked)}</p>
          )}
          <div className="mt-2 empty:hidden">{actionFor?.(change)}</div>
        </li>
      ))}
    </ol>
  );
}

function marked({ text, mark }: Change["words"][number], index: number) {
  const key = `${index}-${mark}`;
  if (mark === "added")
    return (
      <ins key={key} className="bg-success-wash text-success decoration-2 underline-offset-4">
        <span className="sr-only">[ajouté : </span>
        {text}
        <span className="sr-only">]</span>
      </ins>
    );
  if (mark === "removed")
    return (
      <del key={key} className="bg-danger-wash text-danger decoration-1">
        <span className="sr-only">[retiré : </span>
        {text}
        <span className="sr-only">]</span>
      </del>
    );
  return <span key={key}>{text}</span>;
}
