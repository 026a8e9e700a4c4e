import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireActor } from "#app/_server/session.ts";
import { NewPerson } from "#components/directory/new-person.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { canEdit } from "#domain/account/rules.ts";
import { today } from "#domain/clock.ts";
import { speakerPickerActions } from "../picker.ts";

export const metadata: Metadata = { title: "Ajouter une personne" };

export default async function AddPerson() {
  const actor = await requireActor();
  if (!canEdit(actor)) redirect("/espace/annuaire");
  return (
    <>
      <PageHeader title="Ajouter une personne" back={{ href: "/espace/annuaire", label: "Annuaire" }} />
      <NewPerson actions={speakerPickerActions} today={today()} />
    </>
  );
}
