import type { Metadata } from "next";
import { requireActor } from "#app/_server/session.ts";
import { NewPerson } from "#components/directory/new-person.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { canEdit } from "#domain/account/rules.ts";
import { today } from "#domain/clock.ts";
import { speakerPickerActions } from "../picker.ts";

export const metadata: Metadata = { title: "Ajouter une personne" };

export default async function AddPerson() {
  const actor = await requireActor();
  return (
    <>
      <PageHeader title="Ajouter une personne" back={{ href: "/espace/annuaire", label: "Annuaire" }} />
      {canEdit(actor) ? (
        <NewPerson staffId={actor.id} actions={speakerPickerActions} today={today()} />
      ) : (
        <EmptyState title="Votre rôle permet de lire">
          Pour ajouter une personne, demandez à un administrateur le rôle de rédacteur.
        </EmptyState>
      )}
    </>
  );
}
