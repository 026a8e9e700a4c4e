import Link from "next/link";
import { Arrow } from "#components/ui/arrow.tsx";
import { dateInWords } from "#domain/french/dates.ts";
import type { NextStep } from "#domain/meeting/rules.ts";
import type { RecapState } from "#domain/meeting/schema.ts";
import { type FramedMeeting, MeetingBar } from "./meeting-bar.tsx";
import { MeetingMenu, type MeetingMenuActions } from "./meeting-menu.tsx";
import { MeetingStateWord } from "./meeting-state.tsx";
import { NextStepButton } from "./next-step-button.tsx";

type Props = {
  meeting: FramedMeeting & { date: string; recapState: RecapState; canGoToBin: boolean };
  steps: NextStep[];
  /** The states to which this person may move the recap. */
  recapMoves: RecapState[];
  mayEdit: boolean;
  actions: MeetingMenuActions;
};

/** What stays in sight of a meeting on all its tabs. */
export function MeetingHeader({ meeting, steps, recapMoves, mayEdit, actions }: Props) {
  const day = dateInWords(meeting.date);
  return (
    <>
      <header className="mb-3 grid items-end gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,1fr)_auto]">
        <div className="min-w-0">
          <p className="mb-1 text-sm">
            <Link href="/espace/rencontres" className="link inline-flex min-h-6 items-center gap-1">
              <Arrow to="left" /> Rencontres
            </Link>
          </p>
          <h1 className="max-w-4xl break-words font-serif text-xl sm:text-2xl">{meeting.title}</h1>
          <p className="mt-1.5 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-ink-soft">
            <span className="inline-block first-letter:uppercase">
              {day}
              {meeting.place === null ? null : ` · ${meeting.place}`}
            </span>
            <MeetingStateWord state={meeting.state} />
          </p>
        </div>
        <div className="flex flex-wrap gap-2 print:hidden">
          {mayEdit ? <MeetingMenu meeting={meeting} recapMoves={recapMoves} actions={actions} /> : null}
          <NextStepButton meetingId={meeting.id} steps={steps} />
        </div>
      </header>
      <MeetingBar meeting={meeting} dateInWords={day} />
      {meeting.state === "archived" || meeting.state === "binned" ? (
        <p className="-mt-2 mb-6 border-line-strong border-l-4 bg-wash px-4 py-2 md:-mt-4">
          {closedSentences[meeting.state]}
        </p>
      ) : null}
    </>
  );
}

const closedSentences = {
  archived: "Cette rencontre est archivée : elle se lit, et se modifie une fois sortie des archives.",
  binned: "Cette rencontre est à la corbeille, avec tout ce qu’elle contient.",
};
