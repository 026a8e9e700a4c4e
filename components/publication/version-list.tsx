import Link from "next/link";
import { meetingAddress } from "#components/meeting/meeting-address.ts";
import { Moment } from "#components/ui/moment.tsx";
import type { Version } from "#domain/publication/schema.ts";

/** Every version that was public once, the latest first. */
export function VersionList({ meetingId, versions }: { meetingId: string; versions: readonly Version[] }) {
  return (
    <section aria-labelledby="versions">
      <h2 id="versions" className="font-serif text-lg">
        Versions publiées
      </h2>
      <ol className="mt-2">
        {versions.map((version) => (
          <li key={version.id} className="border-line border-t py-3">
            <p className="flex flex-wrap justify-between gap-x-4">
              <Link href={`${meetingAddress(meetingId, "recap")}/versions/${version.number}`} className="link">
                Version {version.number}
              </Link>
              {version.isPublic ? <span className="text-success">publique</span> : null}
            </p>
            <p className="text-ink-soft text-sm">
              <Moment at={version.publishedAt} />
              {version.publishedBy === null ? null : <>, par {version.publishedBy}</>}
            </p>
            {version.correctionNote === null ? null : (
              <p className="mt-1 break-words text-sm">«&nbsp;{version.correctionNote}&nbsp;»</p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
