"use client";

import type { Root } from "mdast";
import { type ComponentProps, useMemo } from "react";
import { SignInOver } from "#app/connexion/sign-in-over.tsx";
import { KnownTexts, knownTexts } from "#components/intervention/known-texts.ts";
import { RecordScreen } from "#components/intervention/record-screen.tsx";
import { TypographySetting } from "#components/intervention/typography-setting.ts";
import type { Typography } from "#domain/french/typography.ts";

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
          signInAgain={(open, onSignedIn, onLater) => <SignInOver {...{ open, email, onSignedIn, onLater }} />}
        />
      </KnownTexts>
    </TypographySetting>
  );
}
