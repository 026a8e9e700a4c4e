import type { Metadata } from "next";
import { requireActor } from "#app/_server/session.ts";
import { DuplicateMeetingForm } from "#components/meeting/duplicate-meeting-form.tsx";
import { NewMeetingForm } from "#components/meeting/new-meeting-form.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { canEdit } from "#domain/account/rules.ts";
import { findMeetingFrame } from "#domain/meeting/queries.ts";
import { createMeetingAction, duplicateMeetingAction } from "./actions.ts";

export const metadata: Metadata = { title: "Nouvelle rencontre" };

type Props = { searchParams: Promise<{ modele?: string | string[] }> };

export default async function NewMeeting({ searchParams }: Props) {
  const actor = await requireActor();
  const { modele } = await searchParams;
  const model = typeof modele === "string" ? findMeetingFrame(actor, modele) : null;
  return (
    <>
      <PageHeader title="Nouvelle rencontre" back={{ href: "/espace/rencontres", label: "Rencontres" }} />
      {canEdit(actor) ? (
        model ? (
          <DuplicateMeetingForm
            staffId={actor.id}
            model={{ id: model.id, title: model.title, kind: model.kind, date: model.date }}
            action={duplicateMeetingAction}
          />
        ) : (
          <NewMeetingForm
            staffId={actor.id}
            name="rencontre.nouvelle"
            title="Rencontre des maires des petites villes"
            kind="territorial"
            action={createMeetingAction}
          />
        )
      ) : (
        <EmptyState title="Votre rôle permet de lire">
          Pour créer une rencontre, demandez à un administrateur le rôle de rédacteur.
        </EmptyState>
      )}
    </>
  );
}
