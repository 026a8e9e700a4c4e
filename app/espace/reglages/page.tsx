import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireActor } from "#app/_server/session.ts";
import { InviteButton } from "#components/account/invite-dialog.tsx";
import { SettingsTabs } from "#components/account/settings-tabs.tsx";
import { StaffList } from "#components/account/staff-list.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { listStaff } from "#domain/account/queries.ts";
import { canManageStaff } from "#domain/account/rules.ts";
import {
  changeRoleAction,
  disableStaffAction,
  enableStaffAction,
  inviteStaffAction,
  makeStaffLinkAction,
} from "./actions.ts";

export const metadata: Metadata = { title: "Réglages" };

export default async function SettingsPage() {
  const actor = await requireActor();
  if (!canManageStaff(actor)) notFound();
  return (
    <>
      <PageHeader title="Réglages" actions={<InviteButton invite={inviteStaffAction} />}>
        <p>L’équipe : qui peut se connecter, et ce que chacun peut faire.</p>
      </PageHeader>
      <SettingsTabs />
      <h2 className="sr-only">Équipe</h2>
      <StaffList
        staff={listStaff(actor)}
        actions={{
          changeRole: changeRoleAction,
          disable: disableStaffAction,
          enable: enableStaffAction,
          makeLink: makeStaffLinkAction,
        }}
      />
    </>
  );
}
