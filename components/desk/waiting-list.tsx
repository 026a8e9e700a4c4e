import Link from "next/link";
import { listAddress, wholeList } from "#components/meeting/list-address.ts";
import { meetingAddress } from "#components/meeting/meeting-address.ts";
import { type StateTone, StateWord } from "#components/ui/state-word.tsx";
import { dateInWords } from "#domain/french/dates.ts";
import type { MeetingState } from "#domain/meeting/schema.ts";
import type { Gap } from "#domain/recap/rules.ts";

type Step = "publish" | "review" | "publishAgain" | "finish";
type Line = { id: string; title: string; date: string; place: string | null };
type WaitingMeeting = Line & { gaps: readonly Gap[] };

type Props = {
  waiting: readonly { step: Step; meetings: readonly WaitingMeeting[]; hasMore: boolean }[];
};

/** What one can move forward, the nearest to the public first. */
export function WaitingList({ waiting }: Props) {
  return (
    <div className="space-y-5">
      {waiting.map(({ step, meetings, hasMore }) => (
        <section key={step}>
          <h3>
            <StateWord tone={tones[step]}>{stepTitles[step]}</StateWord>
          </h3>
          <ul>
            {meetings.map((meeting) => (
              <li key={meeting.id} className="group relative border-line border-b py-3 last:border-b-0">
                <MeetingTitle meeting={meeting} href={addressOf(step, meeting)} />
                {step === "finish" || step === "publish" ? <Missing gaps={meeting.gaps} /> : null}
              </li>
            ))}
          </ul>
          {hasMore ? (
            <p className="mt-2">
              <Link
                href={listAddress({ ...wholeList, state: states[step] }, [])}
                className="link inline-flex min-h-6 items-center"
              >
                Voir toutes les rencontres dans cet état
              </Link>
            </p>
          ) : null}
        </section>
      ))}
    </div>
  );
}

export function MeetingTitle({ meeting, href }: { meeting: Line; href: string }) {
  return (
    <>
      <Link href={href} prefetch={false} className="stretched row-title line-clamp-3 break-words">
        {meeting.title}
      </Link>
      <p className="text-ink-soft">
        {dateInWords(meeting.date)}
        {meeting.place === null ? null : <> · {meeting.place}</>}
      </p>
    </>
  );
}

function Missing({ gaps }: { gaps: readonly Gap[] }) {
  const more = gaps.length - named;
  if (gaps.length === 0) return <p className="text-ink-soft">Rien ne manque pour la publication.</p>;
  return (
    <ul className="mt-1 space-y-0.5">
      {gaps.slice(0, named).map((gap) => (
        <li key={`${gap.anchor}${gap.message}`} className="flex gap-2">
          <span aria-hidden="true" className="text-warning">
            –
          </span>
          <span className="min-w-0 break-words">{gap.message}</span>
        </li>
      ))}
      {more > 0 ? (
        <li className="pl-4 text-ink-soft">
          et {more} {more === 1 ? "autre point" : "autres points"} à compléter
        </li>
      ) : null}
    </ul>
  );
}

const named = 2;

const stepTitles = {
  publish: "À publier",
  review: "À relire",
  publishAgain: "Modifiés depuis la publication",
  finish: "À terminer",
} satisfies Record<Step, string>;

const tones = {
  publish: "ready",
  review: "waiting",
  publishAgain: "changed",
  finish: "begun",
} satisfies Record<Step, StateTone>;

const states = {
  publish: "approved",
  review: "inReview",
  publishAgain: "modifiedSince",
  finish: "draft",
} satisfies Record<Step, MeetingState>;

/** Where the next thing to do is. */
function addressOf(step: Step, { id, gaps }: WaitingMeeting): string {
  const [gap] = gaps;
  if (step !== "finish" || gap === undefined) return meetingAddress(id, "recap");
  return meetingAddress(id, gap.tab);
}
