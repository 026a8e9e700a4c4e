import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { requireActor } from "#app/_server/session.ts";
import { NewOrganisation } from "#components/directory/organisation-page.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { canEdit } from "#domain/account/rules.ts";
import { createOrganisationAction } from "../../actions.ts";

export const metadata: Metadata = { title: "Ajouter un organisme" };

export default async function AddOrganisation() {
  const actor = await requireActor();
  return (
    <>
      <PageHeader title="Ajouter un organisme" back={{ href: "/espace/annuaire/organismes", label: "Organismes" }} />
      {canEdit(actor) ? (
        <NewOrganisation id={randomUUID()} staffId={actor.id} action={createOrganisationAction} />
      ) : (
        <EmptyState title="Votre rôle permet de lire">
          Pour ajouter un organisme, demandez à un administrateur le rôle de rédacteur.
        </EmptyState>
      )}
    </>
  );
}
