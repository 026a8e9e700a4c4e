import type { Metadata } from "next";
import { Entrance } from "#components/account/entrance.tsx";
import { LinkButton } from "#components/ui/button.tsx";
import { findLink, linkIsOver } from "#domain/account/password-links.ts";
import { ChoosePasswordPanel, OpenHousePanel } from "./panels.tsx";

export const metadata: Metadata = { title: "Choisir un mot de passe", robots: { index: false } };

export default async function PasswordLinkPage({ params }: PageProps<"/connexion/lien/[token]">) {
  const { token } = await params;
  const link = findLink(token);
  if (link?.purpose === "firstAdministrator")
    return (
      <Entrance title="Bienvenue dans Rencontres">
        <OpenHousePanel token={token} />
      </Entrance>
    );
  if (link?.email)
    return (
      <Entrance title={link.purpose === "invitation" ? `Bienvenue, ${link.name}` : "Nouveau mot de passe"}>
        <p className="-mt-3 mb-5 break-words text-ink-soft">{link.email}</p>
        <ChoosePasswordPanel token={token} email={link.email} />
      </Entrance>
    );
  return (
    <Entrance title="Ce lien ne sert plus">
      <p className="mb-8 text-lg">{linkIsOver}</p>
      <p className="flex flex-wrap gap-3">
        <LinkButton href="/connexion/oubli">Demander un lien</LinkButton>
        <LinkButton href="/connexion">Se connecter</LinkButton>
      </p>
    </Entrance>
  );
}
