"use client";

import { type ComponentProps, lazy, Suspense, useState } from "react";
import { postCredentials } from "./post-credentials.ts";

const SignInAgain = lazy(async () => ({
  default: (await import("#components/account/sign-in-again.tsx")).SignInAgain,
}));

type Props = Omit<ComponentProps<typeof SignInAgain>, "signIn">;

/**
 * Asks for the password over a page, once its session has ended: it is fetched then, and only then. Once asked for it stays,
 * closed: a dialog gives the keyboard back to where it was as it closes, not as it goes.
 */
export function SignInOver({ open, ...form }: Props) {
  const [isAsked, setAsked] = useState(open);
  if (open && !isAsked) setAsked(true);
  if (!isAsked) return null;
  return (
    <Suspense>
      <SignInAgain open={open} signIn={postCredentials} {...form} />
    </Suspense>
  );
}
