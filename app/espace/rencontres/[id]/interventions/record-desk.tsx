"use client";

import { type ComponentProps, lazy, Suspense } from "react";
import { postCredentials } from "#app/connexion/post-credentials.ts";
import { RecordScreen } from "#components/intervention/record-screen.tsx";

// Asked for when a session has ended, and only then.
const SignInAgain = lazy(async () => ({
  default: (await import("#components/account/sign-in-again.tsx")).SignInAgain,
}));

type Props = Omit<ComponentProps<typeof RecordScreen>, "signInAgain"> & { email: string };

/** The record screen, over which the password can be asked for again. */
export function RecordDesk({ email, ...screen }: Props) {
  return (
    <RecordScreen
      {...screen}
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
