import { PageHeader } from "#components/ui/page-header.tsx";
import { dateInWords } from "#domain/french/dates.ts";
import type { NextStep } from "#domain/meeting/rules.ts";
import type { MeetingState, RecapState } from "#domain/meeting/schema.ts";
import { MeetingBar } from "./meeting-bar.tsx";
import { MeetingMenu, type MeetingMenuActions } from "./meeting-menu.tsx";
import { MeetingStateWord } from "./meeting-state.tsx";
import { NextStepButton } from "./next-step-button.tsx";

export type FramedMeeting = {
  id: string;
  title: string;
  date: string;
  place: string | null;
  state: MeetingState;
};

type Props = {
  meeting: FramedMeeting & { recapState: RecapState; canGoToBin: boolean };
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
      <PageHeader
        title={meeting.title}
        back={{ href: "/espace/rencontres", label: "Rencontres" }}
        actions={
          <>
            {mayEdit ? <MeetingMenu meeting={meeting} recapMoves={recapMoves} actions={actions} /> : null}
            <NextStepButton meetingId={meeting.id} steps={steps} />
          </>
        }
      >
        <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
          <span>
            <span className="first-letter:uppercase inline-block">{day}</span>
            {meeting.place === null ? null : <> · {meeting.place}</>}
          </span>
          <MeetingStateWord state={meeting.state} />
        </p>
      </PageHeader>
      <MeetingBar meeting={meeting} dateInWords={day} />
    </>
  );
}
