import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { demoAccounts } from "#app/_cli/demo/accounts.ts";
import { config } from "#app/_server/config.ts";
import { peekActor } from "#app/_server/session.ts";
import { Entrance } from "#components/account/entrance.tsx";
import { returnPath } from "./return-path.ts";
import { SignInPanel } from "./sign-in-panel.tsx";

export const metadata: Metadata = { title: "Connexion", robots: { index: false } };

export default async function SignInPage({ searchParams }: PageProps<"/connexion">) {
  const returnTo = returnPath((await searchParams).retour);
  if (await peekActor()) redirect(returnTo);
  return (
    <Entrance title="Connexion" demonstration={config().demo}>
      <SignInPanel returnTo={returnTo} demoAccounts={config().demo ? demoAccounts : []} />
    </Entrance>
  );
}
