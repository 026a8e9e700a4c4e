"use client";

import type { ComponentProps } from "react";
import { SignInOver } from "#app/connexion/sign-in-over.tsx";
import { ImportDesk } from "#components/import/import-desk.tsx";

type Props = Omit<ComponentProps<typeof ImportDesk>, "signInAgain"> & { email: string };

/** The screen where a reading is confirmed, over which the password can be asked for again. */
export function Desk({ email, ...desk }: Props) {
  return (
    <ImportDesk
      {...desk}
      signInAgain={(open, onSignedIn, onLater) => <SignInOver {...{ open, email, onSignedIn, onLater }} />}
    />
  );
}
