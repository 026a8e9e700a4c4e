"use client";

import { SignInForm } from "#components/account/sign-in-form.tsx";
import { postCredentials } from "./post-credentials.ts";

/** Signs in, then loads the page asked for anew: nothing of the signed-out screens is kept in memory. */
export function SignInPanel({ returnTo }: { returnTo: string }) {
  return <SignInForm signIn={postCredentials} onSignedIn={() => window.location.assign(returnTo)} />;
}
