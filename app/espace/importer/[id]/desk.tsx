"use client";

import { type ComponentProps, lazy, Suspense } from "react";
import { postCredentials } from "#app/connexion/post-credentials.ts";
import { ImportDesk } from "#components/import/import-desk.tsx";

// Asked for when a session has ended, and only then.
const SignInAgain = lazy(async () => ({
  default: (await import("#components/account/sign-in-again.tsx")).SignInAgain,
}));

type Props = Omit<ComponentProps<typeof ImportDesk>, "signInAgain"> & { email: string };

/** The screen where a reading is confirmed, over which the password can be asked for again. */
export function Desk({ email, ...desk }: Props) {
  return (
    <ImportDesk
      {...desk}
      signInAgain={(open, onSignedIn, onLater) =>
        open ? (
          <Suspense>
            <SignInAgain open email={email} signIn={postCredentials} onSignedIn={onSignedIn} onLater={onLater} />
          </Suspense>
        ) : null
      }
    />
  );
}
