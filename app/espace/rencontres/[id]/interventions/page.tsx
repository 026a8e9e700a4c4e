import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireActor } from "#app/_server/session.ts";
import { createSpeakerAction, searchBodiesAction, searchSpeakersAction } from "#app/espace/annuaire/picker-actions.ts";
import { RecordReading } from "#components/intervention/record-reading.tsx";
import { ReadingReview } from "#components/review/reading-review.tsx";
import { getMyAccount } from "#domain/account/queries.ts";
import { canEdit, canPublish } from "#domain/account/rules.ts";
import { directoryChanges } from "#domain/intervention/directory-changes.ts";
import { markedTexts } from "#domain/intervention/marked-texts.ts";
import { proposedCapacities } from "#domain/intervention/proposed-capacities.ts";
import { findRecord, listThemes } from "#domain/intervention/queries.ts";
import { typographyOf } from "#domain/intervention/typography-of.ts";
import {
  forgetWordAction,
  knowWordAction,
  listRemarksAction,
  reopenRemarkAction,
  repairRemarkAction,
  settleRemarkAction,
  undoRepairAction,
} from "../compte-rendu/actions.ts";
import * as actions from "./actions.ts";
import { RecordDesk } from "./record-desk.tsx";

export const metadata: Metadata = { title: "Interventions" };

export default async function Interventions({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const record = findRecord(actor, (await params).id);
  if (!record) notFound();
  const review = {
    list: listRemarksAction,
    repair: repairRemarkAction,
    undo: undoRepairAction,
    setSpeakers: actions.setSpeakersAction,
    settle: settleRemarkAction,
    reopen: reopenRemarkAction,
    knowWord: knowWordAction,
    forgetWord: forgetWordAction,
  };
  if (!record.acceptsChanges)
    return (
      <RecordReading
        record={record}
        review={<ReadingReview meetingId={record.meetingId} recordVersion={record.recordVersion} actions={review} />}
        note={
          canEdit(actor)
            ? "Cette rencontre est archivée ou à la corbeille : le texte se lit, il ne se modifie pas."
            : "Votre rôle permet de lire ce texte, non de le modifier."
        }
      />
    );

  return (
    <RecordDesk
      key={record.meetingId}
      record={record}
      staffId={actor.id}
      email={getMyAccount(actor).email}
      capacities={proposedCapacities(actor, record)}
      directory={directoryChanges(actor, record)}
      knownThemes={listThemes(actor)}
      typography={typographyOf(actor, record)}
      marked={markedTexts(record)}
      actions={{
        add: actions.addInterventionAction,
        move: actions.moveInterventionAction,
        remove: actions.removeInterventionAction,
        restore: actions.restoreInterventionAction,
        split: actions.splitInterventionAction,
        merge: actions.mergeInterventionsAction,
        separate: actions.separateInterventionsAction,
        rejoin: actions.rejoinInterventionsAction,
        setOpening: actions.setOpeningAction,
        setSpeakers: actions.setSpeakersAction,
        setThemes: actions.setThemesAction,
        planSequence: actions.planSequenceAction,
        renameSequence: actions.renameSequenceAction,
        listRevisions: actions.listRevisionsAction,
        getRevision: actions.getRevisionAction,
      }}
      review={review}
      mayPublish={canPublish(actor)}
      picker={{ search: searchSpeakersAction, searchBodies: searchBodiesAction, create: createSpeakerAction }}
    />
  );
}
