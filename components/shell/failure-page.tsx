"use client";

import { Button, buttonClass } from "#components/ui/button.tsx";
import { MessagePage } from "./message-page.tsx";

type Props = { error: Error & { digest?: string }; retry: () => void };

/** When the program is at fault. What was saved is safe, and the page says so. */
export function FailurePage({ error, retry }: Props) {
  return (
    <div role="alert">
      <MessagePage
        title="Cette page n’a pas pu s’afficher"
        actions={
          <>
            <Button variant="primary" onClick={retry}>
              Réessayer
            </Button>
            {/* A whole new page: what failed may be in the program that this one has already loaded. */}
            <a href="/espace" className={buttonClass("secondary")}>
              Revenir à l’accueil
            </a>
          </>
        }
      >
        <p>C’est une erreur du programme, pas la vôtre. Tout ce qui a été enregistré est intact.</p>
        <p>Si cela se répète, prévenez la personne qui s’occupe de Rencontres{reference(error)}.</p>
      </MessagePage>
    </div>
  );
}

function reference({ digest }: Props["error"]): string {
  return digest === undefined ? "" : `, avec cette référence : ${digest}`;
}
