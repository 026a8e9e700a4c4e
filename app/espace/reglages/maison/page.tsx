import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireActor } from "#app/_server/session.ts";
import { forgetWordAction, knowWordAction } from "#app/espace/rencontres/[id]/compte-rendu/actions.ts";
import { SettingsTabs } from "#components/account/settings-tabs.tsx";
import { HouseForm } from "#components/house/house-form.tsx";
import { KnownWords } from "#components/house/known-words.tsx";
import { LogoFields } from "#components/house/logo-fields.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { canManageHouse } from "#domain/account/rules.ts";
import { getHouseForm } from "#domain/house/queries.ts";
import { listKnownWords } from "#domain/review/list-known-words.ts";
import { editHouseAction, removeLogoAction, setLogoAction } from "./actions.ts";

export const metadata: Metadata = { title: "Maison, réglages" };

export default async function HousePage() {
  const actor = await requireActor();
  if (!canManageHouse(actor)) notFound();
  const { values, logos } = getHouseForm(actor);
  return (
    <>
      <PageHeader title="Réglages">
        <p>La maison : comment elle se présente et comment elle imprime, dans toutes les formes à la fois.</p>
      </PageHeader>
      <SettingsTabs />
      <HouseForm
        values={values}
        staffId={actor.id}
        action={editHouseAction}
        logos={
          <LogoFields
            logos={logos}
            version={values.version}
            actions={{ set: setLogoAction, remove: removeLogoAction }}
          />
        }
        knownWords={
          <KnownWords words={listKnownWords(actor)} actions={{ know: knowWordAction, forget: forgetWordAction }} />
        }
      />
    </>
  );
}
