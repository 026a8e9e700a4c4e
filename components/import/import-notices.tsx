import Link from "next/link";
import type { ReactNode } from "react";
import type { ImportDesk } from "#domain/import/schema.ts";
import { differencesAddress, importAddress } from "./import-address.ts";

type Props = Pick<ImportDesk, "id" | "warning" | "earlier" | "sameDay">;

/** What one should know of a document before it becomes a meeting. */
export function ImportNotices({ id, warning, earlier, sameDay }: Props) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3 empty:hidden [&:not(:empty)]:mb-6">
      {warning === null ? null : <Notice>{warning} Vous pouvez continuer, ou écarter ce document.</Notice>}
      {earlier === null ? null : (
        <Notice>
          {earlier.meetingId === null ? (
            <>
              C’est un autre état d’un document déposé plus tôt, encore à confirmer :{" "}
              <Link href={importAddress(earlier.id)} prefetch={false} className="link">
                {earlier.title || earlier.name}
              </Link>
              .
            </>
          ) : (
            <>
              Une rencontre a déjà été faite d’un état antérieur de ce document.{" "}
              <Link href={differencesAddress(id)} prefetch={false} className="link">
                Voir ce qui diffère
              </Link>
            </>
          )}
        </Notice>
      )}
      {earlier?.meetingId || sameDay.length === 0 ? null : (
        <Notice>
          Une rencontre existe déjà ce jour-là, dans cette commune :{" "}
          {sameDay.map(({ id: meetingId, title }, index) => (
            <span key={meetingId}>
              {index === 0 ? null : ", "}
              <Link href={`/espace/rencontres/${meetingId}`} prefetch={false} className="link">
                {title}
              </Link>
            </span>
          ))}
          .
        </Notice>
      )}
    </div>
  );
}

function Notice({ children }: { children: ReactNode }) {
  return <p className="break-words border-warning border-l-2 bg-warning-wash px-4 py-3">{children}</p>;
}
