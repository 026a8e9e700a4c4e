import type { Metadata } from "next";
import { MessagePage } from "#components/shell/message-page.tsx";
import { LinkButton } from "#components/ui/button.tsx";

export const metadata: Metadata = { title: "Page introuvable" };

export default function NotFound() {
  return (
    <main className="mx-auto max-w-2xl px-4 py-8 md:py-16">
      <MessagePage
        title="Cette page n’existe pas"
        actions={
          <LinkButton href="/" variant="primary">
            Voir tous les comptes rendus
          </LinkButton>
        }
      >
        <p>L’adresse est peut-être incomplète, ou la page a changé de place.</p>
      </MessagePage>
    </main>
  );
}
