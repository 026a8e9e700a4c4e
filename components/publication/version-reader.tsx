import { meetingAddress } from "#components/meeting/meeting-address.ts";
import { LinkButton } from "#components/ui/button.tsx";
import { Moment } from "#components/ui/moment.tsx";
import type { Version } from "#domain/publication/schema.ts";
import { PreviewFrame } from "./preview-frame.tsx";

/** A version as it was, or is, read by everybody. */
export function VersionReader({ meetingId, version }: { meetingId: string; version: Version }) {
  const address = meetingAddress(meetingId, "recap");
  return (
    <section aria-labelledby="version">
      <div className="mb-4 flex flex-wrap items-end justify-between gap-4">
        <div className="min-w-0">
          <h2 id="version" className="font-serif text-xl">
            Version {version.number}
            {version.isPublic ? ", publique aujourd’hui" : ", qui n’est plus publique"}
          </h2>
          <p className="text-ink-soft">
            Publiée <Moment at={version.publishedAt} />
            {version.publishedBy === null ? null : <> par {version.publishedBy}</>}
            {version.correctionNote === null ? null : <>, avec la note «&nbsp;{version.correctionNote}&nbsp;»</>}
          </p>
        </div>
        <LinkButton href={address}>Revenir au compte rendu</LinkButton>
      </div>
      <PreviewFrame src={`${address}/versions/${version.number}/apercu`} title={`Version ${version.number}`} />
    </section>
  );
}
