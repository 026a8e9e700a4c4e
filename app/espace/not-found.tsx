import type { Metadata } from "next";
import { MessagePage } from "#components/shell/message-page.tsx";
import { LinkButton } from "#components/ui/button.tsx";

export const metadata: Metadata = { title: "Page introuvable" };

export default function NotFound() {
  return (
    <MessagePage
      title="Il n’y a rien à cette adresse"
      actions={
        <>
          <LinkButton href="/espace/rencontres" variant="primary">
            Voir les rencontres
          </LinkButton>
          <LinkButton href="/espace/annuaire">Voir l’annuaire</LinkButton>
        </>
      }
    >
      <p>
        Ce que vous cherchez a peut-être été mis à la corbeille, ou l’adresse est incomplète. Rien n’est perdu : ce qui
        a été supprimé peut être rétabli.
      </p>
    </MessagePage>
  );
}
