import Link from "next/link";
import { importStateLabels, pastedName } from "#domain/import/labels.ts";
import type { NotTaken, Sending } from "./use-sending.ts";

/** What has become of the documents just dropped: how many are taken, and why each of the others is not. */
export function SendingReport({ sending: { total, done, taken, notTaken } }: { sending: Sending }) {
  return (
    <div className="mt-4">
      <p role="status">
        {done < total
          ? `Envoi : ${done} sur ${total}…`
          : taken === 0
            ? "Aucun document nouveau."
            : taken === 1
              ? "1 document déposé."
              : `${taken} documents déposés.`}
      </p>
      {notTaken.length > 0 ? (
        <ul className="mt-2 grid gap-2">
          {notTaken.map((document) => (
            <li key={document.position} className="max-w-3xl break-words">
              <span className="font-semibold">{document.name === "" ? pastedName : document.name}</span>{" "}
              <Why document={document} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function Why({ document }: { document: NotTaken }) {
  if ("message" in document) return <span className="text-danger">– {document.message}</span>;
  const { id, state, meetingId } = document.known;
  const href = meetingId === null ? `/espace/importer/${id}` : `/espace/rencontres/${meetingId}`;
  return (
    <span className="text-ink-soft">
      – Ce document est déjà là ({importStateLabels[state].toLowerCase()}) : rien n’est créé.{" "}
      {state === "waiting" || state === "refused" ? null : (
        <Link href={href} className="link">
          {meetingId === null ? "Le confirmer" : "Voir sa rencontre"}
        </Link>
      )}
    </span>
  );
}
