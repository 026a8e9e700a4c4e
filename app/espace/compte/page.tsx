import type { Metadata } from "next";
import type { ReactNode } from "react";
import { requireActor } from "#app/_server/session.ts";
import { signOutAction } from "#app/connexion/actions.ts";
import { BrowserList } from "#components/account/browser-list.tsx";
import { ChangePasswordForm } from "#components/account/change-password-form.tsx";
import { MyNameForm } from "#components/account/my-name-form.tsx";
import { SignOutButton } from "#components/account/sign-out-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { roleDescriptions, roleLabels } from "#domain/account/labels.ts";
import { getMyAccount } from "#domain/account/queries.ts";
import { changePasswordAction, renameMyselfAction, signOutBrowserAction, signOutOthersAction } from "./actions.ts";

export const metadata: Metadata = { title: "Mon compte" };

export default async function MyAccountPage() {
  const { name, email, role, browsers } = getMyAccount(await requireActor());
  return (
    <>
      <PageHeader title="Mon compte" actions={<SignOutButton signOut={signOutAction} />}>
        <p className="break-words">{email}</p>
        <p>
          {roleLabels[role]} : {roleDescriptions[role]}
        </p>
      </PageHeader>
      <Section title="Nom">
        <MyNameForm name={name} rename={renameMyselfAction} />
      </Section>
      <Section title="Mot de passe">
        <ChangePasswordForm email={email} changePassword={changePasswordAction} />
      </Section>
      <Section title="Navigateurs connectés">
        <BrowserList browsers={browsers} signOutBrowser={signOutBrowserAction} signOutOthers={signOutOthersAction} />
      </Section>
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-x-10 gap-y-4 border-line border-t py-8 lg:grid-cols-[14rem_minmax(0,1fr)]">
      <h2 className="font-serif text-xl">{title}</h2>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
