"use client";

import "./globals.css";
import { FailurePage } from "#components/shell/failure-page.tsx";

type Props = { error: Error & { digest?: string }; retry: () => void };

/** When even the frame of the pages failed: it brings its own. */
export default function GlobalError(props: Props) {
  return (
    <html lang="fr">
      <head>
        <title>Erreur · Rencontres</title>
      </head>
      <body>
        <main className="mx-auto max-w-2xl px-4 py-8 md:py-16">
          <FailurePage {...props} />
        </main>
      </body>
    </html>
  );
}
