import { type ComponentProps, Suspense } from "react";
import { RemarksByAction } from "#components/review/remarks-by-action.tsx";
import type { ReviewActions } from "#components/review/review-actions.ts";
import { Moment } from "#components/ui/moment.tsx";
import { isPublic, isReadyToPublish, mayBePublishedAgain } from "#domain/publication/rules.ts";
import type { RecapDesk } from "#domain/publication/schema.ts";
import type { Remark } from "#domain/review/schema.ts";
import { GapList } from "./gap-list.tsx";
import { PublicationStateWord } from "./publication-state.tsx";
import { type PublishAction, PublishForm, type ScheduleAction } from "./publish-form.tsx";
import { type CancelAction, Scheduled } from "./scheduled.tsx";
import { type WithdrawAction, WithdrawButton } from "./withdraw-button.tsx";

export type PublicationActions = {
  publish: PublishAction;
  schedule: ScheduleAction;
  cancel: CancelAction;
  review: ReviewActions;
  withdraw: WithdrawAction;
};

type Props = {
  desk: RecapDesk;
  /** Takes longer to read than the rest: the screen does not wait for it. */
  spelling: Promise<Remark[]>;
  url: string;
  /** Who looks at it. */
  staffId: string;
  mayPublish: boolean;
  mayEdit: boolean;
  actions: PublicationActions;
};

/** Where the recap stands, what it lacks, what publishing would show and where, and the one step to take. */
export function PublicationPanel({ desk, spelling, url, staffId, mayPublish, mayEdit, actions }: Props) {
  const { meetingId, state, gaps, remarks } = desk;
  const awaitsPublication = desk.acceptsChanges && mayBePublishedAgain(state);
  const blocking = remarks.filter(({ isBlocking }) => isBlocking);
  const advice = remarks.filter(({ isBlocking }) => !isBlocking);
  const remarkProps = {
    meetingId,
    may: { edit: mayEdit && desk.acceptsChanges, publish: mayPublish },
    actions: actions.review,
  };
  return (
    <section aria-labelledby="publication" className="space-y-5">
      <div>
        <h2 id="publication" className="font-serif text-xl">
          Publication
        </h2>
        <p className="mt-1">
          <PublicationStateWord state={state} />
        </p>
        <Standing desk={desk} url={url} />
      </div>

      {desk.scheduled === null ? null : (
        <Scheduled scheduled={desk.scheduled} mayPublish={mayPublish} cancel={actions.cancel} />
      )}
      {gaps.length + blocking.length > 0 && awaitsPublication ? (
        <div className="border-warning border-l-4 bg-warning-wash px-4 py-3">
          <h3>Ce qui manque pour publier</h3>
          <GapList meetingId={meetingId} gaps={gaps} />
          <RemarksByAction {...remarkProps} remarks={blocking} />
        </div>
      ) : null}
      <Suspense fallback={<Advice {...remarkProps} remarks={advice} />}>
        <AdviceAndSpelling {...remarkProps} remarks={advice} spelling={spelling} />
      </Suspense>

      {mayPublish && awaitsPublication && isReadyToPublish(desk) ? (
        <PublishForm desk={desk} url={url} staffId={staffId} actions={actions} />
      ) : null}
      {!mayPublish && awaitsPublication ? (
        <p className="text-ink-soft">La publication revient à un responsable de l’équipe.</p>
      ) : null}
      {desk.acceptsChanges || !mayBePublishedAgain(state) ? null : (
        <p className="text-ink-soft">Cette rencontre est archivée. Sortez-la des archives pour publier.</p>
      )}
      {mayPublish && isPublic(state) ? (
        <WithdrawButton meetingId={meetingId} url={url} withdraw={actions.withdraw} />
      ) : null}
    </section>
  );
}

type AdviceProps = ComponentProps<typeof RemarksByAction>;

async function AdviceAndSpelling({ spelling, remarks, ...props }: AdviceProps & { spelling: Promise<Remark[]> }) {
  return <Advice {...props} remarks={[...remarks, ...(await spelling)]} />;
}

function Advice(props: AdviceProps) {
  const { length } = props.remarks;
  if (length === 0) return null;
  return (
    <div>
      <h3>Relire ({length})</h3>
      <RemarksByAction {...props} />
    </div>
  );
}

function Standing({ desk, url }: Pick<Props, "desk" | "url">) {
  const latest = desk.versions[0];
  if (desk.state === "none") return null;
  if (desk.state === "withdrawn")
    return (
      <p className="mt-2 text-ink-soft">
        {desk.withdrawn === null ? null : (
          <>
            Retiré <Moment at={desk.withdrawn.at} />
            {desk.withdrawn.by === null ? null : <> par {desk.withdrawn.by}</>}.{" "}
          </>
        )}
        Son adresse répond qu’il a été retiré. Une nouvelle publication le remettra au même endroit.
      </p>
    );
  return (
    <p className="mt-2 text-ink-soft">
      {latest ? (
        <>
          Version {latest.number}, publiée <Moment at={latest.publishedAt} />
          {latest.publishedBy === null ? null : <> par {latest.publishedBy}</>}.{" "}
        </>
      ) : null}
      <a href={url} className="link break-words" target="_blank" rel="noreferrer">
        Lire la page publique
      </a>
    </p>
  );
}
