import type { Metadata } from "next";
import { config } from "#app/_server/config.ts";
import { logBug } from "#app/_server/log.ts";
import { requireActor } from "#app/_server/session.ts";
import { RecapDesk } from "#components/publication/recap-desk.tsx";
import { canEdit, canPublish } from "#domain/account/rules.ts";
import { pathOf } from "#domain/publication/address.ts";
import { getRecapDesk } from "#domain/publication/queries.ts";
import { fileFormats, linkedFormats } from "#domain/recap/formats.ts";
import { reviewSpelling } from "#domain/review/review-spelling.ts";
import { findFrame } from "../find-frame.ts";
import { setSpeakersAction } from "../interventions/actions.ts";
import {
  cancelScheduledPublicationAction,
  forgetWordAction,
  knowWordAction,
  publishRecapAction,
  reopenRemarkAction,
  repairRemarkAction,
  schedulePublicationAction,
  settleRemarkAction,
  undoRepairAction,
  withdrawRecapAction,
} from "./actions.ts";
import { orNotFound } from "./or-not-found.ts";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ vue?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const meeting = findFrame(await requireActor(), (await params).id);
  return { title: `Compte rendu de ${meeting?.title ?? "la rencontre"}` };
}

export default async function RecapPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const desk = orNotFound(() => getRecapDesk(actor, id));
  return (
    <RecapDesk
      desk={desk}
      spelling={reviewSpelling(actor, id).catch(noAdvice)}
      url={config().publicUrl + pathOf(desk.slug)}
      staffId={actor.id}
      files={linkedFormats.map((format) => ({ format, label: fileFormats[format].label }))}
      showsChanges={(await searchParams).vue === "modifications"}
      mayPublish={canPublish(actor)}
      mayEdit={canEdit(actor)}
      actions={{
        publish: publishRecapAction,
        schedule: schedulePublicationAction,
        cancel: cancelScheduledPublicationAction,
        review: {
          repair: repairRemarkAction,
          undo: undoRepairAction,
          setSpeakers: setSpeakersAction,
          settle: settleRemarkAction,
          reopen: reopenRemarkAction,
          knowWord: knowWordAction,
          forgetWord: forgetWordAction,
        },
        withdraw: withdrawRecapAction,
      }}
    />
  );
}

/** The screen is whole without it. */
function noAdvice(error: unknown): [] {
  logBug(error);
  return [];
}
