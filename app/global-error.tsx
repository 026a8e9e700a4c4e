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
        <main>
          <FailurePage {...props} />
        </main>
      </body>
    </html>
  );
}
