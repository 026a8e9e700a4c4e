import { meetingAddress } from "#components/meeting/meeting-address.ts";
import { isPublic } from "#domain/publication/rules.ts";
import type { RecapDesk as Desk } from "#domain/publication/schema.ts";
import type { Remark } from "#domain/review/schema.ts";
import { ChangeList } from "./change-list.tsx";
import { Channels, type FileLink } from "./channels.tsx";
import { newsletterAddress } from "./newsletter-address.ts";
import { PreviewFrame } from "./preview-frame.tsx";
import { type PublicationActions, PublicationPanel } from "./publication-panel.tsx";
import { VersionList } from "./version-list.tsx";
import { ViewLink } from "./view-link.tsx";

type Props = {
  desk: Desk;
  spelling: Promise<Remark[]>;
  /** Where everybody reads it, or would. */
  url: string;
  /** Who looks at it. */
  staffId: string;
  files: readonly FileLink[];
  showsChanges: boolean;
  mayPublish: boolean;
  mayEdit: boolean;
  actions: PublicationActions;
};

/** The recap as it will be read, and beside it all that decides whether the public reads it. */
export function RecapDesk({ desk, spelling, url, staffId, files, showsChanges, mayPublish, mayEdit, actions }: Props) {
  const address = meetingAddress(desk.meetingId, "recap");
  const text = isPublic(desk.state) ? "published" : "draft";
  const comparing = showsChanges && desk.changes.length > 0;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 xl:grid-cols-[minmax(0,1fr)_22rem]">
      <aside aria-label="Publication" className="space-y-8 xl:order-2">
        <PublicationPanel
          // A publication or a change begins a new form, with an id of its own.
          key={`${desk.recordVersion}.${desk.versions.length}.${desk.state}.${desk.scheduled?.id}`}
          {...{ desk, spelling, url, staffId, mayPublish, mayEdit, actions }}
        />
        <Channels
          {...{ address, files }}
          post={`${desk.post}\n${url}`}
          picture={`${address}/fichiers/png?v=${desk.recordVersion}.${desk.state}`}
          isDraft={desk.state !== "published"}
          newsletter={newsletterAddress(desk.meetingId, { shape: "excerpt", text })}
        />
        {desk.versions.length > 0 ? <VersionList meetingId={desk.meetingId} versions={desk.versions} /> : null}
      </aside>
      <section aria-label={comparing ? "Modifications" : "Aperçu"} className="min-w-0">
        {desk.changes.length > 0 ? (
          <ul className="mb-4 flex flex-wrap gap-x-6">
            <ViewLink href={address} current={!comparing} label="Aperçu" />
            <ViewLink
              href={`${address}?vue=modifications`}
              current={comparing}
              label={`Ce qui a changé (${desk.changes.length})`}
            />
          </ul>
        ) : null}
        {desk.state === "modifiedSince" && desk.changes.length === 0 ? (
          <p className="mb-4 text-ink-soft">Rien de ce qui est imprimé n’a changé.</p>
        ) : null}
        {comparing ? (
          <ChangeList changes={desk.changes} />
        ) : (
          // A frame is not refreshed with the screen around it: another key is another document.
          <PreviewFrame
            key={`${desk.state} ${desk.recordVersion}`}
            src={`${address}/apercu`}
            title="Aperçu du compte rendu"
          />
        )}
      </section>
    </div>
  );
}
