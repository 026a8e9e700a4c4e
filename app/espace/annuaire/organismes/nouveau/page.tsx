import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireActor } from "#app/_server/session.ts";
import { NewOrganisation } from "#components/directory/organisation-page.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { canEdit } from "#domain/account/rules.ts";
import { createOrganisationAction } from "../../actions.ts";

export const metadata: Metadata = { title: "Ajouter un organisme" };

export default async function AddOrganisation() {
  const actor = await requireActor();
  if (!canEdit(actor)) redirect("/espace/annuaire/organismes");
  return (
    <>
      <PageHeader title="Ajouter un organisme" back={{ href: "/espace/annuaire/organismes", label: "Organismes" }} />
      <NewOrganisation id={randomUUID()} action={createOrganisationAction} />
    </>
  );
}
