"use client";

import type { ComponentProps } from "react";
import { postCredentials } from "#app/connexion/post-credentials.ts";
import { SignInAgain } from "#components/account/sign-in-again.tsx";
import { RecordScreen } from "#components/intervention/record-screen.tsx";

type Props = Omit<ComponentProps<typeof RecordScreen>, "signInAgain"> & { email: string };

/** The record screen, over which the password can be asked for again. */
export function RecordDesk({ email, ...screen }: Props) {
  return (
    <RecordScreen
      {...screen}
      signInAgain={(open, onSignedIn, onLater) => (
        <SignInAgain open={open} email={email} signIn={postCredentials} onSignedIn={onSignedIn} onLater={onLater} />
      )}
    />
  );
}
