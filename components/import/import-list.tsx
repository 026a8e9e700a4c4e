import Link from "next/link";
import type { ReactNode } from "react";
import { DataList } from "#components/ui/data-list.tsx";
import { type StateTone, StateWord } from "#components/ui/state-word.tsx";
import { shortDate } from "#domain/french/dates.ts";
import { doubtsInWords, importStateLabels } from "#domain/import/labels.ts";
import type { ImportLine, ImportState } from "#domain/import/schema.ts";
import { importAddress } from "./import-address.ts";
import { importListId } from "./list-id.ts";

type Props = {
  lines: readonly ImportLine[];
  /** The button that takes a document out of the list, or back into it. */
  actionFor: (line: ImportLine) => ReactNode;
};

/** Documents brought in, each with what it waits for. */
export function ImportList({ lines, actionFor }: Props) {
  return (
    <div id={importListId}>
      <DataList
        caption="Documents"
        rows={lines}
        rowKey={({ id }) => id}
        columns={[
          { header: "Document", cell: (line) => <Named line={line} /> },
          {
            header: "Date",
            width: "w-36",
            cell: ({ date }) => (date ? <time dateTime={date}>{shortDate(date)}</time> : null),
          },
          { header: "État", width: "w-48", cell: (line) => <State line={line} /> },
          { header: "Déposé par", width: "w-40", wideOnly: true, cell: ({ addedBy }) => addedBy },
          { header: "Action", width: "w-28", align: "end", cell: (line) => actionFor(line) },
        ]}
      />
    </div>
  );
}

/** Led to where something can be done with it; what cannot be read says why. */
function Named({ line }: { line: ImportLine }) {
  const { id, state, title, name, refusal, warning, meetingId } = line;
  const href = state === "toConfirm" ? importAddress(id) : meetingId && `/espace/rencontres/${meetingId}`;
  const shown = title === "" ? name : title;
  return (
    <div className="min-w-0">
      {href ? (
        <Link href={href} prefetch={false} className="row-title line-clamp-2">
          {shown}
        </Link>
      ) : (
        <p className="line-clamp-2">{shown}</p>
      )}
      {title === "" ? null : <p className="line-clamp-1 break-all text-ink-soft text-sm">{name}</p>}
      {refusal === null ? null : <p className="text-danger text-sm">{refusal}</p>}
      {warning === null || state !== "toConfirm" ? null : <p className="text-sm text-warning">{warning}</p>}
    </div>
  );
}

function State({ line: { state, openDoubts } }: { line: ImportLine }) {
  if (state !== "toConfirm") return <StateWord tone={tones[state]}>{importStateLabels[state]}</StateWord>;
  return <StateWord tone={openDoubts === 0 ? "ready" : "waiting"}>{doubtsInWords(openDoubts)}</StateWord>;
}

const tones = {
  waiting: "begun",
  toConfirm: "waiting",
  refused: "closed",
  adopted: "done",
  setAside: "closed",
} satisfies Record<ImportState, StateTone>;
