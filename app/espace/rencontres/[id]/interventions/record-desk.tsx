"use client";

import type { Root } from "mdast";
import { type ComponentProps, lazy, Suspense, useMemo } from "react";
import { postCredentials } from "#app/connexion/post-credentials.ts";
import { KnownTexts, knownTexts } from "#components/intervention/known-texts.ts";
import { RecordScreen } from "#components/intervention/record-screen.tsx";
import { TypographySetting } from "#components/intervention/typography-setting.ts";
import type { Typography } from "#domain/french/typography.ts";

// Asked for when a session has ended, and only then.
const SignInAgain = lazy(async () => ({
  default: (await import("#components/account/sign-in-again.tsx")).SignInAgain,
}));

type Props = Omit<ComponentProps<typeof RecordScreen>, "signInAgain"> & {
  email: string;
  typography: Typography;
  marked: Record<string, Root>;
};

/** The record screen, over which the password can be asked for again. */
export function RecordDesk({ email, typography, marked, ...screen }: Props) {
  const { interventions } = screen.record;
  const known = useMemo(() => knownTexts(interventions, marked), [interventions, marked]);
  return (
    <TypographySetting value={typography}>
      <KnownTexts value={known}>
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
      </KnownTexts>
    </TypographySetting>
  );
}
