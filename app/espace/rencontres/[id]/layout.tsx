import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { requireActor } from "#app/_server/session.ts";
import { MeetingHeader } from "#components/meeting/meeting-header.tsx";
import { canEdit } from "#domain/account/rules.ts";
import { today } from "#domain/clock.ts";
import { canChangeRecapState, sensibleSteps } from "#domain/meeting/rules.ts";
import { recapStates } from "#domain/meeting/schema.ts";
import {
  archiveMeetingAction,
  binMeetingAction,
  changeRecapStateAction,
  restoreMeetingAction,
  unarchiveMeetingAction,
} from "../actions.ts";
import { findFrame } from "./find-frame.ts";

type Props = { params: Promise<{ id: string }>; children: ReactNode };

export default async function MeetingLayout({ params, children }: Props) {
  const actor = await requireActor();
  const meeting = findFrame(actor, (await params).id);
  if (!meeting) notFound();

  const { id, title, date, place, state, recapState } = meeting;
  const recapMoves = recapStates.filter((to) => canChangeRecapState(actor, recapState, to));
  return (
    <>
      <MeetingHeader
        meeting={{ id, title, date, place, state, recapState, canGoToBin: meeting.canGoToBin }}
        steps={sensibleSteps(actor, meeting, today())}
        recapMoves={meeting.acceptsChanges ? recapMoves : []}
        mayEdit={canEdit(actor)}
        actions={{
          archive: archiveMeetingAction,
          unarchive: unarchiveMeetingAction,
          bin: binMeetingAction,
          restore: restoreMeetingAction,
          changeRecapState: changeRecapStateAction,
        }}
      />
      {children}
    </>
  );
}
