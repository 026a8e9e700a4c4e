"use client";

import { type ComponentProps, lazy, Suspense } from "react";
import { postCredentials } from "#app/connexion/post-credentials.ts";
import { RecordScreen } from "#components/intervention/record-screen.tsx";
import { TypographySetting } from "#components/intervention/typography-setting.ts";
import type { Typography } from "#domain/french/typography.ts";

// Asked for when a session has ended, and only then.
const SignInAgain = lazy(async () => ({
  default: (await import("#components/account/sign-in-again.tsx")).SignInAgain,
}));

type Props = Omit<ComponentProps<typeof RecordScreen>, "signInAgain"> & { email: string; typography: Typography };

/** The record screen, over which the password can be asked for again. */
export function RecordDesk({ email, typography, ...screen }: Props) {
  return (
    <TypographySetting value={typography}>
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
    </TypographySetting>
  );
}
