import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireActor } from "#app/_server/session.ts";
import { speakerPickerActions } from "#app/espace/annuaire/picker.ts";
import { Programme } from "#components/meeting/programme.tsx";
import { ProgrammeReading } from "#components/meeting/programme-reading.tsx";
import { canEdit } from "#domain/account/rules.ts";
import { getProgramme } from "#domain/meeting/programme-queries.ts";
import { findFrame } from "../find-frame.ts";
import {
  movePlannedSpeakerAction,
  moveSequenceAction,
  planSequenceAction,
  planSpeakerAction,
  removeSequenceAction,
  renameSequenceAction,
  restoreSequenceAction,
  unplanSpeakerAction,
} from "./actions.ts";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const meeting = findFrame(await requireActor(), (await params).id);
  return { title: `Programme de ${meeting?.title ?? "la rencontre"}` };
}

export default async function MeetingProgramme({ params }: Props) {
  const actor = await requireActor();
  const meeting = findFrame(actor, (await params).id);
  if (!meeting) notFound();

  const sequences = getProgramme(actor, meeting.id);
  if (!canEdit(actor) || !meeting.acceptsChanges) return <ProgrammeReading sequences={sequences} />;
  return (
    <Programme
      meetingId={meeting.id}
      date={meeting.date}
      sequences={sequences}
      actions={{
        plan: planSequenceAction,
        rename: renameSequenceAction,
        move: moveSequenceAction,
        remove: removeSequenceAction,
        restore: restoreSequenceAction,
        planSpeaker: planSpeakerAction,
        unplanSpeaker: unplanSpeakerAction,
        moveSpeaker: movePlannedSpeakerAction,
        speakers: speakerPickerActions,
      }}
    />
  );
}
