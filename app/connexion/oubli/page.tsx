import type { Metadata } from "next";
import { config } from "#app/_server/config.ts";
import { Entrance } from "#components/account/entrance.tsx";
import { RequestLinkForm } from "#components/account/request-link-form.tsx";
import { LinkButton } from "#components/ui/button.tsx";
import { requestLinkAction } from "./actions.ts";

export const metadata: Metadata = { title: "Mot de passe oublié", robots: { index: false } };

export default function ForgottenPasswordPage() {
  return (
    <Entrance title="Mot de passe oublié">
      {config().mail ? (
        <RequestLinkForm requestLink={requestLinkAction} />
      ) : (
        <p className="text-lg">
          Demandez à un administrateur de Rencontres : il peut vous préparer un lien, valable une heure, pour choisir un
          nouveau mot de passe.
        </p>
      )}
      <p className="mt-8">
        <LinkButton href="/connexion">Revenir à la connexion</LinkButton>
      </p>
    </Entrance>
  );
}
