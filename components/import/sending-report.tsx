import Link from "next/link";
import { useRef } from "react";
import { PassingButton } from "#components/ui/passing-button.tsx";
import { importStateLabels, pastedName } from "#domain/import/labels.ts";
import { importAddress } from "./import-address.ts";
import { sendingInWords } from "./sending-words.ts";
import type { NotTaken, Sending } from "./use-sending.ts";

type Props = { sending: Sending; onRetry: (document: NotTaken["document"]) => void };

/** What has become of the documents just dropped: how many are taken, and why each of the others is not. */
export function SendingReport({ sending, onRetry }: Props) {
  const line = useRef<HTMLParagraphElement>(null);
  return (
    <div className="my-4">
      <p ref={line} role="status" tabIndex={-1} className="outline-none">
        {sendingInWords(sending)}
      </p>
      {sending.notTaken.length > 0 ? (
        <ul className="mt-2 grid gap-2">
          {sending.notTaken.map((told) => (
            <li key={told.document.id} className="max-w-3xl break-words">
              <span className="font-semibold">{told.document.name === "" ? pastedName : told.document.name}</span>{" "}
              <Why told={told} />{" "}
              {"again" in told && told.again ? (
                <PassingButton size="small" after={() => line.current} onClick={() => onRetry(told.document)}>
                  Réessayer
                </PassingButton>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function Why({ told }: { told: NotTaken }) {
  if ("message" in told) return <span className="text-danger">– {told.message}</span>;
  const { id, state, meetingId } = told.known;
  return (
    <span className="text-ink-soft">
      – Ce document est déjà là ({importStateLabels[state].toLowerCase()}) : rien n’est créé.{" "}
      {state === "waiting" || state === "refused" ? null : (
        <Link
          href={meetingId === null ? importAddress(id) : `/espace/rencontres/${meetingId}`}
          prefetch={false}
          className="link"
        >
          {meetingId === null ? "Le confirmer" : "Voir sa rencontre"}
        </Link>
      )}
    </span>
  );
}
